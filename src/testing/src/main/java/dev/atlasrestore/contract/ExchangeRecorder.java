// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.contract;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/** A network interceptor that records exchanges. Thread-safe. */
final class ExchangeRecorder implements Interceptor {
  private static final long BODY_LIMIT = 16L << 20;

  private final List<Exchange> exchanges = new CopyOnWriteArrayList<>();

  @Override
  public Response intercept(Chain chain) throws IOException {
    // OkHttp decompresses bodies after network interceptors, so request uncompressed ones.
    Request request = chain.request().newBuilder().header("Accept-Encoding", "identity").build();
    Response response = chain.proceed(request);
    String body = response.peekBody(BODY_LIMIT).string();
    exchanges.add(
        new Exchange(
            request.method(),
            request.url().encodedPath(),
            request.header("Authorization") != null,
            response.code(),
            response.headers(),
            body));
    return response;
  }

  /** Returns the exchanges since the last call, the oldest first. */
  List<Exchange> take() {
    List<Exchange> taken = new ArrayList<>(exchanges);
    exchanges.clear();
    return taken;
  }
}
