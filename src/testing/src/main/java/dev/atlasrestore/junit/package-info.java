// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

/**
 * Extensions of JUnit 5 for tests of programs that restore: {@link
 * dev.atlasrestore.junit.AtlasSimulatorExtension}, and {@link
 * dev.atlasrestore.junit.PrismExtension} on the spec that the SDK's jar carries.
 */
@NullMarked
package dev.atlasrestore.junit;

import org.jspecify.annotations.NullMarked;
