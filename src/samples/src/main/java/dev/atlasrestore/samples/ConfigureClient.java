// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.samples;

import dev.atlasrestore.AtlasClient;
import dev.atlasrestore.Timeouts;
import dev.atlasrestore.auth.Credentials;
import dev.atlasrestore.http.RetryPolicy;
import dev.atlasrestore.simulator.AtlasSimulator;
import java.nio.file.Path;
import java.time.Duration;

/** Builds a client with its own timeouts, retries, listener and HTTP settings. */
public final class ConfigureClient {
  private ConfigureClient() {}

  /** Runs the sample; takes no arguments. */
  public static void main(String[] args) {
    try (AtlasSimulator simulator = AtlasSimulator.start()) {
      Credentials credentials = Credentials.apiKey(simulator.publicKey(), simulator.privateKey());
      String baseUrl = simulator.baseUrl();

      // docs: configure
      try (AtlasClient atlas =
          AtlasClient.builder()
              .credentials(credentials)
              .baseUrl(baseUrl)
              .userAgentSuffix("drill-runner/1.4")
              .timeouts(
                  new Timeouts(
                      Duration.ofSeconds(5), // connect
                      Duration.ofSeconds(30), // read
                      Duration.ofSeconds(30), // write
                      Duration.ofMinutes(1))) // the whole call
              .retry(
                  new RetryPolicy(
                      6, // attempts
                      Duration.ofMillis(200), // bound of the first delay
                      Duration.ofSeconds(10), // bound of each delay
                      Duration.ofMinutes(5))) // for all attempts
              .attemptListener(attempt -> System.out.println("Attempt: " + attempt))
              .okHttpClient(http -> http.pingInterval(Duration.ofSeconds(20)))
              .build()) {
        // end
        atlas
            .cloudBackups()
            .listBackupRestoreJobs(simulator.groupId(), simulator.sourceCluster())
            .execute();
      }
    }
  }

  /** Returns a client as a company's network asks for it. */
  static AtlasClient corporateClient(Credentials credentials, String proxyPassword) {
    // docs: corporate-network
    AtlasClient atlas =
        AtlasClient.builder()
            .credentials(credentials)
            .proxy("http://drill-runner:" + proxyPassword + "@proxy.example.com:3128")
            .trustedCertificates(Path.of("/etc/ssl/corporate-root.pem"))
            .clientCertificate(Path.of("client.pem"), Path.of("client-key.pem"))
            .build();
    // end
    return atlas;
  }
}
