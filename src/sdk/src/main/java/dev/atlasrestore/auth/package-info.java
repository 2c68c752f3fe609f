// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

/** The credentials that a client uses. */
@NullMarked
package dev.atlasrestore.auth;

import org.jspecify.annotations.NullMarked;
