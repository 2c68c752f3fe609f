// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.internal.http;

import org.jspecify.annotations.Nullable;

/**
 * Describes the requests of an operation for generated code. Equal to the annotations of its
 * method.
 *
 * @param id the id of the operation
 * @param method the HTTP method
 * @param path the path, relative, with each variable in braces
 * @param accept the media type to request; null for no header
 * @param repeatable whether the request may be sent again without acting twice
 */
public record Endpoint(
    String id, String method, String path, @Nullable String accept, boolean repeatable) {
  /** Removes the leading slash of the path. */
  public Endpoint {
    path = path.startsWith("/") ? path.substring(1) : path;
  }
}
