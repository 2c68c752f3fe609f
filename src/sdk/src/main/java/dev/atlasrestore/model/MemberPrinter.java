// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.model;

import dev.atlasrestore.internal.redaction.SecretUrl;
import java.util.Collection;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Prints the members that are set, and redacts what must not be in a log. */
final class MemberPrinter {
  private final StringJoiner text;

  MemberPrinter(String type) {
    text = new StringJoiner(", ", type + "{", "}");
  }

  MemberPrinter add(String member, @Nullable Object value) {
    boolean absent =
        value == null
            || value instanceof Collection<?> values && values.isEmpty()
            || value instanceof Map<?, ?> map && map.isEmpty();
    if (!absent) {
      text.add(member + "=" + value);
    }
    return this;
  }

  /** Adds a pre-signed URL without the parts that may contain its secret. */
  MemberPrinter url(String member, @Nullable String url) {
    return add(member, url == null ? null : SecretUrl.redacted(url));
  }

  MemberPrinter url(String member, @Nullable Collection<String> urls) {
    return add(member, urls == null ? null : urls.stream().map(SecretUrl::redacted).toList());
  }

  MemberPrinter secret(String member, @Nullable Object value) {
    return add(member, value == null ? null : "<redacted>");
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
