// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.internal.http;

import java.util.Set;
import okhttp3.HttpUrl;

/** Tells which URLs are safe for secrets. Plain http is safe to a loopback address only. */
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
