// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.internal.net;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/** Whom a client trusts besides those that the JVM trusts, and what it shows of itself. */
public final class TlsSettings {
  private final List<X509Certificate> trusted = new ArrayList<>();
  private @Nullable ClientCertificate clientCertificate;

  /** Creates the settings of a client that trusts whom the JVM trusts. */
  public TlsSettings() {}

  /**
   * Trusts the certificates of a PEM file, and what they have signed.
   *
   * @throws IllegalArgumentException if it cannot be read or holds none
   */
  public void trust(Path pem) {
    trusted.addAll(new PemFile("trustedCertificates", pem).certificates());
  }

  /** Sets what the client shows of itself. */
  public void show(ClientCertificate certificate) {
    clientCertificate = certificate;
  }

  /** Lets a client use the settings; without any, nothing changes. */
  public void use(OkHttpClient.Builder client) {
    if (trusted.isEmpty() && clientCertificate == null) {
      return;
    }
    try {
      X509TrustManager trustManager = trustManager();
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(
          clientCertificate == null ? null : clientCertificate.keyManagers(),
          new TrustManager[] {trustManager},
          null);
      client.sslSocketFactory(context.getSocketFactory(), trustManager);
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalArgumentException("The certificates cannot be used: " + e, e);
    }
  }

  private X509TrustManager trustManager() throws GeneralSecurityException, IOException {
    X509TrustManager ofJvm = trustManager(null);
    if (trusted.isEmpty()) {
      return ofJvm;
    }
    KeyStore all = KeyStore.getInstance("PKCS12");
    all.load(null, null);
    int number = 0;
    for (X509Certificate certificate : ofJvm.getAcceptedIssuers()) {
      all.setCertificateEntry("jvm-" + number++, certificate);
    }
    for (X509Certificate certificate : trusted) {
      all.setCertificateEntry("own-" + number++, certificate);
    }
    return trustManager(all);
  }

  /** Returns the manager of a store; null is the JVM's own, by its properties. */
  private static X509TrustManager trustManager(@Nullable KeyStore store)
      throws GeneralSecurityException {
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(store);
    for (TrustManager manager : factory.getTrustManagers()) {
      if (manager instanceof X509TrustManager x509) {
        return x509;
      }
    }
    throw new GeneralSecurityException("no trust manager for X.509");
  }
}
