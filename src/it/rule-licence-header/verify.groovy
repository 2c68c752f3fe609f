String log = new File(basedir, 'build.log').text
assert log.contains('Bare.java')
assert log.contains('Some files do not have the expected')
