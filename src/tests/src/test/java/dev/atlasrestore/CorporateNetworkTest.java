// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.atlasrestore.auth.Credentials;
import dev.atlasrestore.error.AtlasAuthenticationException;
import dev.atlasrestore.error.AtlasConnectionException;
import dev.atlasrestore.http.Attempt;
import dev.atlasrestore.restore.AwaitOptions;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Authenticator;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.PasswordAuthentication;
import java.net.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Proxies and certificates as they are in companies, over real TLS. */
class CorporateNetworkTest {
  private static final String ID = "0".repeat(24);
  private static final String HOST = "atlas.test";
  private static final String JOB =
      "{\"id\":\"" + ID + "\",\"deliveryType\":\"download\",\"snapshotId\":\"" + ID + "\"}";

  private static final HeldCertificate ROOT =
      new HeldCertificate.Builder().certificateAuthority(1).commonName("Corporate root").build();
  private static final HeldCertificate SERVER =
      new HeldCertificate.Builder()
          .signedBy(ROOT)
          .addSubjectAlternativeName(HOST)
          .addSubjectAlternativeName("localhost")
          .build();
  private static final HeldCertificate CLIENT =
      new HeldCertificate.Builder().signedBy(ROOT).commonName("drill-runner").build();

  private final VirtualTimeSource time = new VirtualTimeSource();
  private final List<Attempt> attempts = new CopyOnWriteArrayList<>();
  private final MockWebServer server = new MockWebServer();

  @TempDir Path directory;

  @BeforeEach
  void start() {
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            boolean token = request.getUrl().encodedPath().endsWith("/token");
            return new MockResponse.Builder()
                .setHeader("Content-Type", "application/json")
                .body(token ? "{\"access_token\":\"t\",\"expires_in\":3600}" : JOB)
                .build();
          }
        });
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private void serve(HeldCertificate certificate) throws IOException {
    HandshakeCertificates tls =
        new HandshakeCertificates.Builder()
            .heldCertificate(certificate)
            .addTrustedCertificate(ROOT.certificate())
            .build();
    server.useHttps(tls.sslSocketFactory());
    server.start(InetAddress.getLoopbackAddress(), 0);
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(directory.resolve(name), text);
  }

  private Path root() throws IOException {
    return file("root.pem", "Corporate root\n" + ROOT.certificatePem());
  }

  private AtlasClient.Builder client(String baseUrl) {
    return AtlasClient.builder()
        .credentials(Credentials.serviceAccount("mdb_sa_id_1", "secret"))
        .baseUrl(baseUrl)
        .attemptListener(attempts::add)
        .environment(Map.of())
        .timeSource(time);
  }

  private AtlasClient.Builder direct() {
    return client("https://localhost:" + server.getPort());
  }

  private static void get(AtlasClient.Builder builder) {
    try (AtlasClient atlas = builder.build()) {
      atlas.cloudBackups().getBackupRestoreJob(ID, "orders", ID).execute();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"HTTPS_PROXY", "https_proxy", "ALL_PROXY"})
  void goesThroughTheProxyOfTheEnvironment(String variable) throws IOException {
    serve(SERVER);
    try (ConnectProxy proxy = new ConnectProxy(server.getPort(), "me:hunter2")) {
      String url = "http://me:hunter2@127.0.0.1:" + proxy.port();
      get(
          client("https://" + HOST)
              .environment(Map.of(variable, url, "NO_PROXY", "example.com"))
              .trustedCertificates(root()));

      assertThat(proxy.connects()).isNotEmpty().containsOnly(HOST + ":443");
    }
  }

  @Test
  void goesThroughTheProxyOfTheJvm() throws IOException {
    serve(SERVER);
    try (ConnectProxy proxy = new ConnectProxy(server.getPort(), "")) {
      System.setProperty("https.proxyHost", "127.0.0.1");
      System.setProperty("https.proxyPort", Integer.toString(proxy.port()));
      get(
          client("https://" + HOST)
              .environment(Map.of("HTTPS_PROXY", "http://127.0.0.1:1"))
              .trustedCertificates(root()));

      assertThat(proxy.connects()).isNotEmpty();
    } finally {
      System.clearProperty("https.proxyHost");
      System.clearProperty("https.proxyPort");
    }
  }

  @Test
  void goesThroughTheProxyOfTheBuilder() throws IOException {
    serve(SERVER);
    try (ConnectProxy proxy = new ConnectProxy(server.getPort(), "me:p@ss word")) {
      get(
          client("https://" + HOST)
              .proxy("http://me:p%40ss%20word@127.0.0.1:" + proxy.port())
              .trustedCertificates(root()));
      get(
          direct()
              .environment(Map.of("HTTPS_PROXY", "http://127.0.0.1:1"))
              .proxy(Proxy.NO_PROXY)
              .trustedCertificates(root()));

      assertThat(proxy.connects()).isNotEmpty().containsOnly(HOST + ":443");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "me:hunter2@"})
  void endsAtOnceWhenTheProxyWantsCredentials(String credentials) throws IOException {
    serve(SERVER);
    try (ConnectProxy proxy = new ConnectProxy(server.getPort(), "me:another")) {
      AtlasClient.Builder builder =
          client("https://" + HOST)
              .credentials(Credentials.accessToken("any-token"))
              .proxy("http://" + credentials + "127.0.0.1:" + proxy.port());

      assertThatThrownBy(() -> get(builder))
          .isInstanceOfSatisfying(
              AtlasConnectionException.class,
              e -> {
                assertThat(e.isTransient()).isFalse();
                assertThat(e.mayHaveBeenSent()).isFalse();
              })
          .hasMessageContainingAll("the proxy wants credentials", "proxy(…)")
          .hasMessageNotContaining("hunter2");
      assertThat(attempts).hasSize(1);
    }
  }

  @ParameterizedTest
  @CsvSource({"403 Forbidden, 1", "503 Unavailable, 4"})
  void tellsARefusalOfTheProxyFromItsFailure(String status, int sent) throws IOException {
    serve(SERVER);
    try (ConnectProxy proxy = new ConnectProxy(server.getPort(), "")) {
      proxy.refuse(status);

      assertThatThrownBy(
              () -> get(client("https://" + HOST).proxy("http://127.0.0.1:" + proxy.port())))
          .isInstanceOf(AtlasAuthenticationException.class);
      assertThat(attempts).hasSize(sent);
    }
  }

  @Test
  void endsAtOnceForAnUntrustedCertificate() throws IOException {
    serve(SERVER);

    AtlasAuthenticationException ofToken =
        catchThrowableOfType(AtlasAuthenticationException.class, () -> get(direct()));
    AtlasConnectionException ofCall =
        catchThrowableOfType(
            AtlasConnectionException.class,
            () -> get(direct().credentials(Credentials.accessToken("any-token"))));

    assertThat(ofToken).hasMessageContainingAll("trustedCertificates(…)", "trustStore");
    assertThat(ofToken.isTransient()).isFalse();
    assertThat(ofCall).hasMessageContainingAll("Not sent", "trustedCertificates(…)");
    assertThat(ofCall.isTransient()).isFalse();
    assertThat(attempts).hasSize(2);
  }

  @Test
  void endsAtOnceForACertificateOfAnotherHost() throws IOException {
    serve(
        new HeldCertificate.Builder()
            .signedBy(ROOT)
            .addSubjectAlternativeName("other.test")
            .build());

    assertThatThrownBy(() -> get(direct().trustedCertificates(root())))
        .hasMessageContainingAll("for another host", "check baseUrl");
    assertThat(attempts).hasSize(1);
  }

  @Test
  void endsAtOnceForAnUnknownHost() throws InterruptedException {
    try (AtlasClient atlas =
        client("https://no-such-host.invalid")
            .credentials(Credentials.accessToken("any-token"))
            .build()) {
      AwaitOptions hours = AwaitOptions.builder(Duration.ofHours(3)).build();

      assertThatThrownBy(() -> atlas.restores().await(ID, "orders", ID, hours))
          .isInstanceOf(AtlasConnectionException.class)
          .hasMessageContainingAll("no such host is known", "check baseUrl");
    }
    assertThat(attempts).hasSize(1);
    assertThat(time.now()).isEqualTo(VirtualTimeSource.START);
  }

  @Test
  void staysTransientWhenTheConnectionIsRefused() throws IOException {
    serve(SERVER);
    server.close();

    assertThatThrownBy(() -> get(direct().credentials(Credentials.accessToken("any-token"))))
        .isInstanceOfSatisfying(
            AtlasConnectionException.class,
            e -> {
              assertThat(e.isTransient()).isTrue();
              assertThat(e.mayHaveBeenSent()).isFalse(); // a GET, too
            });
    assertThat(attempts).hasSize(4);
  }

  @Test
  void saysThatAPortSpeaksNoTls() throws IOException {
    try (ConnectProxy plain = new ConnectProxy(1, "")) {
      plain.answerAtOnce();

      assertThatThrownBy(() -> get(client("https://localhost:" + plain.port())))
          .hasMessageContaining("speaks no TLS: check baseUrl and its port");
    }
    assertThat(attempts).hasSize(1);
  }

  @Test
  void asksTheJvmForTheCredentialsOfAProxy() throws IOException {
    serve(SERVER);
    try (ConnectProxy proxy = new ConnectProxy(server.getPort(), "me:hunter2")) {
      Authenticator.setDefault(
          new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
              return new PasswordAuthentication("me", "hunter2".toCharArray());
            }
          });
      get(
          client("https://" + HOST)
              .proxy("http://127.0.0.1:" + proxy.port())
              .trustedCertificates(root()));

      assertThat(proxy.connects()).isNotEmpty();
    } finally {
      Authenticator.setDefault(null);
    }
  }

  @Test
  void showsAClientCertificateFromPemFiles() throws IOException {
    server.requireClientAuth();
    serve(SERVER);
    Path chain = file("client.pem", CLIENT.certificatePem() + ROOT.certificatePem());
    Path key = file("client.key", CLIENT.privateKeyPkcs8Pem());

    get(direct().trustedCertificates(root()).clientCertificate(chain, key));
  }

  @Test
  void showsAClientCertificateFromAPkcs12File() throws Exception {
    server.requireClientAuth();
    serve(SERVER);
    KeyStore keys = KeyStore.getInstance("PKCS12");
    keys.load(null, null);
    keys.setKeyEntry(
        "client",
        CLIENT.keyPair().getPrivate(),
        "hunter2".toCharArray(),
        new Certificate[] {CLIENT.certificate()});
    Path file = directory.resolve("client.p12");
    try (OutputStream out = Files.newOutputStream(file)) {
      keys.store(out, "hunter2".toCharArray());
    }

    get(direct().trustedCertificates(root()).clientCertificate(file, "hunter2"));

    assertThatThrownBy(() -> direct().clientCertificate(file, "wrong"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("clientCertificate: " + file + " has another password");
  }

  @Test
  void namesTheFileThatCannotBeUsed() throws IOException {
    AtlasClient.Builder builder = AtlasClient.builder();
    Path missing = directory.resolve("missing.pem");
    Path key = file("client.key", CLIENT.privateKeyPkcs8Pem());
    Path other = file("other.key", SERVER.privateKeyPkcs8Pem());
    Path chain = file("client.pem", CLIENT.certificatePem());

    assertThatThrownBy(() -> builder.trustedCertificates(missing))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("trustedCertificates: there is no file " + missing);
    assertThatThrownBy(() -> builder.trustedCertificates(key))
        .hasMessageContainingAll(key.toString(), "holds no certificate");
    assertThatThrownBy(() -> builder.clientCertificate(chain, chain))
        .hasMessageContainingAll(chain.toString(), "holds no private key");
    assertThatThrownBy(() -> builder.clientCertificate(chain, other))
        .hasMessageContainingAll(other.toString(), "another key");
    assertThatThrownBy(() -> builder.clientCertificate(chain, "hunter2"))
        .hasMessageContainingAll(chain.toString(), "no PKCS12 file")
        .hasMessageNotContaining("hunter2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://me:hunter2@proxy.test:3128",
        "ftp://me:hunter2@proxy.test",
        "http://me:hunter2@:3128",
        "http://me:hun ter2@proxy.test",
        "socks5://me:hunter2@proxy.test"
      })
  void refusesAProxyThatCannotBeUsed(String url) {
    assertThatThrownBy(() -> AtlasClient.builder().proxy(url))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("proxy ")
        .hasMessageNotContaining("ter2")
        .hasNoCause();
    assertThatThrownBy(
            () -> client("https://" + HOST).environment(Map.of("HTTPS_PROXY", url)).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("The environment variable HTTPS_PROXY ")
        .hasMessageNotContaining("ter2");
  }

  @Test
  void takesAProxyObject() throws IOException {
    serve(SERVER);
    try (ConnectProxy proxy = new ConnectProxy(server.getPort(), "")) {
      InetSocketAddress address = new InetSocketAddress("127.0.0.1", proxy.port());
      get(
          client("https://" + HOST)
              .proxy(new Proxy(Proxy.Type.HTTP, address))
              .trustedCertificates(root()));

      assertThat(proxy.connects()).isNotEmpty();
    }
  }
}
