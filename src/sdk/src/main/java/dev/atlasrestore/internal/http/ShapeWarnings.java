// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.internal.http;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Logs a warning for members with an unexpected shape, once for each place. Thread-safe. */
final class ShapeWarnings {
  private static final System.Logger LOG = System.getLogger(ShapeWarnings.class.getName());
  private static final int MAX_PLACES = 1000;

  private final Set<String> warned = ConcurrentHashMap.newKeySet();

  /**
   * Logs a warning unless there was one for the place.
   *
   * @param place the place of the member in the response; its value is omitted, as it may be secret
   * @param leftOut whether the member was removed, or otherwise read in another form
   */
  void warn(String place, boolean leftOut) {
    if (warned.size() < MAX_PLACES && warned.add(place)) {
      LOG.log(
          System.Logger.Level.WARNING,
          "The service sent {0} in another form than it is described: it was {1}. Other members and"
              + " items are not affected, and this is said once.",
          place,
          leftOut ? "left out" : "read for what it means");
    }
  }
}
