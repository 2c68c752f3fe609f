// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

/** Who calls: the kinds of credentials, and how each proves itself to the service. */
@NullMarked
package dev.atlasrestore.auth;

import org.jspecify.annotations.NullMarked;
