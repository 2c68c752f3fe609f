// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atlasrestore.AtlasClient;
import dev.atlasrestore.auth.Credentials;
import dev.atlasrestore.error.AtlasException;
import dev.atlasrestore.error.InvalidRequestException;
import jakarta.validation.Validator;
import jakarta.validation.executable.ExecutableValidator;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.util.Set;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks that untrusted values cannot change where a request goes. */
class InjectionTest {
  private static final String ID = "0".repeat(24);

  private final MockWebServer server = new MockWebServer();

  @BeforeEach
  void start() throws IOException {
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            return new MockResponse.Builder().code(404).build();
          }
        });
    server.start(InetAddress.getLoopbackAddress(), 0);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private AtlasClient.Builder client() {
    return AtlasClient.builder()
        .credentials(Credentials.accessToken("any-token"))
        .baseUrl(server.url("/").toString());
  }

  /** A validator that accepts everything, so that the layer below it is tested. */
  private static Validator blind() {
    ClassLoader loader = InjectionTest.class.getClassLoader();
    Object executables =
        Proxy.newProxyInstance(
            loader, new Class<?>[] {ExecutableValidator.class}, (proxy, method, args) -> Set.of());
    return (Validator)
        Proxy.newProxyInstance(
            loader, new Class<?>[] {Validator.class}, (proxy, method, args) -> executables);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "..",
        ".",
        "../../groups",
        "a/b",
        "a%2Fb",
        "%2e%2e",
        "a?b=c",
        "a#b",
        "a\r\nX-Evil: 1",
        "a;b"
      })
  void keepsANameWithinItsPathSegment(String name) throws InterruptedException {
    try (AtlasClient checked = client().build();
        AtlasClient blind = client().validator(blind()).build()) {
      assertThatThrownBy(() -> checked.cloudBackups().getBackupSnapshot(ID, name, ID).execute())
          .isInstanceOf(InvalidRequestException.class);
      assertThat(server.getRequestCount()).isZero();

      assertThatThrownBy(() -> blind.cloudBackups().getBackupSnapshot(ID, name, ID).execute())
          .isInstanceOf(AtlasException.class);
      if (server.getRequestCount() > 0) {
        RecordedRequest request = server.takeRequest();
        assertThat(request.getUrl().pathSegments()).hasSize(10).element(6).isEqualTo(name);
        assertThat(request.getUrl().query()).isNull();
        assertThat(request.getHeaders().get("X-Evil")).isNull();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\r\nX-Evil: 1", "a\nb", "a\u0000b", "ü"})
  void rejectsHeaderInjection(String text) {
    assertThatThrownBy(() -> client().userAgentSuffix(text))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Credentials.accessToken(text))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> client().apiVersion(text))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
