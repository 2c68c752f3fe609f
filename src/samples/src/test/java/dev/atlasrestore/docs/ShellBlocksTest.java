// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlasrestore.contract.CheckContract;
import dev.atlasrestore.samples.Drill;
import dev.atlasrestore.simulator.AtlasSimulator;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each command in a block of shell exists. Commands of Java and of the contract checker are run;
 * those of Maven are looked up in the POMs, since a build cannot run itself.
 */
class ShellBlocksTest {
  /** Languages of blocks that something checks, and of those that there is nothing to check of. */
  private static final Set<String> LANGUAGES = Set.of("java", "xml", "sh", "text");

  private final Poms poms;
  @TempDir Path directory;

  ShellBlocksTest() throws IOException {
    poms = new Poms(Page.ROOT);
  }

  @Test
  void eachBlockSaysItsLanguage() throws IOException {
    assertThat(Page.all())
        .flatMap(Page::blocks)
        .allSatisfy(block -> assertThat(LANGUAGES).as("%s", block).contains(block.language()));
  }

  @TestFactory
  Stream<DynamicTest> eachMavenCommandIsInThePoms() throws IOException {
    return commands("./mvnw")
        .map(
            command ->
                DynamicTest.dynamicTest(
                    command.toString(),
                    () -> assertThat(MavenCommand.problems(command, poms)).isEmpty()));
  }

  @Test
  void eachCommandIsOfAKnownKind() throws IOException {
    assertThat(Page.blocks("sh").flatMap(block -> ShellCommand.in(block).stream()))
        .allSatisfy(
            command ->
                assertThat(command.words().get(0)).as("%s", command).isIn("./mvnw", "mvn", "java"));
  }

  @Test
  void whatIsNotInThePomsIsNamedByFileAndLine() {
    Page page =
        new Page(
            Path.of("docs/x.md"),
            List.of(
                "```sh",
                "./mvnw -q compile exec:java    # fine",
                "./mvnw verfy",
                "./mvnw verify -Pfault \\",
                "    -Dfaults=1",
                "./mvnw exec:java@drif -f bench",
                "./mvnw exe:java",
                "```"));

    assertThat(
            ShellCommand.in(page.blocks().get(0)).stream()
                .flatMap(command -> MavenCommand.problems(command, poms).stream()))
        .containsExactly(
            "docs/x.md:3: there is no phase verfy",
            "docs/x.md:4: no POM has the profile fault",
            "docs/x.md:4: no POM reads the property faults",
            "docs/x.md:6: exec-maven-plugin has no execution drif",
            "docs/x.md:6: bench has no POM",
            "docs/x.md:7: there is no goal exe:java");
  }

  @Test
  void aClassArchiveIsWrittenAndUsedAsInTheDocs() throws Exception {
    String classPath = classPathOfJars();
    List<ShellCommand> commands = commands("java").toList();
    assertThat(commands).hasSize(2);
    for (ShellCommand command : commands) {
      List<String> options = new ArrayList<>(command.words().subList(1, command.words().size()));
      options.set(options.indexOf("-cp") + 1, classPath);
      options.set(options.size() - 1, Drill.class.getName());

      String printed = Java.with(options.toArray(String[]::new)).in(directory).run();

      assertThat(printed).as("%s", command).contains("was restored").doesNotContain("[error]");
    }
    assertThat(directory.resolve("drill.jsa")).isNotEmptyFile();
  }

  /** Packs each folder of the class path, since an archive is for jars alone. */
  private String classPathOfJars() {
    List<String> entries =
        new ArrayList<>(List.of(System.getProperty("java.class.path").split(File.pathSeparator)));
    for (int i = 0; i < entries.size(); i++) {
      if (Files.isDirectory(Path.of(entries.get(i)))) {
        String jar = directory.resolve(i + ".jar").toString();
        ToolProvider.findFirst("jar")
            .orElseThrow()
            .run(System.out, System.err, "--create", "--file", jar, "-C", entries.get(i), ".");
        entries.set(i, jar);
      }
    }
    return String.join(File.pathSeparator, entries);
  }

  @Test
  void theContractIsCheckedAsInTheDocs() throws Exception {
    ShellCommand command = commands("mvn").findFirst().orElseThrow();
    assertThat(command.property("exec.mainClass")).isEqualTo(CheckContract.class.getName());
    String[] arguments = command.property("exec.args").split(" ");
    try (AtlasSimulator simulator = AtlasSimulator.start()) {
      String printed =
          Java.withClassPath()
              .in(directory)
              .environment("MONGODB_ATLAS_ACCESS_TOKEN", simulator.accessToken())
              .environment("MONGODB_ATLAS_BASE_URL", simulator.baseUrl())
              .run(
                  Stream.concat(Stream.of(CheckContract.class.getName()), Stream.of(arguments))
                      .toArray(String[]::new));

      assertThat(printed).as("%s", command).contains("0 failed");
    }
    try (Stream<Path> files = Files.list(directory)) {
      assertThat(files).hasSize(1);
    }
  }

  private static Stream<ShellCommand> commands(String program) throws IOException {
    return Page.blocks("sh")
        .flatMap(block -> ShellCommand.in(block).stream())
        .filter(command -> command.words().get(0).equals(program));
  }
}
