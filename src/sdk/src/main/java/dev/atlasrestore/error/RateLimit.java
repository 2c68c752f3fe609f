// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.error;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * The rate limit, from the headers {@code RateLimit-Limit} and {@code RateLimit-Remaining}.
 *
 * @param limit requests allowed in the current window, or null if the header is missing
 * @param remaining requests left in the window, or null if the header is missing
 */
public record RateLimit(@Nullable Integer limit, @Nullable Integer remaining)
    implements Serializable {}
