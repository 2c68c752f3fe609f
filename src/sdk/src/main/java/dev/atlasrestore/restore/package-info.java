// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

/** The restore workflow on top of the generated operations: start, wait, cancel, download. */
@NullMarked
package dev.atlasrestore.restore;

import org.jspecify.annotations.NullMarked;
