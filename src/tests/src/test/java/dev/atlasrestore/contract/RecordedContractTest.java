// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import okhttp3.Headers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the real service answered is no violation of the spec. */
class RecordedContractTest {
  private static final Path RECORDINGS =
      Path.of(System.getProperty("recordings", "../../../shared/real-traffic"));

  private final Contract contract = Contract.load();

  private static Exchange exchange(Path recording) throws IOException {
    String text = Files.readString(recording).replace("\r", "");
    int end = text.indexOf("\n\n");
    String[] head = (end < 0 ? text : text.substring(0, end)).split("\n");
    Headers.Builder headers = new Headers.Builder();
    for (int i = 1; i < head.length; i++) {
      headers.add(head[i]);
    }
    int status = Integer.parseInt(head[0].split(" ")[1]);
    String body = end < 0 ? "" : text.substring(end + 2).strip();
    return new Exchange("GET", "/", true, status, headers.build(), body);
  }

  @ParameterizedTest
  @CsvSource({
    "create-automated.http, createBackupRestoreJob",
    "create-automated.http, getBackupRestoreJob",
    "download-created.http, createBackupRestoreJob",
    "download-ready.http, getBackupRestoreJob",
    "get-finished.http, getBackupRestoreJob",
    "snapshot-taken.http, getBackupSnapshot",
    "snapshot-in-progress.http, getBackupSnapshot",
    "snapshot-completed.http, getBackupSnapshot",
    "snapshot-deleted.http, cancelBackupRestoreJob",
    "error-400.http, getBackupRestoreJob",
    "error-400.http, listBackupSnapshots",
    "error-401.http, listBackupRestoreJobs",
    "error-401.http, createBackupRestoreJob",
  })
  void findsNothingWrongInARecording(String file, String operationId) throws IOException {
    Path recording = RECORDINGS.resolve(file);
    assumeTrue(Files.exists(recording), "Skipped: there is no recording at " + recording);
    Findings findings = new Findings();

    new ResponseChecker(contract)
        .check(contract.operation(operationId), exchange(recording), findings);

    assertThat(findings.violations()).isEmpty();
  }
}
