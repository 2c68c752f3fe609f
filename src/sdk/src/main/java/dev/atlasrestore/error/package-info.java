// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

/**
 * The exceptions of the SDK. All are unchecked and extend {@link
 * dev.atlasrestore.error.AtlasException}.
 */
@NullMarked
package dev.atlasrestore.error;

import org.jspecify.annotations.NullMarked;
