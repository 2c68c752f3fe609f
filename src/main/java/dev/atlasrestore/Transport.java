// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import dev.atlasrestore.auth.Authentication;
import dev.atlasrestore.auth.Credentials;
import dev.atlasrestore.http.AtlasApi;
import dev.atlasrestore.http.AtlasCallAdapterFactory;
import dev.atlasrestore.http.BodyInterceptor;
import dev.atlasrestore.http.EnvelopeInterceptor;
import dev.atlasrestore.http.EnvelopeRequestInterceptor;
import dev.atlasrestore.http.HeadersInterceptor;
import dev.atlasrestore.http.InterruptionInterceptor;
import dev.atlasrestore.http.OneShotInterceptor;
import dev.atlasrestore.http.RequestValidator;
import dev.atlasrestore.http.Timer;
import dev.atlasrestore.http.ValidatedApi;
import dev.atlasrestore.model.ModelTypeAdapterFactory;
import java.time.InstantSource;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import retrofit2.Retrofit;
import retrofit2.converter.gson.GsonConverterFactory;

/** The one place that builds the chain from a method of an interface to the wire and back. */
final class Transport implements AutoCloseable {
  private static final Gson GSON =
      new GsonBuilder()
          .registerTypeAdapterFactory(new ModelTypeAdapterFactory())
          .disableHtmlEscaping()
          .create();

  private final Dispatcher dispatcher = new Dispatcher();
  private final ConnectionPool connections = new ConnectionPool();
  private final OkHttpClient plain;
  private final Authentication authentication;
  private final Timer timer;
  private final Retrofit retrofit;

  Transport(AtlasClient.Builder builder) {
    Credentials credentials = builder.credentials;
    if (credentials == null) {
      throw new IllegalStateException("AtlasClient needs credentials; use credentials(…)");
    }
    HttpUrl baseUrl =
        BaseUrl.parse(
            builder.baseUrl != null
                ? builder.baseUrl
                : credentials.baseUrl().orElse(AtlasApi.BASE_URL));
    InstantSource clock = builder.time::now;
    timer = builder.time.timer();
    plain = client(builder);
    authentication =
        Authentication.of(credentials, baseUrl, plain, clock, builder.revokeTokenOnClose);
    retrofit =
        new Retrofit.Builder()
            .baseUrl(baseUrl)
            .client(chain(plain, builder))
            .addCallAdapterFactory(
                new AtlasCallAdapterFactory(
                    builder.retry, builder.attemptListener, builder.time, timer))
            .addConverterFactory(GsonConverterFactory.create(GSON))
            .validateEagerly(true)
            .build();
  }

  private OkHttpClient client(AtlasClient.Builder builder) {
    OkHttpClient.Builder client =
        new OkHttpClient.Builder()
            .addInterceptor(new InterruptionInterceptor())
            .dispatcher(dispatcher)
            .connectionPool(connections)
            .connectTimeout(builder.timeouts.connect())
            .readTimeout(builder.timeouts.read())
            .writeTimeout(builder.timeouts.write())
            .callTimeout(builder.timeouts.call());
    // A redirect could carry credentials, or a restore, to another host; what OkHttp sends again by
    // itself no listener sees.
    return builder
        .okHttpClient
        .apply(client)
        .followRedirects(false)
        .followSslRedirects(false)
        .retryOnConnectionFailure(false)
        .build();
  }

  private OkHttpClient chain(OkHttpClient plain, AtlasClient.Builder builder) {
    OkHttpClient.Builder chain =
        plain
            .newBuilder()
            .addInterceptor(new HeadersInterceptor(builder.userAgent(), builder.apiVersion));
    if (builder.envelope) {
      chain.addInterceptor(new EnvelopeRequestInterceptor());
    }
    chain.addInterceptor(authentication.interceptor()).addInterceptor(new OneShotInterceptor());
    if (builder.envelope) {
      chain.addInterceptor(new EnvelopeInterceptor());
    }
    return chain.addInterceptor(new BodyInterceptor(BodyInterceptor.DEFAULT_LIMIT)).build();
  }

  <A> A api(Class<A> type, RequestValidator validator) {
    return ValidatedApi.of(type, retrofit.create(type), validator);
  }

  /** Returns the HTTP client without anything of the API: no credentials, no headers. */
  OkHttpClient plain() {
    return plain;
  }

  /** Ends what the client made itself; what a caller put in by okHttpClient(…) is the caller's. */
  @Override
  public void close() {
    timer.close();
    dispatcher.cancelAll();
    authentication.close();
    dispatcher.executorService().shutdown();
    connections.evictAll();
  }
}
