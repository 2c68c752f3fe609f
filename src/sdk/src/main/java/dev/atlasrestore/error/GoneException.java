// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.error;

/** The service no longer has the version of the API that was asked for (HTTP status 410). */
public final class GoneException extends AtlasApiException {
  private static final long serialVersionUID = 1L;

  GoneException(ErrorResponse response) {
    super(response);
  }
}
