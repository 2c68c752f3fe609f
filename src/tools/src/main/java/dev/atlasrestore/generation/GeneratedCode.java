// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.generation;

import dev.atlasrestore.description.Preparation;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.openapitools.codegen.ClientOptInput;
import org.openapitools.codegen.CodegenConfig;
import org.openapitools.codegen.DefaultGenerator;
import org.openapitools.codegen.config.CodegenConfigurator;
import org.openapitools.codegen.config.GlobalSettings;

/** Generates code from an edited copy of the spec with the build's templates, and compiles it. */
public final class GeneratedCode {
  private static final Path SPEC = Path.of("../../spec/atlas-restore.yaml");
  private static final Path TEMPLATES = Path.of("../../templates");
  private static final Path HANDWRITTEN_SOURCES = Path.of("../sdk/src/main/java/dev/atlasrestore");

  /** The warnings that JDK 17 has, as in the build; later JDKs have more. */
  private static final String LINT =
      "-Xlint:auxiliaryclass,cast,classfile,deprecation,dep-ann,divzero,empty,exports,fallthrough,"
          + "finally,module,opens,options,overloads,overrides,path,rawtypes,removal,serial,static,"
          + "strictfp,text-blocks,try,unchecked,varargs,preview";

  private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();

  /** Knows the jars of the class path, which takes longer to find out than to compile. */
  private static final StandardJavaFileManager LIBRARIES = libraries();

  private final Path sources;
  private final Path classes;
  private CodegenConfig config;

  private GeneratedCode(Path folder) {
    sources = folder.resolve("generated");
    classes = folder.resolve("classes");
  }

  /** Generates and compiles. Fails with the compiler's output if there is an error or a warning. */
  static GeneratedCode of(Path folder, UnaryOperator<String> edit) throws IOException {
    Path spec = folder.resolve("spec.yaml");
    String original = Files.readString(SPEC);
    String edited = edit.apply(original);
    Files.writeString(spec, edited);
    return of(folder, spec);
  }

  /** Generates code from a description and compiles it, like {@link #of(Path, UnaryOperator)}. */
  static GeneratedCode of(Path folder, Path spec) throws IOException {
    GeneratedCode generation = new GeneratedCode(folder);
    generation.generate(spec);
    generation.compile(java(HANDWRITTEN_SOURCES.resolve("model")));
    return generation;
  }

  /**
   * Generates code from a small description and compiles it beside the classes of the build, which
   * is faster.
   */
  public static GeneratedCode ofConstruct(Path folder, Path spec) throws IOException {
    GeneratedCode generation = new GeneratedCode(folder);
    generation.generate(spec);
    generation.compile(List.of());
    return generation;
  }

  @SuppressWarnings("deprecation") // the only public access to the generator's naming rules
  private void generate(Path spec) throws IOException {
    CodegenConfigurator configurator =
        CodegenConfigurator.fromFile(TEMPLATES.resolve("config.yaml").toString());
    Path prepared = sources.resolveSibling("prepared.json");
    Preparation.prepare(spec, prepared);
    configurator
        .setGeneratorName("java")
        .setInputSpec(prepared.toString())
        .setTemplateDir(TEMPLATES.toAbsolutePath().toString())
        .setOutputDir(sources.toString());
    ClientOptInput input = configurator.toClientOptInput();
    config = input.getConfig();
    DefaultGenerator generator = new DefaultGenerator(false);
    try {
      generator.opts(input).generate();
    } finally {
      GlobalSettings.reset();
    }
    finish();
  }

  /** Applies the same steps to the generator's output as the build. */
  private void finish() throws IOException {
    Path root = sources.resolve("src/main/java/dev/atlasrestore");
    Path internal = Files.createDirectories(root.resolve("internal/api"));
    for (Path api : java(root.resolve("api"))) {
      if (api.toString().endsWith("ApiCalls.java")) {
        Files.move(api, internal.resolve(api.getFileName()));
      }
    }
  }

  private static StandardJavaFileManager libraries() {
    StandardJavaFileManager manager = COMPILER.getStandardFileManager(null, null, null);
    try {
      manager.setLocationFromPaths(
          StandardLocation.CLASS_PATH,
          Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
              .map(Path::of)
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return manager;
  }

  // The others come from the build.
  private void compile(List<Path> handwritten) throws IOException {
    List<Path> files = new ArrayList<>(java(sources));
    files.addAll(handwritten);
    Files.createDirectories(classes);
    synchronized (LIBRARIES) {
      LIBRARIES.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes));
      StringWriter messages = new StringWriter();
      boolean compiled =
          COMPILER
              .getTask(
                  messages,
                  LIBRARIES,
                  null,
                  List.of(LINT, "-Werror", "-proc:none"),
                  null,
                  LIBRARIES.getJavaFileObjectsFromPaths(files))
              .call();
      if (!compiled) {
        throw new AssertionError("What was generated does not compile:\n" + messages);
      }
    }
  }

  /** Returns the generated files. */
  List<Path> files() throws IOException {
    return java(sources);
  }

  /** Returns the class name of a schema. */
  String className(String schema) {
    return "dev.atlasrestore.model." + config.toModelName(schema);
  }

  /** Returns the content of a generated file. */
  String source(String name) throws IOException {
    return Files.readString(sources.resolve("src/main/java/dev/atlasrestore").resolve(name));
  }

  /** Returns the content of a generated file in {@code META-INF}. */
  String resource(String name) throws IOException {
    return Files.readString(sources.resolve("src/main/resources/META-INF").resolve(name));
  }

  /** Loads the classes. Those that were not generated come from the build. */
  URLClassLoader load() throws IOException {
    List<URL> path = new ArrayList<>(List.of(classes.toUri().toURL()));
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      path.add(Path.of(entry).toUri().toURL());
    }
    return new URLClassLoader(path.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
  }

  /** Returns the class names of the models. */
  public List<String> modelNames() throws IOException {
    return classNames("model");
  }

  /** Returns the names of the interfaces with the operations. */
  public List<String> apiNames() throws IOException {
    return classNames("api");
  }

  private List<String> classNames(String folder) throws IOException {
    return java(sources.resolve("src/main/java/dev/atlasrestore").resolve(folder)).stream()
        .map(file -> file.getFileName().toString().replace(".java", ""))
        .map(name -> "dev.atlasrestore." + folder + "." + name)
        .toList();
  }

  /**
   * Loads the classes and those of the build again, and shares the libraries with all others that
   * are loaded in this way.
   */
  public ClassLoader loadBesideLibraries() throws IOException {
    return new ProjectClassLoader(classes);
  }

  private static List<Path> java(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }
}
