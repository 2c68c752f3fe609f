// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.samples;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import dev.atlasrestore.AtlasClient;
import dev.atlasrestore.auth.Credentials;
import dev.atlasrestore.docs.Java;
import dev.atlasrestore.model.RestoreJobRequest;
import dev.atlasrestore.simulator.AtlasSimulator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Runs each sample and looks for the text that shows its success. */
class SamplesTest {
  private static final Path SOURCES = Path.of("src/main/java/dev/atlasrestore/samples");
  private static final String NEEDS_A_SERVICE = "ListJobs";
  private static final List<String> NO_PROGRAMS = List.of("package-info", "ProgressBar");

  private static final Map<String, String> PRINTS =
      Map.ofEntries(
          entry("AwaitManyJobs", "3 jobs have finished"),
          entry("CheckService", "Passed"),
          entry("ConfigureClient", "Attempt: "),
          entry("DownloadBackup", " bytes"),
          entry("Drill", "orders-staging was restored"),
          entry("HandleErrors", "Somebody is restoring the target already"),
          entry(NEEDS_A_SERVICE, " download"),
          entry("MakeCalls", "The newest snapshot is ready"),
          entry("PointInTime", "orders-staging is as orders-production was at"),
          entry("Quickstart", "orders-staging was restored at"),
          entry("RestoreKeys", "One job"),
          entry("UnknownOutcome", "Found a job onto orders-staging"));

  @Test
  void eachSampleIsListed() throws IOException {
    try (Stream<Path> files = Files.list(SOURCES)) {
      assertThat(files.map(file -> file.getFileName().toString().replace(".java", "")))
          .filteredOn(name -> !NO_PROGRAMS.contains(name))
          .containsExactlyInAnyOrderElementsOf(PRINTS.keySet());
    }
  }

  @TestFactory
  Stream<DynamicTest> eachSampleRuns() {
    return PRINTS.keySet().stream()
        .filter(sample -> !sample.equals(NEEDS_A_SERVICE))
        .sorted()
        .map(
            sample ->
                DynamicTest.dynamicTest(
                    sample, () -> assertThat(printedBy(sample)).contains(PRINTS.get(sample))));
  }

  @Test
  void listJobsTakesCredentialsFromTheEnvironment() throws Exception {
    try (AtlasSimulator simulator = AtlasSimulator.start();
        AtlasClient atlas =
            AtlasClient.builder()
                .credentials(Credentials.accessToken(simulator.accessToken()))
                .baseUrl(simulator.baseUrl())
                .build()) {
      String group = simulator.groupId();
      String cluster = simulator.sourceCluster();
      var snapshots = atlas.cloudBackups().listBackupSnapshots(group, cluster).execute();
      var request = RestoreJobRequest.download(snapshots.getResults().get(0).getId());
      atlas.restores().start(group, cluster, request);

      String printed =
          Java.withClassPath()
              .environment("MONGODB_ATLAS_CLIENT_ID", simulator.clientId())
              .environment("MONGODB_ATLAS_CLIENT_SECRET", simulator.clientSecret())
              .environment("MONGODB_ATLAS_BASE_URL", simulator.baseUrl())
              .run(ListJobs.class.getName(), group, cluster);

      assertThat(printed).contains(PRINTS.get(NEEDS_A_SERVICE));
    }
  }

  private static String printedBy(String sample) throws ReflectiveOperationException {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream console = System.out;
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      Class.forName(SamplesTest.class.getPackageName() + "." + sample)
          .getMethod("main", String[].class)
          .invoke(null, (Object) new String[0]);
    } finally {
      System.setOut(console);
    }
    return printed.toString(StandardCharsets.UTF_8);
  }
}
