// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.error;

/** The caller is not permitted to do this (HTTP status 403). */
public final class ForbiddenException extends AtlasApiException {
  private static final long serialVersionUID = 1L;

  ForbiddenException(ErrorResponse response) {
    super(response);
  }
}
