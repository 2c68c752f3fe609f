// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

/** Authenticates calls: bearer tokens, HTTP digest, and the tokens of service accounts. */
@NullMarked
package dev.atlasrestore.internal.auth;

import org.jspecify.annotations.NullMarked;
