// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Breaks a copy of the build on purpose, and sees it stop. */
class BuildRulesTest {
  @TempDir Path folder;

  private void copyPom(String text, String replacement) throws Exception {
    String pom = Files.readString(Path.of("pom.xml"));
    assertThat(pom).contains(text);
    Files.writeString(folder.resolve("pom.xml"), pom.replace(text, replacement));
  }

  @Test
  void twoVersionsOfADependencyAndTwoCopiesOfAClassStopTheBuild() throws Exception {
    // Retrofit's own OkHttp 4 beside okhttp-jvm, which is OkHttp 5
    copyPom(
        """
              <exclusions>
                <!-- OkHttp 4; okhttp-jvm above is OkHttp 5 under its own name -->
                <exclusion>
                  <groupId>com.squareup.okhttp3</groupId>
                  <artifactId>okhttp</artifactId>
                </exclusion>
              </exclusions>
        """
            .indent(0),
        "");

    MavenRun maven = MavenRun.of(folder, "enforcer:enforce@dependency-rules");

    assertThat(maven.exitCode()).as(maven.output()).isNotZero();
    assertThat(maven.output())
        .contains("exclude one where it comes in")
        .contains("okhttp3/OkHttpClient.class")
        .contains("Dependency convergence error for com.squareup.okio:okio-jvm");
  }

  @Test
  void aReleaseThatIsNoneStopsTheBuild() throws Exception {
    copyPom("<retrofit.version>3.0.0<", "<retrofit.version>3.0.0<");

    MavenRun maven = MavenRun.of(folder, "-Prelease", "enforcer:enforce@release-rules");

    assertThat(maven.exitCode()).as(maven.output()).isNotZero();
    assertThat(maven.output()).contains("A release has no -SNAPSHOT in its version");
  }

  @Test
  void aFileWithoutTheLicenceHeaderStopsTheBuild() throws Exception {
    copyPom("<packaging>jar</packaging>", "<packaging>jar</packaging>");
    Path bare = Files.createDirectories(folder.resolve("src/main/java")).resolve("Bare.java");
    Files.writeString(bare, "class Bare {}\n");

    MavenRun maven = MavenRun.of(folder, "license:check@check-headers");

    assertThat(maven.exitCode()).as(maven.output()).isNotZero();
    assertThat(maven.output())
        .contains("Bare.java")
        .contains("Some files do not have the expected");
  }
}
