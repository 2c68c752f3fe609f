// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.internal.auth;

import com.burgstaller.okhttp.digest.DigestAuthenticator;
import dev.atlasrestore.error.AtlasAuthenticationException;
import dev.atlasrestore.internal.http.AtlasIOException;
import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Authenticates with HTTP digest. The challenge of the first call is reused, so that later calls
 * need one round trip, until the service sends a new challenge.
 */
final class DigestInterceptor implements Interceptor {
  private final DigestAuthenticator digest;

  DigestInterceptor(CredentialValues credentials) {
    digest =
        new DigestAuthenticator(
            new com.burgstaller.okhttp.digest.Credentials(
                credentials.id(), credentials.secret().get()));
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Request request = chain.request();
    Request authorized = digest.authenticateWithState(null, request);
    Response response = chain.proceed(authorized == null ? request : authorized);
    if (response.code() != 401) {
      return response;
    }
    Request retry = authorize(request, response);
    if (retry == null) {
      return response;
    }
    // The service did not execute the call, so it is safe to send any call again.
    response.close();
    return chain.proceed(retry);
  }

  private @Nullable Request authorize(Request request, Response challenge) throws AtlasIOException {
    boolean asked =
        challenge.headers("WWW-Authenticate").stream().anyMatch(c -> c.startsWith("Digest"));
    if (!asked) {
      return null; // refused for another reason, which the body contains
    }
    try {
      // Drops the previous response, because the library treats a second challenge as a wrong key.
      return digest.authenticate(null, challenge.newBuilder().request(request).build());
    } catch (IOException | IllegalArgumentException e) {
      challenge.close();
      throw new AtlasIOException(
          new AtlasAuthenticationException(
              "The service sent an invalid digest challenge; check baseUrl", e, false));
    }
  }
}
