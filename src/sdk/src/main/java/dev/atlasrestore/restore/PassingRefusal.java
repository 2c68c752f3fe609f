// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.restore;

import dev.atlasrestore.error.AtlasAuthenticationException;
import dev.atlasrestore.error.AtlasConnectionException;
import dev.atlasrestore.error.AtlasException;
import dev.atlasrestore.error.ErrorCode;
import dev.atlasrestore.error.ForbiddenException;
import dev.atlasrestore.error.UnauthorizedException;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;

/**
 * Knows what ends a first call for good, but may pass after others were answered: the network gave
 * the caller another address, its names were not resolved for a moment, a token could not be
 * renewed.
 */
final class PassingRefusal {
  private PassingRefusal() {}

  static boolean is(AtlasException failure) {
    if (failure instanceof ForbiddenException e) {
      return refusesAddress(e.getErrorCode());
    }
    if (failure instanceof UnauthorizedException e) {
      ErrorCode code = e.getErrorCode();
      return code == null || code.refusesCredentials();
    }
    if (failure instanceof AtlasAuthenticationException e) {
      return refusesAddress(e.getErrorCode()) || isUnknownHost(e);
    }
    return failure instanceof AtlasConnectionException && isUnknownHost(failure);
  }

  private static boolean refusesAddress(@Nullable ErrorCode code) {
    return code != null && code.refusesAddress();
  }

  private static boolean isUnknownHost(AtlasException failure) {
    return failure.getCause() instanceof UnknownHostException;
  }
}
