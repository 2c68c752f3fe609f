// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

/** The operations of the API: one generated Retrofit interface for each tag of the spec. */
@NullMarked
package dev.atlasrestore.api;

import org.jspecify.annotations.NullMarked;
