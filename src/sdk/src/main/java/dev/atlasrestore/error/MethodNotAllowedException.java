// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.error;

/** The resource exists and cannot be treated like this (HTTP status 405). */
public final class MethodNotAllowedException extends AtlasApiException {
  private static final long serialVersionUID = 1L;

  MethodNotAllowedException(ErrorResponse response) {
    super(response);
  }
}
