// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.restore;

import dev.atlasrestore.error.AtlasApiException;
import dev.atlasrestore.error.AtlasConnectionException;
import dev.atlasrestore.error.AtlasException;
import dev.atlasrestore.error.ErrorCode;
import dev.atlasrestore.error.UnexpectedResponseException;

/** What the failure of a request to restore says about a job. */
enum Verdict {
  /** There is none: the request was refused or never got there. */
  NO_JOB,
  /** There may be one. */
  OPEN,
  /** There is one in the way, which may be that of the request itself. */
  IN_THE_WAY;

  static Verdict of(AtlasException failure) {
    if (failure instanceof AtlasApiException e) {
      return e.errorCode().isEmpty() ? ofUnread(e.status()) : of(e.status(), e.errorCode().get());
    }
    if (failure instanceof UnexpectedResponseException e) {
      return ofUnread(e.status());
    }
    return failure instanceof AtlasConnectionException e && e.mayHaveBeenSent() ? OPEN : NO_JOB;
  }

  private static Verdict of(int status, ErrorCode code) {
    return code.isBusy() ? IN_THE_WAY : isOpen(status) ? OPEN : NO_JOB;
  }

  /** Judges an answer without a code: it may be a proxy's, or have lost a code such as above. */
  private static Verdict ofUnread(int status) {
    return comesWithBusy(status) ? IN_THE_WAY : status == 429 || isOpen(status) ? OPEN : NO_JOB;
  }

  private static boolean comesWithBusy(int status) {
    for (ErrorCode.Known known : ErrorCode.Known.values()) {
      ErrorCode code = ErrorCode.of(known.name());
      if (code.isBusy() && code.status().getAsInt() == status) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOpen(int status) {
    return status < 300 || status >= 500 || status == 408;
  }
}
