// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore;

import dev.atlasrestore.api.CloudBackupsApi;
import dev.atlasrestore.auth.Credentials;
import dev.atlasrestore.http.AtlasApi;
import dev.atlasrestore.http.Attempt;
import dev.atlasrestore.http.RetryPolicy;
import dev.atlasrestore.http.TimeSource;
import dev.atlasrestore.internal.api.CloudBackupsApiCalls;
import dev.atlasrestore.internal.http.HeadersInterceptor;
import dev.atlasrestore.internal.http.RequestValidator;
import dev.atlasrestore.internal.http.ValidatedApi;
import dev.atlasrestore.internal.net.ClientCertificate;
import dev.atlasrestore.internal.net.ProxySettings;
import dev.atlasrestore.internal.net.TlsSettings;
import dev.atlasrestore.restore.RestoreKeyStore;
import dev.atlasrestore.restore.Restores;
import jakarta.validation.Validator;
import java.net.Proxy;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * A client of the MongoDB Atlas Administration API that restores clusters from their backups.
 *
 * <p>Thread-safe; make one and share it. It holds connections and threads until it is closed.
 */
public final class AtlasClient implements AutoCloseable {
  private final Transport transport;
  private final CloudBackupsApi cloudBackups;
  private final @Nullable RestoreKeyStore restoreKeys;
  private final TimeSource timeSource;
  private @Nullable Restores restores;
  private boolean closed;

  private AtlasClient(Builder builder) {
    transport = new Transport(builder);
    CloudBackupsApi calls =
        new CloudBackupsApiCalls(transport.callFactory(builder.validator == null));
    cloudBackups =
        builder.validator == null
            ? calls
            : ValidatedApi.of(CloudBackupsApi.class, calls, RequestValidator.of(builder.validator));
    restoreKeys = builder.restoreKeys;
    timeSource = builder.timeSource;
  }

  /** Returns a builder with the defaults that it documents. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns the operations on snapshots and restore jobs, one method each. */
  public CloudBackupsApi cloudBackups() {
    return cloudBackups;
  }

  /** Returns the restore workflow on top of the operations. */
  public synchronized Restores restores() {
    // Made when it is asked for: a program that only makes calls starts sooner.
    if (restores == null) {
      restores =
          new Restores(
              cloudBackups,
              transport.unauthenticated(),
              restoreKeys == null ? RestoreKeyStore.inMemory() : restoreKeys,
              timeSource);
      if (closed) {
        restores.close();
      }
    }
    return restores;
  }

  /**
   * Returns an interface of yours, with Retrofit's annotations, for operations of the service that
   * this SDK does not know: its calls are authenticated and sent as all others are.
   *
   * <p>Its methods return {@link dev.atlasrestore.http.AtlasCall}. Nothing is checked before it is
   * sent, and what has no {@link dev.atlasrestore.http.Operation} is never sent again.
   *
   * @throws IllegalArgumentException if Retrofit cannot make sense of the interface
   */
  public <A> A create(Class<A> api) {
    return transport.retrofit().create(api);
  }

  /** Ends the calls under way, and the connections and threads of the client. */
  @Override
  public void close() {
    Restores made;
    synchronized (this) {
      closed = true;
      made = restores;
    }
    if (made != null) {
      made.close(); // runs what awaits a job, which may ask this client for something
    }
    transport.close();
  }

  /** Builds clients; not thread-safe. Credentials are all it needs. */
  public static final class Builder {
    @Nullable Credentials credentials;
    @Nullable String baseUrl;
    String apiVersion = AtlasApi.API_VERSION;
    boolean envelope;
    boolean revokeTokenOnClose;
    Timeouts timeouts = Timeouts.DEFAULT;
    RetryPolicy retry = RetryPolicy.DEFAULT;
    @Nullable Consumer<? super Attempt> attemptListener;
    @Nullable RestoreKeyStore restoreKeys;
    @Nullable String userAgentSuffix;
    @Nullable Validator validator;
    TimeSource timeSource = TimeSource.system();
    @Nullable UnaryOperator<OkHttpClient.Builder> okHttpClient;
    @Nullable ProxySettings proxy;
    final TlsSettings tls = new TlsSettings();
    Map<String, String> environment = System.getenv();

    private Builder() {}

    /** Sets who calls. Required. */
    public Builder credentials(Credentials credentials) {
      this.credentials = credentials;
      return this;
    }

    /**
     * Sets the URL of the service, to which alone the credentials go.
     *
     * <p>Without it, the URL that the environment named with the credentials, or else {@value
     * AtlasApi#BASE_URL}.
     *
     * @throws IllegalArgumentException if it is no URL, or plain http and not a loopback address
     */
    public Builder baseUrl(String baseUrl) {
      BaseUrl.parse(baseUrl);
      this.baseUrl = baseUrl;
      return this;
    }

    /**
     * Sets the API version to ask for; {@value AtlasApi#API_VERSION} by default.
     *
     * @param apiVersion a date such as {@code 2025-03-12}
     * @throws IllegalArgumentException if it is no such date
     */
    public Builder apiVersion(String apiVersion) {
      if (!apiVersion.matches("\\d{4}-\\d{2}-\\d{2}")) {
        throw new IllegalArgumentException("apiVersion must be a date such as 2025-03-12");
      }
      this.apiVersion = apiVersion;
      return this;
    }

    /**
     * Sets whether to ask for answers in an envelope, which the client takes off; not by default.
     */
    public Builder envelope(boolean envelope) {
      this.envelope = envelope;
      return this;
    }

    /** Sets whether closing the client gives a service account's token back; not by default. */
    public Builder revokeTokenOnClose(boolean revokeTokenOnClose) {
      this.revokeTokenOnClose = revokeTokenOnClose;
      return this;
    }

    /** Sets how long each attempt of a call may take; {@link Timeouts#DEFAULT} by default. */
    public Builder timeouts(Timeouts timeouts) {
      this.timeouts = timeouts;
      return this;
    }

    /** Sets how often a call that failed is sent; {@link RetryPolicy#DEFAULT} by default. */
    public Builder retry(RetryPolicy retry) {
      this.retry = retry;
      return this;
    }

    /**
     * Sets what is told of each attempt of each call, for logs and metrics; nothing by default.
     *
     * @param attemptListener is called by several threads at once, and holds up the call; what it
     *     throws is logged
     */
    public Builder attemptListener(Consumer<? super Attempt> attemptListener) {
      this.attemptListener = attemptListener;
      return this;
    }

    /**
     * Sets where restore keys are kept; in memory by default, which is gone with the process.
     *
     * @see RestoreKeyStore#inDirectory(java.nio.file.Path)
     */
    public Builder restoreKeys(RestoreKeyStore restoreKeys) {
      this.restoreKeys = restoreKeys;
      return this;
    }

    /**
     * Sets what stands behind the SDK in the header {@code User-Agent}, such as {@code
     * drill-runner/1.4}; nothing by default.
     *
     * @throws IllegalArgumentException if no header can carry it
     */
    public Builder userAgentSuffix(String userAgentSuffix) {
      if (!userAgentSuffix.chars().allMatch(c -> c >= ' ' && c < 0x7f)) {
        throw new IllegalArgumentException("userAgentSuffix must be printable ASCII");
      }
      this.userAgentSuffix = userAgentSuffix;
      return this;
    }

    /**
     * Sets a Bean Validation provider that checks requests before they are sent, by the annotations
     * of the models, in place of the SDK's own checks, which come to the same verdicts.
     */
    public Builder validator(Validator validator) {
      this.validator = validator;
      return this;
    }

    /** Sets the time that waiting and token renewal go by; the machine's by default. */
    public Builder timeSource(TimeSource timeSource) {
      this.timeSource = timeSource;
      return this;
    }

    /**
     * Sets the proxy that every connection goes through, by its URL, such as {@code
     * http://user:password@proxy.example:3128}; the scheme is {@code http} or {@code socks5}.
     *
     * <p>Without it, the proxy that the JVM's properties name ({@code https.proxyHost}, {@code
     * https.proxyPort}, {@code http.nonProxyHosts}), or else that of the environment variable
     * {@code HTTPS_PROXY}, unless {@code NO_PROXY} has the host. Its credentials are never printed.
     *
     * @throws IllegalArgumentException if it is no such URL, which the message does not repeat
     */
    public Builder proxy(String url) {
      this.proxy = ProxySettings.parse("proxy", url);
      return this;
    }

    /**
     * Sets the proxy that every connection goes through; {@link Proxy#NO_PROXY} goes without one,
     * whatever the environment says.
     *
     * @see #proxy(String)
     */
    public Builder proxy(Proxy proxy) {
      this.proxy = ProxySettings.of(proxy);
      return this;
    }

    /**
     * Trusts the certificates of a PEM file, and what they have signed, besides those that the JVM
     * trusts. May be called for several files.
     *
     * @throws IllegalArgumentException if the file cannot be read or holds no certificate
     */
    public Builder trustedCertificates(Path pem) {
      tls.trust(pem);
      return this;
    }

    /**
     * Sets the certificate that the client shows to whom asks for one, from a PKCS12 file; none by
     * default.
     *
     * @throws IllegalArgumentException if the file cannot be read, has another password, or holds
     *     no private key
     */
    public Builder clientCertificate(Path pkcs12, String password) {
      tls.show(ClientCertificate.ofPkcs12(pkcs12, password));
      return this;
    }

    /**
     * Sets the certificate that the client shows to whom asks for one, from PEM files; none by
     * default.
     *
     * @param chain the certificate, and after it those that lead to its issuer
     * @param key its private key, PKCS #8 and not encrypted
     * @throws IllegalArgumentException if a file cannot be read, or the key is not that of the
     *     certificate
     */
    public Builder clientCertificate(Path chain, Path key) {
      tls.show(ClientCertificate.ofPem(chain, key));
      return this;
    }

    /** Sets the environment variables that name proxies, for tests. */
    Builder environment(Map<String, String> variables) {
      this.environment = variables;
      return this;
    }

    /**
     * Sets a function that adapts the HTTP client: metrics, tracing, a proxy or certificates that
     * the other settings do not cover.
     *
     * <p>Redirects stay off, and what the client adds itself is added after the function.
     */
    public Builder okHttpClient(UnaryOperator<OkHttpClient.Builder> okHttpClient) {
      this.okHttpClient = okHttpClient;
      return this;
    }

    /**
     * Returns a client.
     *
     * @throws IllegalStateException if there are no credentials
     */
    public AtlasClient build() {
      return new AtlasClient(this);
    }

    String userAgent() {
      return HeadersInterceptor.userAgent(userAgentSuffix);
    }
  }
}
