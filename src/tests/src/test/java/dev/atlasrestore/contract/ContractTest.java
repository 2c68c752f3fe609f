// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContractTest {
  private static final String CLUSTER = "/api/atlas/v2/groups/g/clusters/c";

  private final Contract contract = Contract.load();

  @ParameterizedTest
  @CsvSource({
    "POST, /backup/restoreJobs, createBackupRestoreJob",
    "GET, /backup/restoreJobs, listBackupRestoreJobs",
    "DELETE, /backup/restoreJobs/j, cancelBackupRestoreJob",
    "GET, /backup/snapshots/s, getBackupSnapshot",
    "GET, /backup/snapshots/shardedClusters, listBackupShardedClusters",
    "GET, /backup/snapshots/shardedCluster/s, getBackupShardedCluster",
    "PUT, /backup/restoreJobs, ",
    "GET, /backup, ",
    "GET, /backup/restoreJobs/j/more, ",
  })
  void matchesRequestsByMethodAndPath(String verb, String path, String operation) {
    for (String base : new String[] {"", "/a/gateway"}) {
      assertThat(contract.operation(verb, base + CLUSTER + path).map(ContractOperation::id))
          .as(base)
          .isEqualTo(Optional.ofNullable(operation));
    }
  }

  @ParameterizedTest
  @CsvSource({"POST, /api/oauth/token", "GET, /", "GET, ''"})
  void matchesNoOtherRequests(String verb, String path) {
    assertThat(contract.operation(verb, path)).isEmpty();
  }
}
