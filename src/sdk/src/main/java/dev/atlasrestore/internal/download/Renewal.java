// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.internal.download;

import dev.atlasrestore.error.AtlasException;

/** Looks for the URL that a file has now. Thread-safe. */
@FunctionalInterface
public interface Renewal {
  /**
   * Returns the file with the URL that it has now, which may be the same.
   *
   * @throws AtlasException if it has none any more, or nobody can tell
   */
  RemoteFile renew(RemoteFile file);
}
