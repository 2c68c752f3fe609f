// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.internal.download;

import java.time.Instant;
import okhttp3.Call;
import org.jspecify.annotations.Nullable;

/** The bytes of a file that one connection is fetching. Guarded by the {@link Schedule}. */
final class Segment {
  final FileTransfer file;

  /** The next byte that nobody has claimed. */
  long next;

  /** The byte after the last; {@link Long#MAX_VALUE} when nobody knows. */
  long end;

  /** When it claimed bytes last. */
  Instant moved;

  /** What fetches it, or null between two calls. */
  @Nullable Call call;

  Segment(FileTransfer file, long next, long end, Instant moved) {
    this.file = file;
    this.next = next;
    this.end = end;
    this.moved = moved;
  }

  long left() {
    return end - next;
  }
}
