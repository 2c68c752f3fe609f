// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.constructs;

/** Makes the calls of a construct in both ways, and compares the requests. */
final class ConstructCalls {
  private ConstructCalls() {}

  /** Fails if a call does something else than the construct says. */
  static void check(Construct construct, ClassLoader loader) throws Exception {}
}
