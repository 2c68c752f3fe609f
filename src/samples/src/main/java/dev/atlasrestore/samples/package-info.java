// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

/** Programs that show the SDK in use; compiled with it and left out of its artifacts. */
@NullMarked
package dev.atlasrestore.samples;

import org.jspecify.annotations.NullMarked;
