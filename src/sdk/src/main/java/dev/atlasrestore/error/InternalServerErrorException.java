// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.error;

/** The service failed, and may have executed the request (HTTP status 500). */
public final class InternalServerErrorException extends AtlasApiException {
  private static final long serialVersionUID = 1L;

  InternalServerErrorException(ErrorResponse response) {
    super(response);
  }
}
