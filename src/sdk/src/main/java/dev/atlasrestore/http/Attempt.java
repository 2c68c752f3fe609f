// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.http;

import dev.atlasrestore.error.AtlasException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One attempt of a call, as reported to the listener.
 *
 * @param operation the id of the operation; empty if the method has no {@link Operation}
 * @param number the number of the attempt, beginning with 1
 * @param failure why the attempt failed, or null if it succeeded
 * @param delay the time until the next attempt, or null if there is none
 */
public record Attempt(
    String operation, int number, @Nullable AtlasException failure, @Nullable Duration delay) {}
