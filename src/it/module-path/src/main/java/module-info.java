// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

/** Restores a cluster. */
module app {
  requires dev.atlasrestore;

  exports app;
}
