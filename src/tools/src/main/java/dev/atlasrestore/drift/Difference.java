// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.drift;

/**
 * One thing that the spec and MongoDB's description do not say alike.
 *
 * @param place operation, parameter, schema or member, by the spec's name
 * @param aspect what about it: {@code pattern}, {@code enum value}, {@code status} and the like
 * @param ours what the spec says, or null when it says nothing
 * @param upstream what MongoDB says, or null when it says nothing
 */
record Difference(String place, String aspect, String ours, String upstream) {
  /** Says what happened to MongoDB's description, seen from the spec. */
  String kind() {
    return ours == null ? "added" : upstream == null ? "removed" : "changed";
  }
}
