String log = new File(basedir, 'build.log').text
assert log.contains('exclude one where it comes in')
assert log.contains('okhttp3/OkHttpClient.class')
assert log.contains('Dependency convergence error for com.squareup.okio:okio-jvm')
