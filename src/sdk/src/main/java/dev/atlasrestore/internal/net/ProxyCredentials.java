// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.internal.net;

import java.net.Authenticator.RequestorType;
import java.net.InetSocketAddress;
import java.net.PasswordAuthentication;
import java.net.Proxy;
import okhttp3.Authenticator;
import okhttp3.Challenge;
import okhttp3.Credentials;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.Route;
import org.jspecify.annotations.Nullable;

/**
 * Shows a proxy its credentials, once. A proxy without settings gets what the default of {@link
 * java.net.Authenticator} has for it.
 */
final class ProxyCredentials implements Authenticator {
  private static final String HEADER = "Proxy-Authorization";

  private final Iterable<ProxySettings> settings;

  ProxyCredentials(Iterable<ProxySettings> settings) {
    this.settings = settings;
  }

  @Override
  public @Nullable Request authenticate(@Nullable Route route, Response response) {
    if (response.request().header(HEADER) != null) {
      return null; // refused
    }
    for (ProxySettings known : settings) {
      if (known.authorization() != null && route != null && known.proxy().equals(route.proxy())) {
        return response.request().newBuilder().header(HEADER, known.authorization()).build();
      }
    }
    String found = route == null ? null : ofJvm(route.proxy(), response);
    return found == null ? null : response.request().newBuilder().header(HEADER, found).build();
  }

  /** Asks the JVM's authenticator, which gets each address unresolved, as OkHttp's does not. */
  private static @Nullable String ofJvm(Proxy proxy, Response response) {
    for (Challenge challenge : response.challenges()) {
      if (challenge.scheme().equalsIgnoreCase("Basic")
          && proxy.address() instanceof InetSocketAddress address) {
        PasswordAuthentication known =
            java.net.Authenticator.requestPasswordAuthentication(
                address.getHostString(),
                address.getAddress(),
                address.getPort(),
                "http",
                challenge.realm(),
                challenge.scheme(),
                response.request().url().url(),
                RequestorType.PROXY);
        return known == null
            ? null
            : Credentials.basic(known.getUserName(), new String(known.getPassword()));
      }
    }
    return null;
  }
}
