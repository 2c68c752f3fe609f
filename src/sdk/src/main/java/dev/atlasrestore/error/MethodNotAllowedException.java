// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.error;

/** The resource does not support the HTTP method (HTTP status 405). */
public final class MethodNotAllowedException extends AtlasApiException {
  private static final long serialVersionUID = 1L;

  MethodNotAllowedException(ErrorResponse response) {
    super(response);
  }
}
