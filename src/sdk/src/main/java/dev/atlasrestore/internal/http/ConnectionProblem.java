// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.internal.http;

import java.io.EOFException;
import java.io.IOException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;

/**
 * Tells what keeps a request from its answer for good, such as a certificate that nobody trusts,
 * from what passes by itself, such as a refused connection.
 */
public final class ConnectionProblem {
  private ConnectionProblem() {}

  /** Returns what to change, or null for what may pass by itself. */
  public static @Nullable String remedy(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      String remedy = ofOne(cause);
      for (Throwable other : cause.getSuppressed()) { // of another address of the same host
        remedy = remedy == null ? remedy(other) : remedy;
      }
      if (remedy != null) {
        return remedy;
      }
    }
    return null;
  }

  private static @Nullable String ofOne(Throwable failure) {
    if (failure instanceof UnknownHostException) {
      return "no such host is known: check baseUrl, the proxy and the DNS of this machine";
    }
    if (failure instanceof SSLException e) {
      return ofTls(e);
    }
    return failure instanceof IOException e ? ofProxy(String.valueOf(e.getMessage())) : null;
  }

  private static @Nullable String ofTls(SSLException failure) {
    if (failure instanceof SSLPeerUnverifiedException) {
      return "the certificate is for another host: check baseUrl, and whether a proxy on the way"
          + " answers in its place";
    }
    for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
      if (cause instanceof CertificateExpiredException
          || cause instanceof CertificateNotYetValidException) {
        return "the certificate is not valid at this time: check the clock of this machine";
      }
    }
    for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
      if (cause instanceof CertificateException) {
        return "this JVM does not trust the certificate: give the issuer's to trustedCertificates(…)"
            + " of the client's builder, or set the system property javax.net.ssl.trustStore";
      }
    }
    String message = String.valueOf(failure.getMessage());
    if (message.startsWith("Unsupported or unrecognized SSL message")) {
      return "what answers at that port speaks no TLS: check baseUrl and its port";
    }
    boolean alert = failure instanceof SSLHandshakeException && message.contains("fatal alert");
    if (alert && message.contains("unrecognized_name")) {
      return "no such host is known there: check baseUrl";
    }
    return alert
            && !message.contains("internal_error")
            && !(failure.getCause() instanceof EOFException)
        ? "the other side ended the TLS handshake: if it wants a client certificate, set"
            + " clientCertificate(…) of the client's builder"
        : null;
  }

  private static @Nullable String ofProxy(String message) {
    if (message.equals("Failed to authenticate with proxy")
        || message.contains("HTTP_PROXY_AUTH (407)")
        || message.equals("the proxy answered 407")
        || message.startsWith("SOCKS : authentication failed")) {
      return wrongProxyCredentials();
    }
    return message.startsWith("Unexpected response code for CONNECT: 4")
            && !message.endsWith("408")
            && !message.endsWith("429")
        ? "the proxy refuses to connect to the host: have it allowed there, or set another with"
            + " proxy(…) of the client's builder"
        : null;
  }

  private static String wrongProxyCredentials() {
    return "the proxy wants credentials: set them with proxy(…) of the client's builder or in"
        + " HTTPS_PROXY, as in http://user:password@host:port";
  }

  /**
   * Returns whether the other side turned the connection down, so that it did not act on anything.
   */
  static boolean isHandshake(Throwable failure) {
    return failure instanceof SSLHandshakeException
        || failure instanceof SSLPeerUnverifiedException;
  }
}
