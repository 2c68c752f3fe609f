// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

/** The entry point of the SDK: {@link dev.atlasrestore.AtlasClient}. */
@NullMarked
package dev.atlasrestore;

import org.jspecify.annotations.NullMarked;
