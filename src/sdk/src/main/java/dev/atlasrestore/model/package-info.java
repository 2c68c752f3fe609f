// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

/**
 * The types of the API: immutable objects, extensible enums, and the adapters that read and write
 * them as JSON. Classes named after something of the API are generated from the spec.
 */
@NullMarked
package dev.atlasrestore.model;

import org.jspecify.annotations.NullMarked;
