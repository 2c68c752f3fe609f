// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

/**
 * Short programs, one for each task. Each starts a simulator, so that it runs as it is.
 *
 * <p>The code blocks in README.md and docs/ are regions of these files: from {@code // docs: name}
 * to {@code // end}.
 */
@NullMarked
package dev.atlasrestore.samples;

import org.jspecify.annotations.NullMarked;
