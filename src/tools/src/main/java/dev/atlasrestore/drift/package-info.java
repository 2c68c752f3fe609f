// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

/**
 * Compares the spec with MongoDB's own description, as far as the spec goes. Run it with {@code
 * ./mvnw -q exec:java@drift -Dupstream=FILE-or-URL}.
 */
package dev.atlasrestore.drift;
