// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.restore;

import dev.atlasrestore.error.RestoreAttempt;

/** Records an attempt before it is sent, and that it certainly made no job. */
interface StartJournal {
  /** Records nothing. */
  StartJournal NONE =
      new StartJournal() {
        @Override
        public void sending(RestoreAttempt attempt) {}

        @Override
        public void noJob() {}
      };

  void sending(RestoreAttempt attempt);

  void noJob();
}
