// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.internal.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.atlasrestore.AtlasClient;
import dev.atlasrestore.VirtualTimeSource;
import dev.atlasrestore.auth.Credentials;
import dev.atlasrestore.error.AtlasAuthenticationException;
import dev.atlasrestore.error.UnauthorizedException;
import dev.atlasrestore.http.AtlasApi;
import dev.atlasrestore.model.RestoreJobRequest;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.Headers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One bad answer about credentials ends a call and not a client. */
class BadChallengeTest {
  private static final String ID = "0".repeat(24);
  private static final String JOB =
      "{\"id\":\"" + ID + "\",\"deliveryType\":\"download\",\"snapshotId\":\"" + ID + "\"}";
  private static final String GOOD = "Digest realm=\"r\", nonce=\"good\", qop=\"auth\"";

  private final VirtualTimeSource time = new VirtualTimeSource();
  private final MockWebServer server = new MockWebServer();
  private final List<String> sent = new CopyOnWriteArrayList<>();
  private volatile UnaryOperator<MockResponse.Builder> challenge = good();
  private volatile String token = "{\"access_token\":\"t\",\"expires_in\":3600}";
  private volatile UnaryOperator<MockResponse.Builder> tokenAnswer = answer -> answer;

  private static UnaryOperator<MockResponse.Builder> good() {
    return answer -> answer.addHeader("WWW-Authenticate", GOOD);
  }

  @BeforeEach
  void start() throws IOException {
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            String authorization = request.getHeaders().get("Authorization");
            sent.add(request.getMethod() + " " + authorization);
            if (request.getUrl().encodedPath().equals(AtlasApi.TOKEN_PATH)) {
              return tokenAnswer.apply(json(token)).build();
            }
            return authorization != null
                    && (authorization.contains("nonce=\"good\"")
                        || authorization.startsWith("Bearer"))
                ? json(JOB).build()
                : challenge.apply(new MockResponse.Builder().code(401)).build();
          }
        });
    server.start(InetAddress.getLoopbackAddress(), 0);
  }

  private static MockResponse.Builder json(String body) {
    return new MockResponse.Builder().setHeader("Content-Type", "application/json").body(body);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private AtlasClient client(Credentials credentials) {
    return AtlasClient.builder()
        .credentials(credentials)
        .baseUrl(server.url("/").toString())
        .timeSource(time)
        .build();
  }

  private AtlasClient apiKey() {
    return client(Credentials.apiKey("public", "private"));
  }

  private static void get(AtlasClient atlas) {
    atlas.cloudBackups().getBackupRestoreJob(ID, "orders", ID).execute();
  }

  private static void post(AtlasClient atlas) {
    atlas
        .cloudBackups()
        .createBackupRestoreJob(ID, "orders", RestoreJobRequest.download(ID))
        .execute();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Digest",
        "Digest realm=\"r\"",
        "Digest realm=\"r\", nonce=\"n\", algorithm=SHA-9",
        "Digest realm=\"r\", nonce=\"n\", qop=\"auth-sms\"",
        "Digest realm=\"r\", nonce=\"a\rb\"",
        "Digest realm=\"r\", nonce=\"n"
      })
  void aChallengeThatCannotBeAnsweredEndsOneCall(String bad) {
    try (AtlasClient atlas = apiKey()) {
      challenge =
          answer ->
              answer.headers(
                  new Headers.Builder()
                      .add("Content-Length", "0")
                      .addUnsafeNonAscii("WWW-Authenticate", bad)
                      .build());
      for (int i = 0; i < 3; i++) {
        assertThatThrownBy(() -> get(atlas))
            .isInstanceOf(AtlasAuthenticationException.class)
            .hasMessageContaining("did not act on the call (401)");
        assertThatThrownBy(() -> post(atlas)).isInstanceOf(AtlasAuthenticationException.class);
      }
      assertThat(sent).hasSize(6).allMatch(request -> request.endsWith(" null"));

      challenge = good();
      get(atlas);
      post(atlas);
    }
    assertThat(sent).hasSize(9);
  }

  @Test
  void aBadChallengeAfterAGoodOneIsForgotten() {
    try (AtlasClient atlas = apiKey()) {
      challenge = answer -> answer.addHeader("WWW-Authenticate", GOOD.replace("good", "old"));
      assertThatThrownBy(() -> get(atlas)).isInstanceOf(UnauthorizedException.class);
      challenge = answer -> answer.addHeader("WWW-Authenticate", "Digest realm=\"r\"");
      assertThatThrownBy(() -> get(atlas)).isInstanceOf(AtlasAuthenticationException.class);
      challenge = good();
      get(atlas);
    }
    assertThat(sent).hasSize(5);
  }

  @Test
  void otherHeadersAreNoPartOfAChallenge() {
    try (AtlasClient atlas = apiKey()) {
      challenge =
          answer -> good().apply(answer.addHeader("realm", "x").addHeader("Algorithm", "SHA-9"));
      get(atlas);
    }
    assertThat(sent.get(1)).contains("realm=\"r\"").doesNotContain("algorithm");
  }

  @Test
  void aChallengeOfMegabytesIsNotRead() {
    try (AtlasClient atlas = apiKey()) {
      challenge =
          answer ->
              answer.addHeader("WWW-Authenticate", GOOD + ", x=\"" + "y".repeat(200_000) + '"');
      assertThat(catchThrowableOfType(AtlasAuthenticationException.class, () -> get(atlas)))
          .hasMessageContaining("longer than 4096 characters");
      challenge = good();
      get(atlas);
    }
  }

  @Test
  void aNonceThatGoesStaleOnTheWayIsReplaced() {
    try (AtlasClient atlas = apiKey()) {
      challenge =
          answer ->
              answer.addHeader(
                  "WWW-Authenticate",
                  sent.size() < 2 ? GOOD.replace("good", "old") : GOOD + ", stale=TRUE");
      get(atlas);
    }
    assertThat(sent).hasSize(3);
  }

  @Test
  void aNonceThatIsAlwaysStaleEnds() {
    try (AtlasClient atlas = apiKey()) {
      challenge =
          answer ->
              answer.addHeader("WWW-Authenticate", GOOD.replace("good", "old") + ", stale=true");
      assertThatThrownBy(() -> get(atlas)).isInstanceOf(UnauthorizedException.class);
    }
    assertThat(sent).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"9223372036854775807", "-9223372036854775808", "0", "-1", "1e18", "null"})
  void aTokenOfAnAbsurdLifetimeIsUsed(String lifetime) {
    token = "{\"access_token\":\"t\",\"expires_in\":" + lifetime + "}";
    try (AtlasClient atlas = client(Credentials.serviceAccount("mdb_sa_id_1", "hunter2"))) {
      get(atlas);
      get(atlas);
    }
    assertThat(sent).hasSize(3);
  }

  @Test
  void aTokenEndpointThatAsksForYearsIsAskedAgain() {
    tokenAnswer = answer -> answer.code(429).setHeader("Retry-After", "999999999");
    try (AtlasClient atlas = client(Credentials.serviceAccount("mdb_sa_id_1", "hunter2"))) {
      assertThatThrownBy(() -> get(atlas)).isInstanceOf(AtlasAuthenticationException.class);
      tokenAnswer = answer -> answer;
      assertThatThrownBy(() -> get(atlas)).isInstanceOf(AtlasAuthenticationException.class);
      assertThat(sent).hasSize(1);

      time.advance(Duration.ofMinutes(11));
      get(atlas);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "9000"})
  void aTokenThatIsNoneIsNotSent(String value) {
    String text = value.equals("9000") ? "x".repeat(9000) : value;
    token = "{\"access_token\":\"" + text + "\"}";
    try (AtlasClient atlas = client(Credentials.serviceAccount("mdb_sa_id_1", "hunter2"))) {
      assertThatThrownBy(() -> get(atlas))
          .isInstanceOf(AtlasAuthenticationException.class)
          .hasMessageContaining("is no token");
    }
    assertThat(sent).hasSize(1);
  }
}
