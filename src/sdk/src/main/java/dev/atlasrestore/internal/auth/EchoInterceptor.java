// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.internal.auth;

import dev.atlasrestore.internal.auth.CredentialValues.Scheme;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.Headers;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/**
 * Takes the client's credentials out of answers before anybody reads them: a gateway may echo a
 * request in a page of errors, and what is in an answer gets into messages and logs. Cleans the
 * headers, and a body that is in memory. Thread-safe.
 */
final class EchoInterceptor implements Interceptor {
  private static final Pattern DIGEST_RESPONSE = Pattern.compile("response=\"([^\"]*)\"");
  private static final Pattern USER_INFO = Pattern.compile("://[^/?#\\s\"@]*:[^/?#\\s\"@]*@");

  private final CredentialValues credentials;
  private volatile @Nullable Known last;

  EchoInterceptor(CredentialValues credentials) {
    this.credentials = credentials;
  }

  /** The secrets of requests with one header, kept because most requests have the same. */
  private record Known(String authorization, EchoedSecrets secrets) {}

  @Override
  public Response intercept(Chain chain) throws IOException {
    return clean(chain.proceed(chain.request()));
  }

  /** Returns the answer with a clean body if that is in memory, or else with clean headers. */
  Response clean(Response response) throws IOException {
    EchoedSecrets secrets = secrets(response.request().header("Authorization"));
    if (response.body().source() instanceof Buffer bytes) {
      ResponseBody body = clean(response, bytes, secrets);
      return body == null ? response : response.newBuilder().body(body).build();
    }
    boolean isClean = secrets.removedFrom(response.message()).equals(response.message());
    Headers headers = clean(response.headers(), secrets);
    if (isClean && headers == null) {
      return response;
    }
    Response.Builder cleaned = response.newBuilder();
    if (!isClean) {
      cleaned.message("");
    }
    if (headers != null) {
      // The body has its type from the header as it was.
      String type = headers.get("Content-Type");
      ResponseBody body = response.body();
      cleaned
          .headers(headers)
          .body(
              ResponseBody.create(
                  body.source(),
                  type == null ? null : MediaType.parse(type),
                  body.contentLength()));
    }
    return cleaned.build();
  }

  private static @Nullable Headers clean(Headers headers, EchoedSecrets secrets) {
    Headers.Builder cleaned = null;
    for (int i = 0; i < headers.size(); i++) {
      String name = headers.name(i);
      String value = secrets.removedFrom(headers.value(i));
      boolean isClean = value.equals(headers.value(i)) && secrets.removedFrom(name).equals(name);
      if (!isClean && cleaned == null) {
        cleaned = new Headers.Builder();
        for (int before = 0; before < i; before++) {
          cleaned.addUnsafeNonAscii(headers.name(before), headers.value(before));
        }
      }
      if (cleaned != null && secrets.removedFrom(name).equals(name)) {
        cleaned.addUnsafeNonAscii(name, value);
      }
    }
    return cleaned == null ? null : cleaned.build();
  }

  private static @Nullable ResponseBody clean(
      Response response, Buffer bytes, EchoedSecrets secrets) throws IOException {
    boolean isError = !response.isSuccessful();
    if (!isError && !secrets.mayBeIn(bytes)) {
      return null;
    }
    String text = bytes.clone().readUtf8();
    String clean = secrets.removedFrom(text);
    if (isError && clean.contains("@")) {
      clean = USER_INFO.matcher(clean).replaceAll("://<redacted>@");
    }
    if (clean.equals(text)) {
      return null;
    }
    Buffer cleaned = new Buffer().writeUtf8(clean);
    return ResponseBody.create(cleaned, response.body().contentType(), cleaned.size());
  }

  private EchoedSecrets secrets(@Nullable String authorization) {
    String sent = authorization == null ? "" : authorization;
    Known known = last;
    if (known == null || !known.authorization().equals(sent)) {
      known = new Known(sent, EchoedSecrets.of(secretsOf(sent)));
      last = known;
    }
    return known.secrets();
  }

  private List<String> secretsOf(String authorization) {
    List<String> secrets = new ArrayList<>();
    Matcher digest = DIGEST_RESPONSE.matcher(authorization);
    if (digest.find()) {
      secrets.add(digest.group(1));
    } else {
      secrets.add(authorization.substring(authorization.indexOf(' ') + 1));
    }
    // The supplier of access tokens is not asked again: the header has what it said.
    if (credentials.scheme() != Scheme.ACCESS_TOKEN) {
      secrets.add(credentials.secret().get());
      secrets.add(
          okhttp3.Credentials.basic(credentials.id(), credentials.secret().get())
              .substring("Basic ".length()));
    }
    return secrets;
  }
}
