// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

/** What may be printed of a secret. */
@NullMarked
package dev.atlasrestore.internal.redaction;

import org.jspecify.annotations.NullMarked;
