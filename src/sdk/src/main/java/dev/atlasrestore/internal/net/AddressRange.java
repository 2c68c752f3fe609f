// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.internal.net;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/** Compares addresses with ranges such as {@code 10.0.0.0/8}; asks no name server. */
final class AddressRange {
  private static final Pattern ADDRESS =
      Pattern.compile("\\d+(\\.\\d+){3}|[0-9a-f:.]*:[0-9a-f:.]*");

  private AddressRange() {}

  /** Returns whether a host is an address within the range; false for what is no range. */
  static boolean contains(String range, String host) {
    int slash = range.indexOf('/');
    String first = range.substring(0, slash);
    String length = range.substring(slash + 1);
    if (!ADDRESS.matcher(first).matches()
        || !ADDRESS.matcher(host).matches()
        || !length.matches("\\d{1,3}")) {
      return false;
    }
    try {
      byte[] one = InetAddress.getByName(first).getAddress();
      byte[] other = InetAddress.getByName(host).getAddress();
      return one.length == other.length && startAlike(one, other, Integer.parseInt(length));
    } catch (UnknownHostException e) {
      return false;
    }
  }

  private static boolean startAlike(byte[] one, byte[] other, int bits) {
    for (int bit = 0; bit < Math.min(bits, one.length * 8); bit++) {
      int mask = 0x80 >> bit % 8;
      if ((one[bit / 8] & mask) != (other[bit / 8] & mask)) {
        return false;
      }
    }
    return true;
  }
}
