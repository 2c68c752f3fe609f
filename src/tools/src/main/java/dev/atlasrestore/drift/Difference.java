// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.drift;

/**
 * A difference between the spec and MongoDB's description.
 *
 * @param place the operation, parameter, schema or member, by its name in the spec
 * @param aspect what differs: {@code pattern}, {@code enum value}, {@code status} and so on
 * @param ours the value in the spec, or null if there is none
 * @param upstream MongoDB's value, or null if there is none
 */
record Difference(String place, String aspect, String ours, String upstream) {
  /** Returns how MongoDB's description has changed, relative to the spec. */
  String kind() {
    return ours == null ? "added" : upstream == null ? "removed" : "changed";
  }
}
