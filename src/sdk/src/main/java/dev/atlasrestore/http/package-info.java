// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

/** Calls, their responses, and how they are retried. */
@NullMarked
package dev.atlasrestore.http;

import org.jspecify.annotations.NullMarked;
