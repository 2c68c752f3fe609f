// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.restore;

import dev.atlasrestore.error.RestoreAttempt;

/** Records an attempt before it is sent or sent again, and that it certainly made no job. */
interface StartJournal {
  /** Records nothing. */
  StartJournal NONE =
      new StartJournal() {
        @Override
        public void sending(RestoreAttempt attempt) {}

        @Override
        public void sendingAgain(RestoreAttempt attempt) {}

        @Override
        public void noJob() {}
      };

  /**
   * Records an attempt that is about to be sent.
   *
   * @throws dev.atlasrestore.error.RestoreKeyStoreException if it could not; do not send it
   */
  void sending(RestoreAttempt attempt);

  /**
   * Records that an attempt is about to be sent again.
   *
   * @throws dev.atlasrestore.error.RestoreKeyStoreException if it could not; do not send it
   */
  void sendingAgain(RestoreAttempt attempt);

  /** Records that there is certainly no job. */
  void noJob();
}
