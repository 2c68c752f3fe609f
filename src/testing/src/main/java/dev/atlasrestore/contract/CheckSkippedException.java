// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.contract;

/** Says why a check could not be made. */
final class CheckSkippedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  CheckSkippedException(String reason) {
    super(reason, null, false, false);
  }
}
