// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.internal.auth;

import dev.atlasrestore.error.AtlasAuthenticationException;
import dev.atlasrestore.error.ErrorCode;
import dev.atlasrestore.internal.http.AtlasIOException;
import dev.atlasrestore.internal.http.ResponseErrorCode;
import java.io.IOException;
import java.net.ProtocolException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Authenticates with HTTP digest. The challenge of the first call is reused, so that later calls
 * need one round trip, until the service sends a new challenge. One that cannot be answered, or
 * whose answer is refused, is forgotten: the next call begins anew.
 */
final class DigestInterceptor implements Interceptor {
  /** The first answer, and one more for a nonce that went stale on the way. */
  private static final int MAX_ANSWERS = 2;

  private final CredentialValues credentials;
  private final AtomicReference<@Nullable DigestSession> session = new AtomicReference<>();

  DigestInterceptor(CredentialValues credentials) {
    this.credentials = credentials;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Request request = chain.request();
    DigestSession used = session.get();
    Request first = request;
    if (used != null) {
      try {
        first = used.authorize(request);
      } catch (ProtocolException e) {
        used = null; // the service asks anew, and may ask for less
      }
    }
    Response response = chain.proceed(first);
    for (int answers = 0; response.code() == 401; answers++) {
      DigestSession next;
      try {
        next = answer(response, used, answers);
        if (next == null) {
          return response;
        }
        first = next.authorize(request);
      } catch (ProtocolException e) {
        response.close();
        session.compareAndSet(used, null);
        throw unanswerable(e);
      }
      // The service did not execute the call, so it is safe to send any call again.
      response.close();
      session.set(next);
      used = next;
      response = chain.proceed(first);
    }
    return response;
  }

  /** Returns what answers the challenge of a 401, or null if it cannot help to send it again. */
  private @Nullable DigestSession answer(
      Response response, @Nullable DigestSession used, int answers) throws ProtocolException {
    boolean isAboutRights = used != null && isAboutRights(response);
    Optional<DigestChallenge> challenge;
    try {
      challenge = DigestChallenge.of(response);
    } catch (ProtocolException e) {
      if (isAboutRights) {
        return null;
      }
      throw e;
    }
    boolean isStale = challenge.isPresent() && challenge.get().isStale();
    if (isAboutRights && !isStale) {
      return null;
    }
    session.compareAndSet(used, null);
    // One without a challenge was refused for another reason, which the body contains.
    return challenge.isEmpty() || answers == MAX_ANSWERS || answers > 0 && !isStale
        ? null
        : new DigestSession(credentials, challenge.get());
  }

  private static AtlasIOException unanswerable(ProtocolException problem) {
    return new AtlasIOException(
        new AtlasAuthenticationException(
            "The service asked for credentials and did not act on the call (401), but its digest"
                + " challenge "
                + problem.getMessage()
                + "; check baseUrl, and whether a proxy on the way answers in its place",
            problem,
            false));
  }

  private static boolean isAboutRights(Response response) {
    Optional<ErrorCode> code = ResponseErrorCode.of(response);
    return code.isPresent() && code.get().known().isPresent() && !code.get().refusesCredentials();
  }
}
