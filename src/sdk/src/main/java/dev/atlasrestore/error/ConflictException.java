// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.error;

/** The current state of the snapshot or the target does not allow the request (HTTP status 409). */
public final class ConflictException extends AtlasApiException {
  private static final long serialVersionUID = 1L;

  ConflictException(ErrorResponse response) {
    super(response);
  }
}
