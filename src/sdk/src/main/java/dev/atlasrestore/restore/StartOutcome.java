// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.restore;

import dev.atlasrestore.error.AtlasApiException;
import dev.atlasrestore.error.AtlasConnectionException;
import dev.atlasrestore.error.AtlasException;
import dev.atlasrestore.error.ErrorCode;
import dev.atlasrestore.error.UnexpectedResponseException;

/**
 * What the failure of a start request says about a job. The service's own word is an error code. A
 * status without one, or with that of another status, may be that of a proxy, which sent the
 * request on or did not.
 */
enum StartOutcome {
  /** There is no job: the service refused the request, or did not get it. */
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
    if (code.isBusy()) {
      return BUSY;
    }
    boolean agrees = code.status().orElse(status) == status;
    return agrees && isRefusal(status) ? NO_JOB : UNKNOWN;
  }

  /** Returns whether a status, which HTTP or one of its extensions defines, refuses a request. */
  private static boolean isRefusal(int status) {
    return status >= 400 && status <= 431 && status != 408 || status == 451;
  }

  private static StartOutcome ofStatus(int status) {
    for (ErrorCode.Known known : ErrorCode.Known.values()) {
      ErrorCode code = ErrorCode.of(known.name());
      if (code.isBusy() && code.status().getAsInt() == status) {
        return PERHAPS_BUSY;
      }
    }
    return UNKNOWN;
  }
}
