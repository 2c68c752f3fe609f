// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.internal.http;

import org.jspecify.annotations.Nullable;

/**
 * What generated code knows of an operation's requests; the same as the annotations of its method.
 *
 * @param id the operation's id
 * @param method the HTTP method
 * @param path the path, relative and with each variable in braces
 * @param accept the media type to ask for; null leaves the header out
 * @param repeatable whether the request may be sent again without acting twice
 */
public record Endpoint(
    String id, String method, String path, @Nullable String accept, boolean repeatable) {
  /** Takes the slash off the path. */
  public Endpoint {
    path = path.startsWith("/") ? path.substring(1) : path;
  }
}
