// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.internal.auth;

import com.burgstaller.okhttp.digest.DigestAuthenticator;
import dev.atlasrestore.error.AtlasAuthenticationException;
import dev.atlasrestore.error.ErrorCode;
import dev.atlasrestore.internal.http.AtlasIOException;
import dev.atlasrestore.internal.http.ResponseErrorCode;
import java.io.IOException;
import java.util.Optional;
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
    Request retry = authorize(request, authorized != null, response);
    if (retry == null) {
      return response;
    }
    // The service did not execute the call, so it is safe to send any call again.
    response.close();
    return chain.proceed(retry);
  }

  /**
   * Returns the request with credentials for a challenge, or null if it cannot help to send it
   * again.
   */
  private @Nullable Request authorize(Request request, boolean wasAuthorized, Response response)
      throws AtlasIOException {
    Optional<DigestChallenge> challenge = DigestChallenge.of(response);
    if (challenge.isEmpty()) {
      return null; // refused for another reason, which the body contains
    }
    if (wasAuthorized && !challenge.get().isStale() && isAboutRights(response)) {
      return null;
    }
    try {
      // Drops the previous response, because the library treats a second challenge as a wrong key.
      return digest.authenticate(
          null, challenge.get().normalize(response).newBuilder().request(request).build());
    } catch (IOException | IllegalArgumentException e) {
      response.close();
      throw new AtlasIOException(
          new AtlasAuthenticationException(
              "The service sent an invalid digest challenge; check baseUrl", e, false));
    }
  }

  private static boolean isAboutRights(Response response) {
    Optional<ErrorCode> code = ResponseErrorCode.of(response);
    return code.isPresent() && code.get().known().isPresent() && !code.get().refusesCredentials();
  }
}
