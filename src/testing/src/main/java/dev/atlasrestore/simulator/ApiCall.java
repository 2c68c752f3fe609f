// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.simulator;

import dev.atlasrestore.http.Operation;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A valid request for a known operation.
 *
 * @param operation what the spec says of the operation
 * @param arguments the arguments by their names on the wire; the body under the name {@code body}
 * @param url the URL without the query
 * @param links the links of what is answered
 */
record ApiCall(
    Operation operation, Map<String, @Nullable Object> arguments, String url, Links links) {
  String text(String name) {
    return String.valueOf(arguments.get(name));
  }

  <T> T get(String name, Class<T> type, T fallback) {
    Object value = arguments.get(name);
    return value == null ? fallback : type.cast(value);
  }

  <T> @Nullable T find(String name, Class<T> type) {
    return type.cast(arguments.get(name));
  }
}
