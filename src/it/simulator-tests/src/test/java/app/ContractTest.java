// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.atlasrestore.AtlasClient;
import dev.atlasrestore.auth.Credentials;
import dev.atlasrestore.contract.ContractChecker;
import dev.atlasrestore.contract.ContractReport;
import dev.atlasrestore.junit.AtlasSimulatorExtension;
import dev.atlasrestore.junit.PrismExtension;
import dev.atlasrestore.model.RestoreJob;
import dev.atlasrestore.simulator.AtlasSimulator;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Tests of an application that checks a service against the spec in the SDK's jar. */
class ContractTest {
  @RegisterExtension static final PrismExtension PRISM = PrismExtension.mock();

  @Test
  @ExtendWith(AtlasSimulatorExtension.class)
  void theServiceKeepsToTheSpec(AtlasSimulator simulator) throws Exception {
    ContractReport report =
        ContractChecker.builder()
            .credentials(Credentials.apiKey(simulator.publicKey(), simulator.privateKey()))
            .baseUrl(simulator.baseUrl())
            .groupId(simulator.groupId())
            .clusterName(simulator.sourceCluster())
            .build()
            .check();
    report.writeJUnitXml(Path.of("target/contract.xml"));

    assertTrue(report.passed(), report.toText());
  }

  @Test
  void prismAnswersWithTheExamplesOfTheSpec() {
    try (AtlasClient atlas =
        AtlasClient.builder()
            .credentials(Credentials.accessToken("any"))
            .baseUrl(PRISM.baseUrl())
            .build()) {
      String job = "6a810c55d2f34b7e9018aa01";
      RestoreJob read =
          atlas
              .cloudBackups()
              .getBackupRestoreJob("64b7c1f09a3e5d2847c6f10a", "orders-production", job)
              .execute();

      assertEquals(job, read.getId());
    }
  }
}
