// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

/**
 * The models of the API: immutable objects and extensible enums, generated from the spec, and the
 * classes that they share.
 */
@NullMarked
package dev.atlasrestore.model;

import org.jspecify.annotations.NullMarked;
