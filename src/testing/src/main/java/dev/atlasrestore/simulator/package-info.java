// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

/**
 * A simulated Atlas for tests. It serves real HTTP on a loopback port, with the state, rules and
 * errors that the spec describes.
 */
@NullMarked
package dev.atlasrestore.simulator;

import org.jspecify.annotations.NullMarked;
