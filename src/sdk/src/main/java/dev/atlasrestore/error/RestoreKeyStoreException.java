// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.error;

/**
 * Thrown when the store of restore keys fails before a request is sent. This start has sent
 * nothing; what an earlier one with the same key has started is not known.
 */
public final class RestoreKeyStoreException extends AtlasException {
  private static final long serialVersionUID = 1L;

  private final String restoreKey;

  /** Creates the exception for a key and what the store threw. */
  public RestoreKeyStoreException(String restoreKey, Throwable cause) {
    super(
        "Not sent: the store of restore keys failed for the key "
            + restoreKey
            + ": "
            + cause
            + "; repair it and start again with the same key",
        cause);
    this.restoreKey = restoreKey;
  }

  /** Returns the restore key. */
  public String getRestoreKey() {
    return restoreKey;
  }
}
