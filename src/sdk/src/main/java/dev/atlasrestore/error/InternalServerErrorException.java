// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.error;

/** The service failed; whether it acted on the request is not known (HTTP status 500). */
public final class InternalServerErrorException extends AtlasApiException {
  private static final long serialVersionUID = 1L;

  InternalServerErrorException(ErrorResponse response) {
    super(response);
  }
}
