assert new File(basedir, 'build.log').text =~ /Tests run: [1-9]\d*, Failures: 0, Errors: 0, Skipped: 0/
assert new File(basedir, 'target/contract.xml').text.contains('failures="0"')
