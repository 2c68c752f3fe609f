// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.internal.download;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * The header {@code Content-Range} of an answer with the status 206.
 *
 * @param first the first byte
 * @param last the last byte
 * @param length of the whole file
 */
record ContentRange(long first, long last, long length) {
  private static final Pattern SYNTAX =
      Pattern.compile("bytes (\\d{1,18})-(\\d{1,18})/(\\d{1,18})");
  private static final Pattern NONE = Pattern.compile("bytes \\*/(\\d{1,18})");

  /** Returns the range, or null when the answer does not say all of it, or contradicts itself. */
  static @Nullable ContentRange of(Response response) {
    Matcher matcher = SYNTAX.matcher(String.valueOf(response.header("Content-Range")));
    if (response.code() != 206 || !matcher.matches()) {
      return null;
    }
    ContentRange range =
        new ContentRange(
            Long.parseLong(matcher.group(1)),
            Long.parseLong(matcher.group(2)),
            Long.parseLong(matcher.group(3)));
    long bytes = response.body().contentLength();
    boolean sound =
        range.first <= range.last
            && range.last < range.length
            && (bytes < 0 || bytes == range.last - range.first + 1);
    return sound ? range : null;
  }

  /** Returns whether the answer has no byte to give because the file has none. */
  static boolean isOfNothing(Response response) {
    Matcher matcher = NONE.matcher(String.valueOf(response.header("Content-Range")));
    return response.code() == 416 && matcher.matches() && Long.parseLong(matcher.group(1)) == 0;
  }
}
