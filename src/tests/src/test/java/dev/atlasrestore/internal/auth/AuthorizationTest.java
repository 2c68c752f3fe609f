// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.internal.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.atlasrestore.AtlasClient;
import dev.atlasrestore.VirtualTimeSource;
import dev.atlasrestore.auth.Credentials;
import dev.atlasrestore.error.UnauthorizedException;
import dev.atlasrestore.http.AtlasApi;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a 401 does to the credentials: those that are good are kept. */
class AuthorizationTest {
  private static final String ID = "0".repeat(24);
  private static final String JOB =
      "{\"id\":\"" + ID + "\",\"deliveryType\":\"download\",\"snapshotId\":\"" + ID + "\"}";
  private static final String CHALLENGE = " realm=\"MMS Public API\", domain=\"\", nonce=\"n1\", ";

  private final VirtualTimeSource time = new VirtualTimeSource();
  private final MockWebServer server = new MockWebServer();
  private final List<String> authorizations = new CopyOnWriteArrayList<>();
  private volatile int tokens;
  private volatile Function<String, MockResponse> tokenAnswer = this::token;
  private volatile Function<String, MockResponse> answer = authorization -> job();

  @BeforeEach
  void start() throws IOException {
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            String authorization = request.getHeaders().get("Authorization");
            if (request.getUrl().encodedPath().equals(AtlasApi.TOKEN_PATH)) {
              tokens++;
              return tokenAnswer.apply(authorization);
            }
            authorizations.add(String.valueOf(authorization));
            return answer.apply(authorization);
          }
        });
    server.start(InetAddress.getLoopbackAddress(), 0);
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

  private AtlasClient serviceAccount() {
    return client(Credentials.serviceAccount("mdb_sa_id_1", "hunter2"));
  }

  private static void get(AtlasClient atlas) {
    atlas.cloudBackups().getBackupRestoreJob(ID, "orders", ID).execute();
  }

  private MockResponse token(String authorization) {
    return json(200, "{\"access_token\":\"token-" + tokens + "\",\"expires_in\":3600}");
  }

  private static MockResponse job() {
    return json(200, JOB);
  }

  private static MockResponse json(int status, String body) {
    return new MockResponse.Builder()
        .code(status)
        .setHeader("Content-Type", "application/json")
        .body(body)
        .build();
  }

  private static MockResponse unauthorized(String code) {
    String member = code.isEmpty() ? "" : ",\"errorCode\":\"" + code + "\"";
    return json(401, "{\"error\":401,\"detail\":\"the first\"" + member + "}");
  }

  private static MockResponse challenge(String scheme, String code) {
    return unauthorized(code)
        .newBuilder()
        .setHeader("WWW-Authenticate", scheme + CHALLENGE + "algorithm=MD5, qop=\"auth\"")
        .build();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "USER_UNAUTHORIZED",
        "NOT_IN_GROUP",
        "USER_CANNOT_ACCESS_GROUP",
        "NOT_ORG_GROUP_CREATOR"
      })
  void keepsTheTokenOfACallWithoutRights(String code) {
    try (AtlasClient atlas = serviceAccount()) {
      get(atlas);
      answer = authorization -> unauthorized(code);
      for (int i = 0; i < 10; i++) {
        time.advance(Duration.ofMinutes(2));
        assertThatThrownBy(() -> get(atlas)).isInstanceOf(UnauthorizedException.class);
      }
      answer = authorization -> job();
      get(atlas);
    }
    assertThat(tokens).isEqualTo(1);
    assertThat(authorizations).hasSize(12).containsOnly("Bearer token-1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"NO_CURRENT_USER", "UNEXPECTED_ERROR", "TOKEN_GONE", ""})
  void replacesATokenThatIsRefused(String code) {
    try (AtlasClient atlas = serviceAccount()) {
      get(atlas);
      answer = token -> token.equals("Bearer token-1") ? unauthorized(code) : job();

      get(atlas);
    }
    assertThat(authorizations)
        .containsExactly("Bearer token-1", "Bearer token-1", "Bearer token-2");
  }

  @ParameterizedTest
  @CsvSource({"invalid_token, 2", "insufficient_scope, 1"})
  void believesTheChallengeOfABearerToken(String error, int expected) {
    try (AtlasClient atlas = serviceAccount()) {
      get(atlas);
      answer =
          token ->
              token.equals("Bearer token-2")
                  ? job()
                  : unauthorized("")
                      .newBuilder()
                      .setHeader("WWW-Authenticate", "Bearer error=\"" + error + "\"")
                      .build();
      try {
        get(atlas);
      } catch (UnauthorizedException e) {
        assertThat(expected).isEqualTo(1);
      }
    }
    assertThat(tokens).isEqualTo(expected);
  }

  @Test
  void keepsATokenThatWasJustIssued() {
    answer = authorization -> unauthorized("UNEXPECTED_ERROR");
    try (AtlasClient atlas = serviceAccount()) {
      for (int i = 0; i < 20; i++) {
        assertThatThrownBy(() -> get(atlas)).isInstanceOf(UnauthorizedException.class);
      }
      assertThat(tokens).isEqualTo(1);

      time.advance(Duration.ofMinutes(1));
      assertThatThrownBy(() -> get(atlas)).isInstanceOf(UnauthorizedException.class);
      assertThat(tokens).isEqualTo(2);
    }
  }

  @Test
  void replacesATokenOnceAMinute() {
    try (AtlasClient atlas = serviceAccount()) {
      for (int i = 0; i < 20; i++) {
        answer = authorization -> job();
        get(atlas);
        answer = authorization -> unauthorized("UNEXPECTED_ERROR");
        assertThatThrownBy(() -> get(atlas)).isInstanceOf(UnauthorizedException.class);
      }
    }
    assertThat(tokens).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 403, 429, 503})
  void tellsTheFirst401WhenNoOtherTokenIsToBeHad(int status) {
    try (AtlasClient atlas = serviceAccount()) {
      get(atlas);
      answer = authorization -> unauthorized("NO_CURRENT_USER");
      tokenAnswer = authorization -> json(status, "{\"error\":\"x\"}");

      UnauthorizedException failure =
          catchThrowableOfType(UnauthorizedException.class, () -> get(atlas));

      assertThat(failure).hasMessageContaining("the first");
    }
  }

  @Test
  void usesATokenToItsEndWhenNoOtherIsToBeHad() {
    try (AtlasClient atlas = serviceAccount()) {
      get(atlas);
      tokenAnswer = authorization -> json(503, "");
      time.advance(Duration.ofMinutes(56));

      get(atlas);
      get(atlas);

      assertThat(tokens).isEqualTo(2);
      assertThat(authorizations).containsOnly("Bearer token-1");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Digest", "digest", "DIGEST", "Basic realm=\"x\", Digest"})
  void answersADigestChallengeInAnyCase(String scheme) {
    answer = authorization -> authorization == null ? challenge(scheme, "UNEXPECTED_ERROR") : job();
    try (AtlasClient atlas = client(Credentials.apiKey("public", "private"))) {
      get(atlas);
    }
    assertThat(authorizations).hasSize(2);
    assertThat(authorizations.get(1))
        .startsWith("Digest username=\"public\"")
        .contains("realm=\"MMS Public API\"", "nonce=\"n1\"");
  }

  @Test
  void answersOneChallengeOnce() {
    answer = authorization -> challenge("Digest", "UNEXPECTED_ERROR");
    try (AtlasClient atlas = client(Credentials.apiKey("public", "wrong"))) {
      assertThatThrownBy(() -> get(atlas)).isInstanceOf(UnauthorizedException.class);
    }
    assertThat(authorizations).hasSize(2);
  }

  @Test
  void answersNoChallengeOfACallWithoutRights() {
    answer =
        authorization ->
            challenge("Digest", authorization == null ? "UNEXPECTED_ERROR" : "USER_UNAUTHORIZED");
    try (AtlasClient atlas = client(Credentials.apiKey("public", "private"))) {
      assertThatThrownBy(() -> get(atlas)).isInstanceOf(UnauthorizedException.class);
      assertThatThrownBy(() -> get(atlas)).isInstanceOf(UnauthorizedException.class);
    }
    assertThat(authorizations).hasSize(3);
  }
}
