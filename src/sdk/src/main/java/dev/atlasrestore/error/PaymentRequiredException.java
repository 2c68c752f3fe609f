// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.error;

/** The account is suspended (HTTP status 402). */
public final class PaymentRequiredException extends AtlasApiException {
  private static final long serialVersionUID = 1L;

  PaymentRequiredException(ErrorResponse response) {
    super(response);
  }
}
