// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.atlasrestore.AtlasClient;
import dev.atlasrestore.Timeouts;
import dev.atlasrestore.auth.Credentials;
import dev.atlasrestore.error.AtlasConnectionException;
import dev.atlasrestore.error.NotFoundException;
import dev.atlasrestore.error.UnexpectedResponseException;
import dev.atlasrestore.http.AtlasCall;
import dev.atlasrestore.http.RetryPolicy;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Tests against a server that never ends a call, or not soon enough for a test. */
@Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class CallTimeoutInterceptorTest {
  private static final String ID = "0".repeat(24);
  private static final Duration LONG = Duration.ofHours(1);
  private static final MockResponse NO_RESPONSE =
      new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build();

  private final MockWebServer server = new MockWebServer();
  private AtlasClient atlas;

  @BeforeEach
  void start() throws IOException {
    server.start(InetAddress.getLoopbackAddress(), 0);
    atlas =
        AtlasClient.builder()
            .credentials(Credentials.accessToken("any-token"))
            .baseUrl(server.url("/").toString())
            .retry(RetryPolicy.NONE)
            .timeouts(new Timeouts(LONG, LONG, LONG, Duration.ofMillis(200)))
            .build();
  }

  @AfterEach
  void stop() {
    atlas.close();
    server.close();
  }

  private AtlasCall<?> call() {
    return atlas.cloudBackups().getBackupRestoreJob(ID, "orders", ID);
  }

  @Test
  void endsACallWithoutAResponse() {
    server.enqueue(NO_RESPONSE);

    assertThatThrownBy(call()::execute)
        .isInstanceOfSatisfying(
            AtlasConnectionException.class, e -> assertThat(e.mayHaveBeenSent()).isTrue())
        .hasCauseInstanceOf(InterruptedIOException.class)
        .hasMessageContaining("timeout");
  }

  @Test
  void endsACallWithASlowResponse() {
    server.enqueue(
        new MockResponse.Builder()
            .body(" ".repeat(100_000))
            .throttleBody(1, 10, TimeUnit.MILLISECONDS)
            .build());

    assertThatThrownBy(call()::execute)
        .isInstanceOfSatisfying(
            UnexpectedResponseException.class, e -> assertThat(e.isTruncated()).isTrue());
  }

  @Test
  void endsManyConcurrentCalls() {
    for (int i = 0; i < 5; i++) { // the number of calls that OkHttp runs at a time
      server.enqueue(NO_RESPONSE);
    }

    List<CompletableFuture<?>> calls =
        Stream.<CompletableFuture<?>>generate(() -> call().executeAsync()).limit(5).toList();

    for (CompletableFuture<?> call : calls) {
      assertThat(catchThrowable(call::join)).hasCauseInstanceOf(AtlasConnectionException.class);
    }
  }

  @Test
  void doesNotCancelALaterCall() {
    server.enqueue(NO_RESPONSE);
    server.enqueue(new MockResponse.Builder().code(404).body("{\"error\":404}").build());

    assertThatThrownBy(call()::execute).isInstanceOf(AtlasConnectionException.class);
    assertThatThrownBy(call()::execute).isInstanceOf(NotFoundException.class);
  }
}
