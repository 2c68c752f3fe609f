// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atlasrestore.AtlasClient;
import dev.atlasrestore.auth.Credentials;
import dev.atlasrestore.error.AtlasApiException;
import dev.atlasrestore.error.AtlasConnectionException;
import dev.atlasrestore.error.ConflictException;
import dev.atlasrestore.error.ErrorCode;
import dev.atlasrestore.error.ForbiddenException;
import dev.atlasrestore.error.GoneException;
import dev.atlasrestore.error.NotFoundException;
import dev.atlasrestore.error.UnexpectedResponseException;
import dev.atlasrestore.http.AtlasApi;
import dev.atlasrestore.http.RetryPolicy;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.SocketEffect;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests responses that do not come from the service: from proxies and over broken connections. */
class UnexpectedResponseTest {
  private static final String ID = "0".repeat(24);
  private static final String JSON = "application/vnd.atlas.2023-01-01+json;charset=utf-8";

  private final MockWebServer server = new MockWebServer();

  @BeforeEach
  void start() throws IOException {
    server.start(InetAddress.getLoopbackAddress(), 0);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private void call(boolean envelope) {
    try (AtlasClient atlas =
        AtlasClient.builder()
            .credentials(Credentials.accessToken("any-token"))
            .baseUrl(server.url("/").toString())
            .envelope(envelope)
            .retry(RetryPolicy.NONE)
            .build()) {
      atlas.cloudBackups().getBackupRestoreJob(ID, "orders", ID).execute();
    }
  }

  private static MockResponse.Builder response(int status, String type, String body) {
    return new MockResponse.Builder().code(status).setHeader("Content-Type", type).body(body);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void rejectsAnErrorPageOfAProxy(boolean envelope) {
    server.enqueue(response(403, "text/html", "<html><h1>Blocked</h1></html>").build());

    assertThatThrownBy(() -> call(envelope))
        .isInstanceOfSatisfying(
            UnexpectedResponseException.class,
            e -> {
              assertThat(e.getStatus()).isEqualTo(403);
              assertThat(e.getContentType()).isEqualTo("text/html");
            })
        .hasMessageContaining("<h1>Blocked</h1>");
  }

  @Test
  void rejectsHtmlInPlaceOfJson() {
    server.enqueue(response(200, "text/html", "<html>Sign in</html>").build());

    assertThatThrownBy(() -> call(false))
        .isInstanceOfSatisfying(
            UnexpectedResponseException.class, e -> assertThat(e.getStatus()).isEqualTo(200));
  }

  @Test
  void readsAProblemDetail() {
    server.enqueue(
        response(
                403,
                "application/problem+json",
                "{\"title\":\"Forbidden\",\"status\":403,\"detail\":\"No way in.\"}")
            .build());

    assertThatThrownBy(() -> call(false))
        .isInstanceOfSatisfying(
            ForbiddenException.class,
            e -> {
              assertThat(e.getDetail()).isEqualTo("No way in.");
              assertThat(e.getReason()).isEqualTo("Forbidden");
              assertThat(e.getErrorCode()).isNull();
            });
  }

  @Test
  void readsTheErrorCodeFromTheHeader() {
    server.enqueue(
        new MockResponse.Builder().code(404).setHeader("X-Error-Code", "GROUP_NOT_FOUND").build());

    assertThatThrownBy(() -> call(false))
        .isInstanceOfSatisfying(
            NotFoundException.class,
            e -> assertThat(e.getErrorCode()).isEqualTo(ErrorCode.GROUP_NOT_FOUND));
  }

  @Test
  void keepsAnUnknownErrorCode() {
    server.enqueue(
        response(418, "application/json", "{\"error\":418,\"errorCode\":\"TEAPOT\",\"new\":{}}")
            .build());

    assertThatThrownBy(() -> call(false))
        .isInstanceOfSatisfying(
            AtlasApiException.class,
            e -> {
              assertThat(e.getStatus()).isEqualTo(418);
              assertThat(e.getErrorCode().value()).isEqualTo("TEAPOT");
              assertThat(e.getErrorCode().known()).isEmpty();
            });
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 400})
  void tellsATruncatedBodyFromAMissingOne(int status) {
    server.enqueue(
        response(status, JSON, "{\"id\":\"" + "6".repeat(4000) + "\"}")
            .onResponseBody(new SocketEffect.CloseSocket())
            .build());

    assertThatThrownBy(() -> call(false))
        .isInstanceOfSatisfying(
            UnexpectedResponseException.class, e -> assertThat(e.getStatus()).isEqualTo(status))
        .hasMessageContaining("truncated after");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"id\":\"6a", "[]", "null", "7", ""})
  void rejectsABodyThatIsNoJob(String body) {
    server.enqueue(response(200, JSON, body).build());

    assertThatThrownBy(() -> call(false))
        .isInstanceOfSatisfying(
            UnexpectedResponseException.class, e -> assertThat(e.getStatus()).isEqualTo(200));
  }

  @Test
  void stopsReadingABodyOverTheLimit() {
    Buffer body = new Buffer();
    body.write(new byte[(int) BufferingInterceptor.DEFAULT_MAX_BYTES + 1]);
    server.enqueue(
        new MockResponse.Builder().code(200).setHeader("Content-Type", JSON).body(body).build());

    assertThatThrownBy(() -> call(false))
        .isInstanceOf(UnexpectedResponseException.class)
        .hasMessageContaining("larger than the limit of 16777216 bytes");
  }

  @Test
  void rejectsExcessiveNesting() {
    String nested = "{\"unknown\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";
    server.enqueue(response(200, JSON, nested).build());

    assertThatThrownBy(() -> call(false)).isInstanceOf(UnexpectedResponseException.class);
  }

  @Test
  void rejectsExcessiveHeaders() {
    MockResponse.Builder response = response(200, JSON, "{}");
    for (int i = 0; i < 300; i++) {
      response.addHeader("X-Padding-" + i, "x".repeat(1024));
    }
    server.enqueue(response.build());

    assertThatThrownBy(() -> call(false)).hasMessageContaining("No response to GET");
  }

  @Test
  void doesNotFollowRedirects() throws IOException, InterruptedException {
    try (MockWebServer elsewhere = new MockWebServer()) {
      elsewhere.start(InetAddress.getLoopbackAddress(), 0);
      server.enqueue(
          new MockResponse.Builder()
              .code(302)
              .setHeader("Location", elsewhere.url("/jobs?token=hunter2"))
              .build());

      assertThatThrownBy(() -> call(false))
          .isInstanceOf(UnexpectedResponseException.class)
          .hasMessageContaining("a redirect to " + elsewhere.getHostName())
          .hasMessageNotContaining("hunter2");
      assertThat(elsewhere.getRequestCount()).isZero();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/json",
        "application/json; charset=utf-8",
        "application/json; charset=no-such-one",
        "application/vnd.atlas.2023-01-01+json",
        "application/problem+json"
      })
  void readsACompressedErrorOfTheService(String type) throws IOException {
    Buffer body = new Buffer();
    try (GZIPOutputStream gzip = new GZIPOutputStream(body.outputStream())) {
      gzip.write(
          "{\"detail\":\"d\",\"error\":409,\"errorCode\":\"VERSION_X\",\"parameters\":null}"
              .getBytes(StandardCharsets.UTF_8));
    }
    server.enqueue(
        new MockResponse.Builder()
            .code(409)
            .setHeader("Content-Type", type)
            .setHeader("Content-Encoding", "gzip")
            .body(body)
            .build());

    assertThatThrownBy(() -> call(false))
        .isInstanceOfSatisfying(
            ConflictException.class,
            e -> {
              assertThat(e.getDetail()).isEqualTo("d");
              assertThat(e.getErrorCode()).isEqualTo(ErrorCode.of("VERSION_X"));
              assertThat(e.getParameters()).isEmpty();
            });
  }

  @Test
  void tellsACompressedPageOfAGatewayApart() throws IOException {
    Buffer body = new Buffer();
    try (GZIPOutputStream gzip = new GZIPOutputStream(body.outputStream())) {
      gzip.write("<html>Blocked</html>".getBytes(StandardCharsets.UTF_8));
    }
    server.enqueue(
        new MockResponse.Builder()
            .code(403)
            .setHeader("Content-Type", "text/html")
            .setHeader("Content-Encoding", "gzip")
            .body(body)
            .build());

    assertThatThrownBy(() -> call(false))
        .isInstanceOf(UnexpectedResponseException.class)
        .hasMessageContaining("<html>Blocked</html>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{\"error\":410,\"errorCode\":\"VERSION_GONE\"}"})
  void saysWhichVersionIsGone(String body) {
    server.enqueue(response(410, "application/json", body).build());

    assertThatThrownBy(() -> call(false))
        .isInstanceOf(GoneException.class)
        .hasMessageContainingAll("version " + AtlasApi.API_VERSION, "apiVersion");
  }

  @Test
  void takesA407ForTheProxys() {
    server.enqueue(response(407, "application/json", "{\"error\":407}").build());

    assertThatThrownBy(() -> call(false))
        .isInstanceOfSatisfying(
            AtlasConnectionException.class, e -> assertThat(e.isTransient()).isFalse())
        .hasMessageContaining("the proxy wants credentials");
  }
}
