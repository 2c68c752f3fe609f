// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.samples;

import dev.atlasrestore.auth.Credentials;
import dev.atlasrestore.contract.ContractChecker;
import dev.atlasrestore.contract.ContractReport;
import dev.atlasrestore.simulator.AtlasSimulator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Checks that a service keeps to the spec. */
public final class CheckService {
  private CheckService() {}

  /** Runs the sample; takes no arguments. */
  public static void main(String[] args) throws IOException {
    try (AtlasSimulator simulator = AtlasSimulator.start()) {
      Credentials credentials = Credentials.apiKey(simulator.publicKey(), simulator.privateKey());
      String baseUrl = simulator.baseUrl();
      String groupId = simulator.groupId();
      Path file = Files.createTempFile("contract", ".xml");

      // docs: contract
      ContractReport report =
          ContractChecker.builder()
              .credentials(credentials)
              .baseUrl(baseUrl)
              .groupId(groupId)
              .clusterName("orders-production")
              .build()
              .check();
      report.writeJUnitXml(file);
      System.out.println(report.passed() ? "Passed" : report.toText());
      // end

      Files.delete(file);
    }
  }
}
