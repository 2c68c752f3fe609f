import java.util.jar.JarFile

// Each artifact has its own classes, in its main, its sources and its Javadoc jar, and no others.
def testing = ['contract', 'junit', 'simulator'] as Set
def own = [
    sdk: { String part -> !(part in testing) && part != 'samples' },
    testing: { String part -> part in testing },
]
def modules = new File(basedir, '../../../..').canonicalFile
own.each { module, isOwn ->
  def jars = new File(modules, "$module/target").listFiles().findAll {
    it.name.startsWith("atlas-restore-$module-") && it.name.endsWith('.jar')
  }
  assert jars.size() == 3 : "$module has $jars"
  jars.each { file ->
    def parts = new TreeMap<String, Integer>()
    new JarFile(file).withCloseable { jar ->
      jar.entries().each { entry ->
        def path = entry.name =~ '^(?:dev\\.atlasrestore(?:\\.testing)?/)?dev/atlasrestore/(?:([a-z]+)/)?[^/]*\\.(?:class|java|html)$'
        if (path && !entry.name.contains('class-use')) {
          parts.merge(path.group(1) ?: '.', 1, Integer::sum)
        }
      }
    }
    println "$file.name: $parts"
    assert parts.size() > 1 : "$file.name holds no classes"
    assert parts.keySet().every(isOwn) : "$file.name holds what is not its own: $parts"
  }
}
return true
