// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.util.function.BiFunction;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** A server that forwards requests and changes the responses. */
final class Gateway extends Dispatcher implements AutoCloseable {
  /** A response to forward. */
  record PassedResponse(int status, String mediaType, String body) {}

  private final OkHttpClient client = new OkHttpClient();
  private final MockWebServer server = new MockWebServer();
  private final HttpUrl upstream;
  private final BiFunction<RecordedRequest, PassedResponse, PassedResponse> change;

  Gateway(String upstream, BiFunction<RecordedRequest, PassedResponse, PassedResponse> change) {
    this.upstream = HttpUrl.get(upstream);
    this.change = change;
    server.setDispatcher(this);
    try {
      server.start(InetAddress.getLoopbackAddress(), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String baseUrl() {
    return server.url("/").toString();
  }

  @Override
  public MockResponse dispatch(RecordedRequest request) {
    HttpUrl url = request.getUrl().newBuilder().host(upstream.host()).port(upstream.port()).build();
    RequestBody body =
        request.getMethod().equals("POST") ? RequestBody.create(request.getBody(), null) : null;
    Request passed =
        new Request.Builder()
            .url(url)
            .headers(request.getHeaders())
            .method(request.getMethod(), body)
            .build();
    try (Response response = client.newCall(passed).execute()) {
      PassedResponse changed =
          change.apply(
              request,
              new PassedResponse(
                  response.code(), response.header("Content-Type", ""), response.body().string()));
      return new MockResponse.Builder()
          .headers(response.headers())
          .code(changed.status())
          .setHeader("Content-Type", changed.mediaType())
          .body(changed.body())
          .build();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    server.close();
    client.dispatcher().executorService().shutdown();
    client.connectionPool().evictAll();
  }
}
