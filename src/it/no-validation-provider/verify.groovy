// A build that ended well without a run would prove nothing.
String log = new File(basedir, 'build.log').text
assert log.contains('RESTORED: orders-staging on Java 17')
assert log.contains('A consumer inherits [')
