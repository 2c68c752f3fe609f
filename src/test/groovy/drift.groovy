// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

// Compiles the tool that compares the spec with MongoDB's description, and runs it.
import javax.tools.ToolProvider

def loader = getClass().classLoader
while (!(loader instanceof URLClassLoader) || loader instanceof GroovyClassLoader) {
  loader = loader.parent
}
def jars = loader.URLs.collect { new File(it.toURI()).path }.join(File.pathSeparator)
def classes = new File(args[0])
classes.mkdirs()
def sources =
    new File('src/test/java/dev/atlasrestore/drift').listFiles()*.path.findAll {
      it.endsWith('.java') && !it.endsWith('Test.java')
    }
def options = ['-proc:none', '-cp', jars, '-d', classes.path, *sources]
if (ToolProvider.systemJavaCompiler.run(null, null, null, options as String[]) != 0) {
  System.exit(2)
}
def tool = new URLClassLoader([classes.toURI().toURL()] as URL[], loader)
tool.loadClass('dev.atlasrestore.drift.Drift').main(args.drop(1) as String[])
