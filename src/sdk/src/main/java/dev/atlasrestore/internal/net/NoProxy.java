// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.internal.net;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The hosts that are reached without a proxy: those that {@code NO_PROXY} lists, and this machine
 * itself. An entry is {@code *}, a host, a domain with or without a dot before it, an address, or a
 * range such as {@code 10.0.0.0/8}; a port may follow. Immutable.
 */
final class NoProxy {
  private static final Pattern LOOPBACK =
      Pattern.compile("localhost|.+\\.localhost|127\\.\\d+\\.\\d+\\.\\d+|::1|0:0:0:0:0:0:0:1");

  private final List<String> entries;

  private NoProxy(List<String> entries) {
    this.entries = List.copyOf(entries);
  }

  static NoProxy parse(String list) {
    List<String> entries = new ArrayList<>();
    for (String entry : list.toLowerCase(Locale.ROOT).split("[,\\s]+")) {
      if (!entry.isEmpty()) {
        entries.add(entry);
      }
    }
    return new NoProxy(entries);
  }

  boolean matches(String host, int port) {
    String name = host.toLowerCase(Locale.ROOT).replaceAll("^\\[|]$|\\.$", "");
    return LOOPBACK.matcher(name).matches()
        || entries.stream().anyMatch(entry -> matches(entry, name, port));
  }

  private static boolean matches(String entry, String host, int port) {
    if (entry.equals("*")) {
      return true;
    }
    if (entry.contains("/")) {
      return AddressRange.contains(entry, host);
    }
    String domain = entry;
    int colon = entry.lastIndexOf(':');
    boolean hasPort = entry.indexOf(':') == colon || entry.contains("]:");
    if (colon >= 0 && hasPort) {
      if (!entry.substring(colon + 1).equals(Integer.toString(port))) {
        return false;
      }
      domain = entry.substring(0, colon);
    }
    domain = domain.replaceAll("^\\*?\\.|^\\[|]$", "");
    return host.equals(domain) || host.endsWith("." + domain);
  }
}
