// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore;

import dev.atlasrestore.auth.Credentials;
import dev.atlasrestore.http.AtlasApi;
import dev.atlasrestore.http.Scheduler;
import dev.atlasrestore.internal.auth.Authentication;
import dev.atlasrestore.internal.auth.CredentialsAccess;
import dev.atlasrestore.internal.http.AtlasCallAdapterFactory;
import dev.atlasrestore.internal.http.AtlasCallFactory;
import dev.atlasrestore.internal.http.BufferingInterceptor;
import dev.atlasrestore.internal.http.CallContext;
import dev.atlasrestore.internal.http.CallTimeoutInterceptor;
import dev.atlasrestore.internal.http.EnvelopeInterceptor;
import dev.atlasrestore.internal.http.EnvelopeRequestInterceptor;
import dev.atlasrestore.internal.http.ExchangeInterceptor;
import dev.atlasrestore.internal.http.FreshConnectionInterceptor;
import dev.atlasrestore.internal.http.HeadersInterceptor;
import dev.atlasrestore.internal.http.OneShotInterceptor;
import dev.atlasrestore.internal.http.SecureUrl;
import dev.atlasrestore.internal.http.UncheckedFailureInterceptor;
import dev.atlasrestore.internal.net.Proxies;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import retrofit2.Retrofit;

/** Builds the HTTP client with its chain of interceptors. No other class does. */
final class Transport implements AutoCloseable {
  private final Dispatcher dispatcher = new Dispatcher();
  private final ConnectionPool connections = new ConnectionPool();
  private final ConnectionPool freshConnections = new ConnectionPool(0, 1, TimeUnit.SECONDS);
  private final OkHttpClient unauthenticated;
  private final Authentication authentication;
  private final Scheduler scheduler;
  private final CallContext context;
  private final HttpUrl baseUrl;
  private final OkHttpClient client;
  private final OkHttpClient freshClient;
  private final HeadersInterceptor headers;
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
                : credentials.getBaseUrl() != null ? credentials.getBaseUrl() : AtlasApi.BASE_URL);
    enveloped = builder.envelope;
    headers = new HeadersInterceptor(builder.userAgent(), builder.apiVersion);
    scheduler = builder.timeSource.newScheduler();
    context =
        new CallContext(builder.retry, builder.attemptListener, builder.timeSource, scheduler);
    unauthenticated = client(builder);
    authentication =
        Authentication.of(
            CredentialsAccess.valuesOf(credentials),
            baseUrl,
            fresh(unauthenticated),
            builder.timeSource,
            builder.revokeTokenOnClose);
    client = chain(unauthenticated, builder);
    freshClient = fresh(client);
  }

  private OkHttpClient client(AtlasClient.Builder builder) {
    OkHttpClient.Builder client =
        new OkHttpClient.Builder()
            .addInterceptor(new UncheckedFailureInterceptor())
            .dispatcher(dispatcher)
            .connectionPool(connections)
            .connectTimeout(builder.timeouts.connect())
            .readTimeout(builder.timeouts.read())
            .writeTimeout(builder.timeouts.write())
            .callTimeout(builder.timeouts.call());
    builder.tls.use(client);
    if (builder.proxy != null) {
      Proxies.use(builder.proxy, client);
    } else if (!SecureUrl.isLoopback(baseUrl)) {
      Proxies.useEnvironment(builder.environment, client);
    }
    // A redirect could carry credentials, or a restore, to another host; what OkHttp sends again by
    // itself no listener sees.
    return (builder.okHttpClient == null ? client : builder.okHttpClient.apply(client))
        .followRedirects(false)
        .followSslRedirects(false)
        .retryOnConnectionFailure(false)
        .build();
  }

  /** Returns a client for what is not sent again: it shares everything but connections. */
  private OkHttpClient fresh(OkHttpClient client) {
    return client
        .newBuilder()
        .connectionPool(freshConnections)
        .addInterceptor(new FreshConnectionInterceptor())
        .build();
  }

  private OkHttpClient chain(OkHttpClient unauthenticated, AtlasClient.Builder builder) {
    OkHttpClient.Builder chain =
        unauthenticated
            .newBuilder()
            .callTimeout(Duration.ZERO)
            .addInterceptor(authentication.interceptor())
            .addInterceptor(new OneShotInterceptor());
    if (unauthenticated.callTimeoutMillis() > 0) {
      Duration timeout = Duration.ofMillis(unauthenticated.callTimeoutMillis());
      chain.interceptors().add(0, new CallTimeoutInterceptor(timeout));
    }
    chain.networkInterceptors().add(0, new ExchangeInterceptor());
    if (builder.envelope) {
      chain.addInterceptor(new EnvelopeInterceptor());
    }
    return chain
        .addInterceptor(authentication.echoInterceptor()) // the body, which is in memory here
        .addInterceptor(new BufferingInterceptor(BufferingInterceptor.DEFAULT_MAX_BYTES))
        .addInterceptor(authentication.echoInterceptor()) // the headers
        .build();
  }

  /**
   * Returns the factory of the calls of generated code.
   *
   * @param checked whether generated code validates requests
   */
  AtlasCallFactory callFactory(boolean checked) {
    return new AtlasCallFactory(baseUrl, client, freshClient, headers, context, enveloped, checked);
  }

  /** Returns a Retrofit instance for the interfaces of users. Generated code does not use it. */
  Retrofit retrofit() {
    return new Retrofit.Builder()
        .baseUrl(baseUrl)
        .client(withHeaders(client))
        .addCallAdapterFactory(AtlasCallAdapterFactory.of(context, withHeaders(freshClient)))
        .addConverterFactory(ModelConverters.factory())
        .validateEagerly(true)
        .build();
  }

  /** Returns the client that also adds to a request what generated code puts in by itself. */
  private OkHttpClient withHeaders(OkHttpClient client) {
    OkHttpClient.Builder builder = client.newBuilder();
    if (enveloped) {
      builder.interceptors().add(0, new EnvelopeRequestInterceptor());
    }
    builder.interceptors().add(0, headers);
    return builder.build();
  }

  /** Returns the HTTP client without credentials and without the headers of the API. */
  OkHttpClient unauthenticated() {
    return unauthenticated;
  }

  /** Closes what this class created. What the user set in okHttpClient(…) stays open. */
  @Override
  public void close() {
    scheduler.close();
    dispatcher.cancelAll();
    authentication.close();
    dispatcher.executorService().shutdown();
    connections.evictAll();
    freshConnections.evictAll();
  }
}
