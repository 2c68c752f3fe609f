// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.contract;

/** Thrown by a check that is not possible; the message says why. */
final class CheckSkippedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  CheckSkippedException(String reason) {
    super(reason, null, false, false);
  }
}
