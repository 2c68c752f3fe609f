// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.internal.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.atlasrestore.internal.auth.CredentialValues.Scheme;
import java.io.IOException;
import java.net.InetAddress;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers the challenges that curl answers, with the same parameters. */
class CurlDigestTest {
  private static final Pattern PARAMETER =
      Pattern.compile("(\\w+)=(\"(?:[^\"\\\\]|\\\\.)*\"|[^,\\s]+)");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Digest realm=\"MMS Public API\", domain=\"\", nonce=\"a,b=\", algorithm=MD5, qop=\"auth\"",
        "Digest realm=\"r\", nonce=\"n\"",
        "Digest realm=\"r\", nonce=\"n\", qop=\"auth,auth-int\", algorithm=MD5-sess",
        "Digest realm=\"r\", nonce=\"n\", qop=auth, algorithm=SHA-256, opaque=\"o\"",
        "Digest realm=\"r\", nonce=\"n\", qop=auth, algorithm=SHA-256-sess",
        "Digest realm=\"r\", nonce=\"n\", qop=auth, algorithm=SHA-256, userhash=true"
      })
  void answersAsCurlDoes(String challenge) throws Exception {
    Map<String, String> peer;
    try (MockWebServer server = new MockWebServer()) {
      server.enqueue(
          new MockResponse.Builder().code(401).addHeader("WWW-Authenticate", challenge).build());
      server.enqueue(new MockResponse.Builder().build());
      server.start(InetAddress.getLoopbackAddress(), 0);
      String url = server.url("/api/a%20b?c=d").toString();
      curl("--digest", "--user", "public:private", url);
      server.takeRequest();
      peer = parameters(server.takeRequest().getHeaders().get("Authorization"));
    }

    assertThat(parameters(answer(challenge, peer.getOrDefault("cnonce", "-"))))
        .containsExactlyInAnyOrderEntriesOf(peer);
  }

  private static String answer(String challenge, String clientNonce) throws IOException {
    Request request = new Request.Builder().url("http://localhost/api/a%20b?c=d").build();
    Response response =
        new Response.Builder()
            .request(request)
            .protocol(Protocol.HTTP_1_1)
            .code(401)
            .message("")
            .addHeader("WWW-Authenticate", challenge)
            .build();
    CredentialValues credentials = new CredentialValues(Scheme.API_KEY, "public", () -> "private");
    DigestSession session =
        new DigestSession(credentials, DigestChallenge.of(response).orElseThrow(), clientNonce);
    return Objects.requireNonNull(session.authorize(request).header("Authorization"));
  }

  private static Map<String, String> parameters(String header) {
    Map<String, String> parameters = new HashMap<>();
    Matcher parameter = PARAMETER.matcher(header);
    while (parameter.find()) {
      parameters.put(parameter.group(1), parameter.group(2).replaceAll("^\"|\"$", ""));
    }
    return parameters;
  }

  private static void curl(String... arguments) throws InterruptedException {
    Process curl;
    try {
      String[] command = {"curl", "-sS", "-q", "--noproxy", "*"};
      String[] all = new String[command.length + arguments.length];
      System.arraycopy(command, 0, all, 0, command.length);
      System.arraycopy(arguments, 0, all, command.length, arguments.length);
      curl = new ProcessBuilder(all).inheritIO().start();
    } catch (IOException e) {
      abort("Skipped: there is no curl: " + e.getMessage());
      return;
    }
    try {
      assertThat(curl.waitFor(30, TimeUnit.SECONDS)).isTrue();
    } finally {
      curl.destroyForcibly();
    }
    assertThat(curl.exitValue()).isZero();
  }
}
