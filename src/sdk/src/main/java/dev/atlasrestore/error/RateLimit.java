// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.error;

import org.jspecify.annotations.Nullable;

/**
 * How many requests the service grants, from the headers {@code RateLimit-Limit} and {@code
 * RateLimit-Remaining}.
 *
 * @param limit requests in the current window, or null when the answer did not say
 * @param remaining requests that are left in it, or null when the answer did not say
 */
public record RateLimit(@Nullable Integer limit, @Nullable Integer remaining) {}
