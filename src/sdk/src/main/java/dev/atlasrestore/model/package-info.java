// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

/**
 * What the API's JSON means in Java: immutable objects, open enums and their adapters. The classes
 * that name something of the API are generated from the spec; the rest is what they share.
 */
@NullMarked
package dev.atlasrestore.model;

import org.jspecify.annotations.NullMarked;
