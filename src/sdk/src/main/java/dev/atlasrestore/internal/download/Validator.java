// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.internal.download;

import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * What tells whether two answers are of the same bytes: RFC 9110's strong entity tag, and the
 * length.
 */
record Validator(String entityTag, long length) {
  /** Returns the strong entity tag of an answer, or null when it has none. */
  static @Nullable String strongTag(Response response) {
    String tag = response.header("ETag");
    boolean strong = tag != null && tag.length() > 2 && tag.startsWith("\"") && tag.endsWith("\"");
    return strong ? tag : null;
  }
}
