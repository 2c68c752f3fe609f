// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.internal.download;

import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * What a host says of a file before any of it is fetched.
 *
 * @param length in bytes, or {@link FileTransfer#UNKNOWN}
 * @param entityTag strong, or null when the host has none
 * @param ranged whether it gives any part of the file that it is asked for
 */
record Look(long length, @Nullable String entityTag, boolean ranged) {
  /** Returns what the answer to a request for the first byte says. */
  static Look at(Response response) {
    String tag = Validator.strongTag(response);
    if (ContentRange.isOfNothing(response)) {
      return new Look(0, tag, false);
    }
    ContentRange range = ContentRange.of(response);
    if (range != null) {
      boolean asked = range.first() == 0 && range.last() == 0;
      return new Look(range.length(), tag, asked && tag != null);
    }
    return new Look(response.code() == 200 ? response.body().contentLength() : -1, tag, false);
  }

  /** Returns whether the host can go on where a connection broke, without any doubt. */
  boolean resumable() {
    return entityTag != null && length != FileTransfer.UNKNOWN;
  }

  @Nullable Validator validator() {
    return resumable() ? new Validator(entityTag, length) : null;
  }

  Look withoutRanges() {
    return new Look(length, entityTag, false);
  }
}
