// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.atlasrestore.AtlasClient;
import dev.atlasrestore.auth.Credentials;
import dev.atlasrestore.error.AtlasApiException;
import dev.atlasrestore.error.UnexpectedResponseException;
import dev.atlasrestore.http.RetryPolicy;
import java.io.IOException;
import java.net.InetAddress;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that are small enough to be received, and too much work to be read. */
@Timeout(120) // what has no limit takes minutes here, or never ends
class JsonLimitsTest {
  private static final String ID = "0".repeat(24);
  private static final String JOB = "{\"id\":\"" + ID + "\",\"deliveryType\":\"download\"";
  private static final int MANY = 3_000_000;

  private final MockWebServer server = new MockWebServer();

  @BeforeEach
  void start() throws IOException {
    server.start(InetAddress.getLoopbackAddress(), 0);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private AtlasClient client(boolean envelope) {
    return AtlasClient.builder()
        .credentials(Credentials.accessToken("any-token"))
        .baseUrl(server.url("/").toString())
        .envelope(envelope)
        .retry(RetryPolicy.NONE)
        .build();
  }

  private void enqueue(int status, String body) {
    server.enqueue(
        new MockResponse.Builder()
            .code(status)
            .setHeader("Content-Type", "application/json")
            .body(body)
            .build());
  }

  private Throwable failure(int status, boolean envelope, String body) {
    enqueue(status, body);
    try (AtlasClient atlas = client(envelope)) {
      return catchThrowable(
          () -> atlas.cloudBackups().getBackupRestoreJob(ID, "orders", ID).execute());
    }
  }

  private static Stream<Arguments> excesses() {
    return Stream.of(
        Arguments.of("400 digits", JOB + ",\"oplogTs\":" + "9".repeat(MANY) + "}"),
        Arguments.of("400 digits", JOB + ",\"oplogTs\":\"" + "9".repeat(MANY) + "\"}"),
        Arguments.of("400 digits", JOB + ",\"oplogTs\":\"" + "\\u0039".repeat(MANY / 6) + "\"}"),
        Arguments.of("400 digits", JOB + ",\"oplogTs\":\"" + "\u0669".repeat(MANY / 2) + "\"}"),
        Arguments.of("400 digits", JOB + ",\"oplogTs\":1e" + "9".repeat(MANY) + "}"),
        Arguments.of("100 levels", JOB + ",\"x\":" + "[".repeat(MANY)),
        Arguments.of("100 levels", JOB + ",\"x\":" + "{\"x\":".repeat(MANY / 5)),
        Arguments.of("10000 members", JOB + ",\"x\":1".repeat(MANY / 6) + "}"),
        Arguments.of("100000 elements", JOB + ",\"x\":[" + "1,".repeat(MANY / 2) + "1]}"),
        Arguments.of(
            "1000000 values",
            JOB + ",\"x\":[" + ("[" + "[],".repeat(99_000) + "[]],").repeat(20) + "[]]}"));
  }

  @ParameterizedTest
  @MethodSource("excesses")
  void namesTheLimitThatABodyExceeds(String limit, String body) {
    assertThat(failure(200, false, body))
        .isInstanceOf(UnexpectedResponseException.class)
        .hasMessageContaining("more than " + limit);
    assertThat(failure(200, true, "{\"status\":200,\"content\":" + body + "}"))
        .isInstanceOf(UnexpectedResponseException.class)
        .hasMessageContaining("more than " + limit);
    assertThat(failure(409, false, body)).isInstanceOf(UnexpectedResponseException.class);
  }

  @Test
  void readsABodyWithinTheLimits() {
    enqueue(
        200,
        JOB
            + ",\"x\":"
            + "[".repeat(90)
            + "9".repeat(400)
            + "]".repeat(90)
            + ",\"y\":[1"
            + ",1".repeat(99_000)
            + "],\"oplogTs\":\"1"
            + "0".repeat(9)
            + ".0\"}");
    try (AtlasClient atlas = client(false)) {
      assertThat(atlas.cloudBackups().getBackupRestoreJob(ID, "orders", ID).execute().getOplogTs())
          .isEqualTo(1_000_000_000L);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{\"a\":\"\\\\\",\"b\":\"[[[\\\"{{{\"}", " \n[]", "", "<html>[[[", "\"x\""})
  void countsNothingInTexts(String body) {
    assertThat(JsonLimits.problem(new Buffer().writeUtf8(body.replace("[[[", "[".repeat(200)))))
        .isNull();
  }

  @Test
  void cutsALongDetailInMessages() {
    String detail = "x".repeat(200_000);
    AtlasApiException failure =
        (AtlasApiException)
            failure(
                409,
                false,
                "{\"errorCode\":\""
                    + detail.substring(150_000)
                    + "\",\"detail\":\""
                    + detail
                    + "\"}");

    assertThat(failure.getMessage()).hasSizeLessThan(4000).contains("… (4");
    assertThat(failure.getDetail()).isEqualTo(detail);
  }

  @Test
  void doesNotReadAnErrorOfMegabytes() {
    assertThat(failure(409, false, "{\"detail\":\"" + "x".repeat(15 << 20) + "\"}"))
        .isInstanceOfSatisfying(
            UnexpectedResponseException.class, e -> assertThat(e.getStatus()).isEqualTo(409))
        .hasMessageContaining("more than 262144 bytes");
  }

  @Test
  void cutsTheNamesOfMembersInMessages() {
    Throwable failure = failure(200, false, "{\"" + "x".repeat(5 << 20) + "\":[}");

    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      assertThat(cause.toString()).hasSizeLessThan(2500);
    }
  }

  @Test
  void putsALogLineOfTheServiceInOneLine() {
    assertThat(failure(409, false, "{\"detail\":\"a\\r\\n2026 INFO all is well\\u001b[2J\"}"))
        .hasMessageContaining("a 2026 INFO all is well [2J");
  }

  @Test
  void givesUpAListThatTakesTooLongToRepair() {
    String links = "{\"href\":[1]}" + ",{\"href\":[1]}".repeat(199);
    String item = JOB + ",\"links\":[" + links + "]}";
    enqueue(200, "{\"results\":[" + item + ("," + item).repeat(999) + "]}");
    try (AtlasClient atlas = client(false)) {
      UnexpectedResponseException failure =
          catchThrowableOfType(
              UnexpectedResponseException.class,
              () -> atlas.cloudBackups().listBackupRestoreJobs(ID, "orders").execute());
      assertThat(failure).hasMessageContaining("unreadable body");
    }
  }
}
