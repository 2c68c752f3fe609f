// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.simulator;

import org.jspecify.annotations.Nullable;

/** Decides what goes wrong. Called for each request, by several threads at once. */
public interface FaultPlan {
  /** Returns what goes wrong with a request, or null when nothing does. */
  @Nullable Fault next(String method, String path);
}
