// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.internal.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.atlasrestore.AtlasClient;
import dev.atlasrestore.Timeouts;
import dev.atlasrestore.VirtualTimeSource;
import dev.atlasrestore.auth.Credentials;
import dev.atlasrestore.error.AtlasAuthenticationException;
import dev.atlasrestore.error.ErrorCode;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Base64;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is told of a token endpoint that gives no token. */
class TokenEndpointTest {
  private static final String ID = "0".repeat(24);
  private static final Duration SHORT = Duration.ofSeconds(5);
  private static final String JOB =
      "{\"id\":\"" + ID + "\",\"deliveryType\":\"download\",\"snapshotId\":\"" + ID + "\"}";

  private final VirtualTimeSource time = new VirtualTimeSource();
  private final MockWebServer server = new MockWebServer();
  private AtlasClient atlas;

  @BeforeEach
  void start() throws IOException {
    server.start(InetAddress.getLoopbackAddress(), 0);
    atlas =
        AtlasClient.builder()
            .credentials(Credentials.serviceAccount("mdb_sa_id_1", "hunter2"))
            .baseUrl(server.url("/").toString())
            .timeouts(new Timeouts(SHORT, SHORT, SHORT, SHORT))
            .timeSource(time)
            .build();
  }

  @AfterEach
  void stop() {
    atlas.close();
    server.close();
  }

  private void get() {
    atlas.cloudBackups().getBackupRestoreJob(ID, "orders", ID).execute();
  }

  private static MockResponse.Builder answer(int status, String type, String body) {
    return new MockResponse.Builder().code(status).setHeader("Content-Type", type).body(body);
  }

  private static MockResponse.Builder json(int status, String body) {
    return answer(status, "application/json", body);
  }

  private void enqueueTokenAndJob() {
    server.enqueue(json(200, "{\"access_token\":\"t\",\"expires_in\":3600}").build());
    server.enqueue(json(200, JOB).build());
  }

  private AtlasAuthenticationException failure(MockResponse response) {
    server.enqueue(response);
    return catchThrowableOfType(AtlasAuthenticationException.class, this::get);
  }

  @Test
  void tellsWrongClientCredentials() {
    AtlasAuthenticationException e =
        failure(
            json(401, "{\"error\":\"invalid_client\",\"error_description\":\"No such client.\"}")
                .build());

    assertThat(e).hasMessageContainingAll("401 invalid_client (No such client.)", "client secret");
    assertThat(e.getStatus()).isEqualTo(401);
    assertThat(e.getErrorCode()).isEqualTo(ErrorCode.of("invalid_client"));
    assertThat(e.getDescription()).contains("No such client.");
    assertThat(e.isTransient()).isFalse();
  }

  @Test
  void tellsAnExpiredSecret() {
    assertThat(
            failure(
                json(
                        401,
                        "{\"error\":\"invalid_client\",\"error_description\":\"The client secret"
                            + " has expired\"}")
                    .build()))
        .hasMessageContaining("make another one for the service account");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"error\":403,\"errorCode\":\"IP_ADDRESS_NOT_ON_ACCESS_LIST\",\"detail\":\"IP address"
            + " 10.1.2.3 is not allowed.\",\"parameters\":null}",
        "{\"error\":\"access_denied\",\"error_description\":\"IP address 10.1.2.3 is not on the"
            + " access list\"}",
      })
  void tellsAnAddressThatIsNotOnTheAccessList(String body) {
    assertThat(failure(json(403, body).build()))
        .hasMessageContainingAll(
            "10.1.2.3", "API access list of the API key or the service account")
        .hasMessageNotContaining("client id");
  }

  @ParameterizedTest
  @CsvSource({
    "403, firewall",
    "401, check baseUrl",
    "404, check baseUrl",
    "301, check baseUrl",
    "407, proxy wants credentials"
  })
  void doesNotBlameTheCredentialsForAProxysPage(int status, String remedy) {
    assertThat(failure(answer(status, "text/html", "<html>secret</html>").build()))
        .hasMessageContaining(remedy)
        .hasMessageNotContaining("client id")
        .hasMessageNotContaining("<html>");
  }

  @Test
  void saysWhatAnsweredInPlaceOfAToken() {
    assertThat(failure(answer(200, "text/html", "<html>Sign in</html>").build()))
        .hasMessageContainingAll("text/html", "check baseUrl");
  }

  @Test
  void waitsAsLongAsTheEndpointAsks() {
    server.enqueue(json(429, "").setHeader("Retry-After", 40).build());
    enqueueTokenAndJob();

    get();

    assertThat(waited()).isEqualTo(Duration.ofSeconds(40));
    assertThat(server.getRequestCount()).isEqualTo(3);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Too many requests, try again in 30 seconds. | PT30S",
        "Retry after 45s | PT45S",
        "Rate limit of 10 requests per 1 minute exceeded | PT1M",
        "10 requests per minute | PT1M",
        "Too many requests for this client | PT1M"
      })
  void waitsForTheWindowThatTheTextNames(String description, Duration window) {
    server.enqueue(
        json(429, "{\"error\":\"slow_down\",\"error_description\":\"" + description + "\"}")
            .build());
    enqueueTokenAndJob();

    get();

    assertThat(waited()).isEqualTo(window);
  }

  @Test
  void asksNobodyWhileTheEndpointWantsTime() {
    server.enqueue(json(429, "").setHeader("Retry-After", 600).build());

    for (int i = 0; i < 10; i++) {
      assertThatThrownBy(this::get)
          .isInstanceOfSatisfying(
              AtlasAuthenticationException.class,
              e -> assertThat(e.getRetryAfter()).isEqualTo(Duration.ofSeconds(600)));
    }
    assertThat(server.getRequestCount()).isEqualTo(1);

    time.advance(Duration.ofSeconds(600));
    enqueueTokenAndJob();
    get();
  }

  @ParameterizedTest
  @ValueSource(ints = {408, 500, 502, 503, 504})
  void asksAgainAfterATransientFailure(int status) {
    server.enqueue(answer(status, "text/html", "<html>Bad gateway</html>").build());
    enqueueTokenAndJob();

    get();

    assertThat(server.getRequestCount()).isEqualTo(3);
  }

  @Test
  void printsNoSecretOfADescription() {
    String basic = Base64.getEncoder().encodeToString("mdb_sa_id_1:hunter2".getBytes());
    AtlasAuthenticationException e =
        failure(
            json(
                    400,
                    "{\"error\":\"invalid_request\",\"error_description\":\"hunter2 "
                        + basic
                        + " Bearer abcdefgh123 eyJhbGciOi.eyJzdWIi.c2ln mdb_sa_sk_123\"}")
                .build());

    assertThat(e.toString() + e.getDescription())
        .doesNotContain("hunter2", basic, "abcdefgh123", "eyJ", "mdb_sa_sk_123");
  }

  private Duration waited() {
    return Duration.between(VirtualTimeSource.START, time.now());
  }
}
