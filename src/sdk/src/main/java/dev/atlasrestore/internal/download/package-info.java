// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

/** Fetches files whole: over several connections, across processes, without a byte in doubt. */
@NullMarked
package dev.atlasrestore.internal.download;

import org.jspecify.annotations.NullMarked;
