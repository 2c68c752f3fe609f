// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.restore;

import dev.atlasrestore.error.AtlasApiException;
import dev.atlasrestore.error.AtlasConnectionException;
import dev.atlasrestore.error.AtlasException;
import dev.atlasrestore.error.ErrorCode;
import dev.atlasrestore.error.UnexpectedResponseException;

/** What the failure of a start request says about a job. */
enum StartOutcome {
  /** There is no job: the request was refused or did not arrive. */
  NO_JOB,
  /** There may be a job. */
  UNKNOWN,
  /** The service says that one is in the way, which may be that of the request itself. */
  BUSY,
  /** There may be one in the way: the answer has the status, and lost the code. */
  PERHAPS_BUSY;

  static StartOutcome of(AtlasException failure) {
    if (failure instanceof AtlasApiException e) {
      ErrorCode code = e.getErrorCode();
      return code == null ? ofStatus(e.getStatus()) : of(e.getStatus(), code);
    }
    if (failure instanceof UnexpectedResponseException e) {
      return ofStatus(e.getStatus());
    }
    return failure instanceof AtlasConnectionException e && e.mayHaveBeenSent() ? UNKNOWN : NO_JOB;
  }

  private static StartOutcome of(int status, ErrorCode code) {
    return code.isBusy() ? BUSY : leavesOutcomeUnknown(status) ? UNKNOWN : NO_JOB;
  }

  /**
   * Classifies a response without an error code: it may come from a proxy, or have lost its code.
   */
  private static StartOutcome ofStatus(int status) {
    return isBusyStatus(status)
        ? PERHAPS_BUSY
        : status == 429 || leavesOutcomeUnknown(status) ? UNKNOWN : NO_JOB;
  }

  private static boolean isBusyStatus(int status) {
    for (ErrorCode.Known known : ErrorCode.Known.values()) {
      ErrorCode code = ErrorCode.of(known.name());
      if (code.isBusy() && code.status().getAsInt() == status) {
        return true;
      }
    }
    return false;
  }

  private static boolean leavesOutcomeUnknown(int status) {
    return status < 300 || status >= 500 || status == 408;
  }
}
