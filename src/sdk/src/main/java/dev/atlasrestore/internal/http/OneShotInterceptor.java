// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.internal.http;

import dev.atlasrestore.error.AtlasConnectionException;
import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/**
 * Keeps OkHttp from sending a body again by itself, which it does for some answers unless the body
 * is one-shot: what may be sent again {@link RetryDecision} decides. Tells a request that never
 * went out from one that may have arrived, with the help of {@link ExchangeInterceptor}.
 */
public final class OneShotInterceptor implements Interceptor {
  /** Creates the interceptor. */
  public OneShotInterceptor() {}

  @Override
  public Response intercept(Chain chain) throws IOException {
    Request request = chain.request();
    RequestBody body = request.body();
    OneShotBody once = body == null ? null : new OneShotBody(body);
    try {
      return chain.proceed(
          once == null ? request : request.newBuilder().method(request.method(), once).build());
    } catch (AtlasIOException e) {
      throw e;
    } catch (ExchangeInterceptor.ExchangeException e) {
      IOException failure = e.getFailure();
      if ((once == null || once.begun) && !ConnectionProblem.isHandshake(failure)) {
        throw failure;
      }
      throw notSent(request, failure);
    } catch (IOException e) {
      throw notSent(request, e);
    }
  }

  /** Returns the exception for a request of which the service cannot have got the whole. */
  public static AtlasIOException notSent(Request request, IOException cause) {
    return new AtlasIOException(
        new AtlasConnectionException(
            RequestDescription.of(request), cause, false, ConnectionProblem.remedy(cause)));
  }

  private static final class OneShotBody extends RequestBody {
    private final RequestBody body;
    private volatile boolean begun;

    OneShotBody(RequestBody body) {
      this.body = body;
    }

    @Override
    public @Nullable MediaType contentType() {
      return body.contentType();
    }

    @Override
    public long contentLength() throws IOException {
      return body.contentLength();
    }

    @Override
    public boolean isOneShot() {
      return true;
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
      begun = true;
      body.writeTo(sink);
    }
  }
}
