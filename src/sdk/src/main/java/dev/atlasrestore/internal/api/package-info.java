// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

/** The generated implementations of the interfaces in {@link dev.atlasrestore.api}. */
@NullMarked
package dev.atlasrestore.internal.api;

import org.jspecify.annotations.NullMarked;
