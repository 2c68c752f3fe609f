// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore;

import dev.atlasrestore.auth.Authentication;
import dev.atlasrestore.auth.Credentials;
import dev.atlasrestore.http.AtlasApi;
import dev.atlasrestore.http.AtlasCallAdapterFactory;
import dev.atlasrestore.http.BodyInterceptor;
import dev.atlasrestore.http.Calls;
import dev.atlasrestore.http.EnvelopeInterceptor;
import dev.atlasrestore.http.EnvelopeRequestInterceptor;
import dev.atlasrestore.http.HeadersInterceptor;
import dev.atlasrestore.http.OneShotInterceptor;
import dev.atlasrestore.restore.Time;
import java.time.Instant;
import java.time.InstantSource;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import retrofit2.Retrofit;

/** The one place that builds the chain from a method of an interface to the wire and back. */
final class Transport implements AutoCloseable {
  private final Dispatcher dispatcher = new Dispatcher();
  private final ConnectionPool connections = new ConnectionPool();
  private final Authentication authentication;
  private final HttpUrl baseUrl;
  private final OkHttpClient client;
  private final HeadersInterceptor headers;
  private final InstantSource clock;
  private final boolean enveloped;

  Transport(AtlasClient.Builder builder) {
    Credentials credentials = builder.credentials;
    if (credentials == null) {
      throw new IllegalStateException("AtlasClient needs credentials; use credentials(…)");
    }
    baseUrl =
        BaseUrl.parse(
            builder.baseUrl != null
                ? builder.baseUrl
                : credentials.baseUrl().orElse(AtlasApi.BASE_URL));
    clock = new Clock(builder.time);
    enveloped = builder.envelope;
    headers = new HeadersInterceptor(builder.userAgent(), builder.apiVersion);
    OkHttpClient plain = client(builder);
    authentication =
        Authentication.of(credentials, baseUrl, plain, clock, builder.revokeTokenOnClose);
    client = chain(plain, builder);
  }

  private OkHttpClient client(AtlasClient.Builder builder) {
    OkHttpClient.Builder client =
        new OkHttpClient.Builder()
            .dispatcher(dispatcher)
            .connectionPool(connections)
            .connectTimeout(builder.timeouts.connect())
            .readTimeout(builder.timeouts.read())
            .writeTimeout(builder.timeouts.write())
            .callTimeout(builder.timeouts.call());
    // A redirect could carry credentials, or a restore, to another host.
    return (builder.okHttpClient == null ? client : builder.okHttpClient.apply(client))
        .followRedirects(false)
        .followSslRedirects(false)
        .build();
  }

  private OkHttpClient chain(OkHttpClient plain, AtlasClient.Builder builder) {
    OkHttpClient.Builder chain =
        plain.newBuilder().addInterceptor(headers).addInterceptor(new OneShotInterceptor());
    if (builder.envelope) {
      chain.addInterceptor(new EnvelopeRequestInterceptor());
    }
    chain.addInterceptor(authentication.interceptor());
    if (builder.envelope) {
      chain.addInterceptor(new EnvelopeInterceptor());
    }
    return chain.addInterceptor(new BodyInterceptor(BodyInterceptor.DEFAULT_LIMIT)).build();
  }

  /**
   * Returns what generated code makes its calls with.
   *
   * @param checked whether it is to refuse what breaks the API's rules
   */
  Calls calls(boolean checked) {
    return new Calls(baseUrl, client, headers, clock, enveloped, checked);
  }

  /** Returns a Retrofit for other interfaces, which the operations of the API do without. */
  Retrofit retrofit() {
    return new Retrofit.Builder()
        .baseUrl(baseUrl)
        .client(client)
        .addCallAdapterFactory(new AtlasCallAdapterFactory(clock))
        .addConverterFactory(ModelConverters.factory())
        .validateEagerly(true)
        .build();
  }

  /** Ends what the client made itself; what a caller put in by okHttpClient(…) is the caller's. */
  @Override
  public void close() {
    dispatcher.cancelAll();
    authentication.close();
    dispatcher.executorService().shutdown();
    connections.evictAll();
  }

  private record Clock(Time time) implements InstantSource {
    @Override
    public Instant instant() {
      return time.now();
    }
  }
}
