// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.http;

import dev.atlasrestore.error.AtlasException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One sending of a call, as its listener is told when it is over.
 *
 * @param operation the id of the operation in the spec; empty for one that the spec does not have
 * @param number how often the call was sent so far, this time included
 * @param failure what went wrong, or null when there was a value
 * @param delay time until the call is sent again, or null when it is not
 */
public record Attempt(
    String operation, int number, @Nullable AtlasException failure, @Nullable Duration delay) {}
