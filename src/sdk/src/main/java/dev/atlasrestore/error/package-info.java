// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

/** What can go wrong, as unchecked exceptions under one root. */
@NullMarked
package dev.atlasrestore.error;

import org.jspecify.annotations.NullMarked;
