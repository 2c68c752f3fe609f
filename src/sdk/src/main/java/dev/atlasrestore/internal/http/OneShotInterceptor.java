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
 * Marks request bodies as one-shot, because OkHttp would otherwise send some of them again by
 * itself. Retries are up to {@link RetryDecision}. Also records whether the body was sent at all.
 */
public final class OneShotInterceptor implements Interceptor {
  /** Creates the interceptor. */
  public OneShotInterceptor() {}

  @Override
  public Response intercept(Chain chain) throws IOException {
    Request request = chain.request();
    RequestBody body = request.body();
    if (body == null) {
      return chain.proceed(request);
    }
    OneShotBody once = new OneShotBody(body);
    try {
      return chain.proceed(request.newBuilder().method(request.method(), once).build());
    } catch (AtlasIOException e) {
      throw e;
    } catch (IOException e) {
      if (once.begun) {
        throw e;
      }
      throw new AtlasIOException(
          new AtlasConnectionException(RequestDescription.of(request), e, false));
    }
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
