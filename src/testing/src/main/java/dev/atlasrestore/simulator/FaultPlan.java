// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.simulator;

import org.jspecify.annotations.Nullable;

/** Decides which requests have faults. Called for each request, by several threads at once. */
public interface FaultPlan {
  /** Returns the fault of a request, or null for none. */
  @Nullable Fault next(String method, String path);
}
