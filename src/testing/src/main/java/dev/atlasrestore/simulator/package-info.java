// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

/**
 * An Atlas for tests: real HTTP on a loopback port, with the state, the rules and the errors of the
 * real service as the spec tells them.
 */
@NullMarked
package dev.atlasrestore.simulator;

import org.jspecify.annotations.NullMarked;
