// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.restore;

import dev.atlasrestore.error.RestoreAttempt;

/** Is told of an attempt before it is sent, and when it is certain that it made no job. */
interface StartJournal {
  /** Keeps nothing. */
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
