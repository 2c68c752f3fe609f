// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.generation;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.openapitools.codegen.DefaultGenerator;
import org.openapitools.codegen.config.CodegenConfigurator;
import org.openapitools.codegen.config.GlobalSettings;

/** Makes Java of an edited copy of the spec, with the templates of the build, and compiles it. */
final class Generation {
  private static final Path SPEC = Path.of("spec/atlas-restore.yaml");
  private static final Path TEMPLATES = Path.of("templates");
  private static final Path HANDWRITTEN = Path.of("src/main/java/dev/atlasrestore");

  private final Path sources;
  private final Path classes;

  private Generation(Path folder) {
    sources = folder.resolve("generated");
    classes = folder.resolve("classes");
  }

  /**
   * Generates and compiles; fails with the compiler's words when there is an error or a warning.
   */
  static Generation of(Path folder, UnaryOperator<String> edit) throws IOException {
    Generation generation = new Generation(folder);
    Path spec = folder.resolve("spec.yaml");
    String original = Files.readString(SPEC);
    String edited = edit.apply(original);
    Files.writeString(spec, edited);
    generation.generate(spec);
    generation.compile();
    return generation;
  }

  private void generate(Path spec) throws IOException {
    CodegenConfigurator configurator =
        CodegenConfigurator.fromFile(TEMPLATES.resolve("config.yaml").toString());
    configurator
        .setGeneratorName("java")
        .setInputSpec(spec.toString())
        .setTemplateDir(TEMPLATES.toAbsolutePath().toString())
        .setOutputDir(sources.toString());
    DefaultGenerator generator = new DefaultGenerator(false);
    try {
      for (String kind : List.of("apiDocs", "apiTests", "modelDocs", "modelTests")) {
        GlobalSettings.setProperty(kind, "false");
      }
      GlobalSettings.setProperty("apis", "");
      GlobalSettings.setProperty("models", "");
      GlobalSettings.setProperty(
          "supportingFiles",
          "ModelTypeAdapterFactory.java,ModelAdapters.java,ModelChecks.java,ErrorCode.java,AtlasApi.java");
      generator.opts(configurator.toClientOptInput()).generate();
    } finally {
      GlobalSettings.reset();
    }
    for (Path api : java(sources.resolve("src/main/java/dev/atlasrestore/api"))) {
      Files.writeString(api, Files.readString(api).replaceAll(",\\s*\\n\\s*\\)", ")"));
    }
  }

  private void compile() throws IOException {
    List<Path> files = new ArrayList<>(java(sources));
    for (String name : List.of("api", "error", "http", "model")) {
      files.addAll(java(HANDWRITTEN.resolve(name)));
    }
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      boolean compiled =
          compiler
              .getTask(
                  messages,
                  manager,
                  null,
                  List.of(
                      "-Xlint:all,-processing", "-Werror", "-proc:none", "-d", classes.toString()),
                  null,
                  manager.getJavaFileObjectsFromPaths(files))
              .call();
      if (!compiled) {
        throw new AssertionError("What was generated does not compile:\n" + messages);
      }
    }
  }

  /** Returns the text of a generated file. */
  String source(String name) throws IOException {
    return Files.readString(sources.resolve("src/main/java/dev/atlasrestore").resolve(name));
  }

  /** Loads the classes beside, and not in the place of, those of the build. */
  URLClassLoader load() throws IOException {
    List<URL> path = new ArrayList<>(List.of(classes.toUri().toURL()));
    Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(Path::of)
        .filter(entry -> !entry.endsWith("target/classes"))
        .forEach(
            entry -> {
              try {
                path.add(entry.toUri().toURL());
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
    return new URLClassLoader(path.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
  }

  private static List<Path> java(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }
}
