// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.drift;

/** What was given cannot be compared; the message says why and what to do. */
final class UnusableInputException extends Exception {
  private static final long serialVersionUID = 1L;

  UnusableInputException(String message, Throwable cause) {
    super(message, cause);
  }

  UnusableInputException(String message) {
    super(message);
  }
}
