String log = new File(basedir, 'build.log').text
assert log.contains('A release has no -SNAPSHOT in its version')
