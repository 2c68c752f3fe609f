// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.restore;

import dev.atlasrestore.error.AtlasApiException;
import dev.atlasrestore.error.AtlasConnectionException;
import dev.atlasrestore.error.AtlasException;
import dev.atlasrestore.error.ErrorCode;
import dev.atlasrestore.error.UnexpectedResponseException;

/**
 * What the failure of a start request says about a job. The service's own word is an error code; a
 * status without one may be that of a proxy, which sent the request on or did not.
 */
enum StartOutcome {
  /** There is no job: the service refused the request, or did not get it. */
  NO_JOB,
  /** There is no job unless the list shows it: somebody refused the request without a code. */
  DOUBTFUL,
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
    return status < 400 || status >= 500 || status == 408 ? UNKNOWN : NO_JOB;
  }

  private static StartOutcome ofStatus(int status) {
    return switch (status) {
      case 409 -> PERHAPS_BUSY;
      case 408, 429 -> UNKNOWN; // the one who gave up waiting may have sent the request on
      case 307, 308, 431, 451 -> DOUBTFUL;
      // Of the others, which nobody has registered, 499 says that a proxy hung up.
      default -> status >= 400 && status <= 428 ? DOUBTFUL : UNKNOWN;
    };
  }
}
