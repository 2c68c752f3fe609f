// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

/** One call over HTTP: what goes out, what comes back, and what it means. */
@NullMarked
package dev.atlasrestore.internal.http;

import org.jspecify.annotations.NullMarked;
