// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.error;

/** The rate limit is exceeded (HTTP status 429). */
public final class TooManyRequestsException extends AtlasApiException {
  private static final long serialVersionUID = 1L;

  TooManyRequestsException(ErrorResponse response) {
    super(response);
  }
}
