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
 * A client for the MongoDB Atlas Administration API that restores clusters from their backups.
 *
 * <p>Thread-safe. Create one instance and share it. It holds connections and threads until it is
 * closed.
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

  /** Returns a builder with the default settings. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns the operations on snapshots and restore jobs, one method for each. */
  public CloudBackupsApi cloudBackups() {
    return cloudBackups;
  }

  /** Returns the restore workflow, which builds on the operations. */
  public synchronized Restores restores() {
    // Created on first use, so that a program that only makes calls starts faster.
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
   * Returns an implementation of your own Retrofit interface, for operations that this SDK does not
   * have. Its calls are authenticated and sent like all others.
   *
   * <p>Its methods must return {@link dev.atlasrestore.http.AtlasCall}. Arguments are not
   * validated. A method without {@link dev.atlasrestore.http.Operation} counts as not repeatable.
   *
   * @throws IllegalArgumentException if Retrofit cannot implement the interface
   */
  public <A> A create(Class<A> api) {
    return transport.retrofit().create(api);
  }

  /** Cancels running calls, and closes the connections and threads of the client. */
  @Override
  public void close() {
    Restores made;
    synchronized (this) {
      closed = true;
      made = restores;
    }
    if (made != null) {
      made.close(); // runs the callbacks of waiting callers, which may use this client
    }
    transport.close();
  }

  /** Builds clients. Only the credentials are required. Not thread-safe. */
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

    /** Sets the credentials; required. */
    public Builder credentials(Credentials credentials) {
      this.credentials = credentials;
      return this;
    }

    /**
     * Sets the URL of the service. The credentials are sent to this URL only.
     *
     * <p>The default is the URL that came with the credentials from the environment, or else
     * {@value AtlasApi#BASE_URL}.
     *
     * @throws IllegalArgumentException if the URL is invalid, or is plain http to a host other than
     *     a loopback address
     */
    public Builder baseUrl(String baseUrl) {
      BaseUrl.parse(baseUrl);
      this.baseUrl = baseUrl;
      return this;
    }

    /**
     * Sets the API version to request; {@value AtlasApi#API_VERSION} by default.
     *
     * @param apiVersion a date such as {@code 2025-03-12}
     * @throws IllegalArgumentException if it is not such a date
     */
    public Builder apiVersion(String apiVersion) {
      if (!apiVersion.matches("\\d{4}-\\d{2}-\\d{2}")) {
        throw new IllegalArgumentException("apiVersion must be a date such as 2025-03-12");
      }
      this.apiVersion = apiVersion;
      return this;
    }

    /**
     * Sets whether to request responses in an envelope, which the client removes; off by default.
     */
    public Builder envelope(boolean envelope) {
      this.envelope = envelope;
      return this;
    }

    /**
     * Sets whether {@link AtlasClient#close} revokes the token of a service account; off by
     * default.
     */
    public Builder revokeTokenOnClose(boolean revokeTokenOnClose) {
      this.revokeTokenOnClose = revokeTokenOnClose;
      return this;
    }

    /** Sets how long each attempt of a call may take; {@link Timeouts#DEFAULT} by default. */
    public Builder timeouts(Timeouts timeouts) {
      this.timeouts = timeouts;
      return this;
    }

    /** Sets how failed calls are retried; {@link RetryPolicy#DEFAULT} by default. */
    public Builder retry(RetryPolicy retry) {
      this.retry = retry;
      return this;
    }

    /**
     * Sets a listener that is called after each attempt of each call, for logs and metrics.
     *
     * @param attemptListener called by several threads at once; the call waits for it, and its
     *     exceptions are logged
     */
    public Builder attemptListener(Consumer<? super Attempt> attemptListener) {
      this.attemptListener = attemptListener;
      return this;
    }

    /**
     * Sets where restore keys are stored. The default is in memory, which is lost when the process
     * ends.
     *
     * @see RestoreKeyStore#inDirectory(java.nio.file.Path)
     */
    public Builder restoreKeys(RestoreKeyStore restoreKeys) {
      this.restoreKeys = restoreKeys;
      return this;
    }

    /**
     * Sets text to append to the {@code User-Agent} header, such as {@code drill-runner/1.4}.
     *
     * @throws IllegalArgumentException if it contains characters other than printable ASCII
     */
    public Builder userAgentSuffix(String userAgentSuffix) {
      if (!userAgentSuffix.chars().allMatch(c -> c >= ' ' && c < 0x7f)) {
        throw new IllegalArgumentException("userAgentSuffix must be printable ASCII");
      }
      this.userAgentSuffix = userAgentSuffix;
      return this;
    }

    /**
     * Sets a Bean Validation provider that validates requests by the annotations of the models. It
     * replaces the built-in validation, which applies the same rules.
     */
    public Builder validator(Validator validator) {
      this.validator = validator;
      return this;
    }

    /** Sets the clock that waiting and token renewal use; the system clock by default. */
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
     * <p>Redirects stay off. The client adds its own interceptors after the function has run.
     */
    public Builder okHttpClient(UnaryOperator<OkHttpClient.Builder> okHttpClient) {
      this.okHttpClient = okHttpClient;
      return this;
    }

    /**
     * Creates the client.
     *
     * @throws IllegalStateException if the credentials are missing
     */
    public AtlasClient build() {
      return new AtlasClient(this);
    }

    String userAgent() {
      return HeadersInterceptor.userAgent(userAgentSuffix);
    }
  }
}
