// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.internal.auth;

import dev.atlasrestore.internal.auth.DigestChallenge.Qop;
import java.io.IOException;
import java.net.ProtocolException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.RequestBody;
import okio.Buffer;

/** Answers one challenge of HTTP digest for any number of requests. Thread-safe. */
final class DigestSession {
  private static final SecureRandom RANDOM = new SecureRandom();

  private final CredentialValues credentials;
  private final DigestChallenge challenge;
  private final String clientNonce;
  private final AtomicInteger count = new AtomicInteger();

  DigestSession(CredentialValues credentials, DigestChallenge challenge) {
    this(credentials, challenge, newNonce());
  }

  DigestSession(CredentialValues credentials, DigestChallenge challenge, String clientNonce) {
    this.credentials = credentials;
    this.challenge = challenge;
    this.clientNonce = clientNonce;
  }

  private static String newNonce() {
    byte[] bytes = new byte[16];
    RANDOM.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  /**
   * Returns a request with the header {@code Authorization}.
   *
   * @throws ProtocolException if the answer has to cover a body that can be read only once
   */
  Request authorize(Request request) throws ProtocolException {
    // A realm may have characters beyond ASCII.
    return request
        .newBuilder()
        .headers(
            request
                .headers()
                .newBuilder()
                .removeAll("Authorization")
                .addUnsafeNonAscii("Authorization", authorization(request))
                .build())
        .build();
  }

  private String authorization(Request request) throws ProtocolException {
    Qop qop = challenge.qop();
    String uri = uri(request.url());
    String nc = String.format("%08x", count.incrementAndGet());
    String key = hash(credentials.id(), challenge.realm(), credentials.secret().get());
    if (challenge.isSession()) {
      key = hash(key, challenge.nonce(), clientNonce);
    }
    String method = request.method();
    String call = qop == Qop.AUTH_INT ? hash(method, uri, bodyHash(request)) : hash(method, uri);
    String response =
        qop == null
            ? hash(key, challenge.nonce(), call)
            : hash(key, challenge.nonce(), nc, clientNonce, qop.toString(), call);

    Header header = new Header();
    header.quoted("username", user());
    header.quoted("realm", challenge.realm());
    header.quoted("nonce", challenge.nonce());
    header.quoted("uri", uri);
    header.quoted("response", response);
    if (challenge.algorithm() != null) {
      header.token("algorithm", challenge.algorithm());
    }
    if (qop != null) {
      header.token("qop", qop.toString());
      header.token("nc", nc);
    }
    if (qop != null || challenge.isSession()) {
      header.quoted("cnonce", clientNonce);
    }
    if (challenge.opaque() != null) {
      header.quoted("opaque", challenge.opaque());
    }
    if (challenge.hashesUser()) {
      header.token("userhash", "true");
    }
    return header.text.toString();
  }

  private String user() {
    return challenge.hashesUser() ? hash(credentials.id(), challenge.realm()) : credentials.id();
  }

  private static String uri(HttpUrl url) {
    String query = url.encodedQuery();
    return url.encodedPath() + (query == null ? "" : "?" + query);
  }

  private String bodyHash(Request request) throws ProtocolException {
    RequestBody body = request.body();
    Buffer bytes = new Buffer();
    if (body != null) {
      if (body.isOneShot() || body.isDuplex()) {
        throw new ProtocolException("wants a hash of the body (auth-int), which can be read once");
      }
      try {
        body.writeTo(bytes);
      } catch (IOException e) {
        throw new ProtocolException("wants a hash of the body (auth-int), which cannot be read");
      }
    }
    return challenge.hash().hash(bytes.readByteArray());
  }

  private String hash(String... parts) {
    return challenge.hash().hash(String.join(":", parts).getBytes(StandardCharsets.UTF_8));
  }

  private static final class Header {
    private final StringBuilder text = new StringBuilder("Digest");

    void quoted(String name, String value) {
      token(name, '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"');
    }

    void token(String name, String value) {
      text.append(text.length() > "Digest".length() ? ", " : " ").append(name).append('=');
      text.append(value);
    }
  }
}
