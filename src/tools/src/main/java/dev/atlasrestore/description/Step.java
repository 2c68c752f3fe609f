// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.description;

/**
 * Brings one kind of construct into a form that the templates express, and refuses what has none. A
 * step sees what the steps before it have left.
 */
public interface Step {
  /** Changes the description, and refuses what is to be written in another way. */
  void apply(Description description);
}
