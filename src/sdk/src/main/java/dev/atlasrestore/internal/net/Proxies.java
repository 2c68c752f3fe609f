// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.internal.net;

import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the proxy of a connection: the JVM's, by its properties or its default selector, or else
 * that of the environment variables {@code HTTPS_PROXY}, {@code HTTP_PROXY}, {@code ALL_PROXY} and
 * {@code NO_PROXY}, in capitals or not. This machine itself is reached without one.
 */
public final class Proxies extends ProxySelector {
  private final @Nullable ProxySelector ofJvm;
  private final @Nullable ProxySettings https;
  private final @Nullable ProxySettings http;
  private final NoProxy exceptions;

  private Proxies(@Nullable ProxySelector ofJvm, Map<String, String> variables) {
    this.ofJvm = ofJvm;
    https = settings(variables, "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY");
    // A web server puts the header "Proxy" of a request into HTTP_PROXY of a CGI program.
    http =
        variables.containsKey("REQUEST_METHOD")
            ? settings(variables, "http_proxy", "all_proxy", "ALL_PROXY")
            : settings(variables, "http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY");
    exceptions = NoProxy.parse(value(variables, "no_proxy", "NO_PROXY"));
  }

  /** Sends all of a client's connections through a proxy. */
  public static void use(ProxySettings settings, OkHttpClient.Builder client) {
    client.proxy(settings.proxy()).proxyAuthenticator(new ProxyCredentials(List.of(settings)));
  }

  /**
   * Lets a client choose by the JVM and the environment variables.
   *
   * @throws IllegalArgumentException if a variable holds no proxy; the message names the variable
   */
  public static void useEnvironment(Map<String, String> variables, OkHttpClient.Builder client) {
    Proxies proxies = new Proxies(ProxySelector.getDefault(), variables);
    List<ProxySettings> known = new ArrayList<>();
    if (proxies.https != null) {
      known.add(proxies.https);
    }
    if (proxies.http != null) {
      known.add(proxies.http);
    }
    client.proxySelector(proxies).proxyAuthenticator(new ProxyCredentials(known));
  }

  private static @Nullable ProxySettings settings(Map<String, String> variables, String... names) {
    for (String name : names) {
      String value = variables.get(name);
      if (value != null && !value.isBlank()) {
        return ProxySettings.parse("The environment variable " + name, value);
      }
    }
    return null;
  }

  private static String value(Map<String, String> variables, String... names) {
    for (String name : names) {
      String value = variables.get(name);
      if (value != null && !value.isBlank()) {
        return value;
      }
    }
    return "";
  }

  @Override
  public List<Proxy> select(URI uri) {
    List<Proxy> chosen = ofJvm == null ? List.of(Proxy.NO_PROXY) : ofJvm.select(uri);
    String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
    if (isSetInJvm(scheme) || chosen != null && !chosen.equals(List.of(Proxy.NO_PROXY))) {
      return Objects.requireNonNullElse(chosen, List.of(Proxy.NO_PROXY));
    }
    ProxySettings settings = scheme.equals("https") ? https : http;
    int port = uri.getPort() >= 0 ? uri.getPort() : scheme.equals("https") ? 443 : 80;
    return List.of(
        settings == null || exceptions.matches(uri.getHost(), port)
            ? Proxy.NO_PROXY
            : settings.proxy());
  }

  /** Returns whether the properties name a proxy, whose exceptions are then those of the JVM. */
  private static boolean isSetInJvm(String scheme) {
    return System.getProperty(scheme + ".proxyHost") != null
        || System.getProperty("socksProxyHost") != null;
  }

  @Override
  public void connectFailed(URI uri, SocketAddress address, IOException failure) {
    if (ofJvm != null) {
      ofJvm.connectFailed(uri, address, failure);
    }
  }
}
