// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.internal.net;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import okhttp3.Credentials;
import org.jspecify.annotations.Nullable;

/** A proxy, and what it wants to see of whoever uses it. Immutable; prints no credentials. */
public final class ProxySettings {
  private final Proxy proxy;
  private final @Nullable String authorization;

  private ProxySettings(Proxy proxy, @Nullable String authorization) {
    this.proxy = proxy;
    this.authorization = authorization;
  }

  /** Returns the settings of a proxy that wants no credentials. */
  public static ProxySettings of(Proxy proxy) {
    return new ProxySettings(proxy, null);
  }

  /**
   * Reads the URL of a proxy, such as {@code http://user:password@proxy.example:3128}.
   *
   * @param name begins the message of what is wrong, which does not repeat the URL
   * @throws IllegalArgumentException if it is no URL of an HTTP or SOCKS proxy
   */
  public static ProxySettings parse(String name, String text) {
    URI url;
    try {
      url = new URI(text.contains("://") ? text.strip() : "http://" + text.strip());
    } catch (URISyntaxException e) { // not the cause: it holds the URL
      throw invalid(
          name, "is no URL such as http://user:password@host:port; encode special characters by %");
    }
    String scheme = url.getScheme().toLowerCase(Locale.ROOT);
    Proxy.Type type =
        switch (scheme) {
          case "http" -> Proxy.Type.HTTP;
          case "socks", "socks5", "socks5h" -> Proxy.Type.SOCKS;
          case "https" ->
              throw invalid(name, "must begin with http://: a proxy is not spoken to by TLS here");
          default -> throw invalid(name, "must begin with http:// or socks5://");
        };
    if (url.getHost() == null) {
      throw invalid(name, "names no host; it must be such as http://user:password@host:port");
    }
    int defaultPort = type == Proxy.Type.HTTP ? 80 : 1080;
    int port = url.getPort() < 0 ? defaultPort : url.getPort();
    if (port > 0xffff) {
      throw invalid(name, "has a port above 65535");
    }
    String host = url.getHost().replaceAll("^\\[|]$", "");
    String user = url.getUserInfo();
    if (user != null && type == Proxy.Type.SOCKS) {
      throw invalid(
          name, "has credentials for SOCKS: set them with java.net.Authenticator.setDefault");
    }
    return new ProxySettings(
        new Proxy(type, InetSocketAddress.createUnresolved(host, port)),
        user == null ? null : basic(user));
  }

  private static String basic(String user) {
    int colon = user.indexOf(':');
    return colon < 0
        ? Credentials.basic(user, "")
        : Credentials.basic(user.substring(0, colon), user.substring(colon + 1));
  }

  private static IllegalArgumentException invalid(String name, String problem) {
    return new IllegalArgumentException(name + " " + problem);
  }

  Proxy proxy() {
    return proxy;
  }

  /** Returns the value of the header {@code Proxy-Authorization}, or null when there is none. */
  @Nullable String authorization() {
    return authorization;
  }

  /** Returns the kind, the host and the port. */
  @Override
  public String toString() {
    return proxy.toString();
  }
}
