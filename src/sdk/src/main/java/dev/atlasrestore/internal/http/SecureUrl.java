// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.internal.http;

import java.util.Set;
import okhttp3.HttpUrl;

/** Says where plain HTTP will do: on the way to this machine itself, where nobody can listen. */
public final class SecureUrl {
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "::1");

  private SecureUrl() {}

  /** Returns whether a URL is https, or http to a loopback address. */
  public static boolean isSecure(HttpUrl url) {
    return url.isHttps() || isLoopback(url);
  }

  /** Returns whether a URL leads to this machine itself. */
  public static boolean isLoopback(HttpUrl url) {
    return LOOPBACK.contains(url.host());
  }
}
