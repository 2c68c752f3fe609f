// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.drift;

/** Thrown if the inputs cannot be compared. The message says why and what to do. */
final class InvalidInputException extends Exception {
  private static final long serialVersionUID = 1L;

  InvalidInputException(String message, Throwable cause) {
    super(message, cause);
  }

  InvalidInputException(String message) {
    super(message);
  }
}
