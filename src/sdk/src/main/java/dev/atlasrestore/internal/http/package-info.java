// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

/** Builds, sends and retries HTTP calls, and reads their responses. */
@NullMarked
package dev.atlasrestore.internal.http;

import org.jspecify.annotations.NullMarked;
