// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.error;

/** There is no such project, cluster, snapshot or job (HTTP status 404). */
public final class NotFoundException extends AtlasApiException {
  private static final long serialVersionUID = 1L;

  NotFoundException(ErrorResponse response) {
    super(response);
  }
}
