// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

/**
 * JUnit 5 extensions: {@link dev.atlasrestore.junit.AtlasSimulatorExtension} for the simulator, and
 * {@link dev.atlasrestore.junit.PrismExtension} for Prism with the spec in the SDK's jar.
 */
@NullMarked
package dev.atlasrestore.junit;

import org.jspecify.annotations.NullMarked;
