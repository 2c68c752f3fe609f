// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.model;

import java.util.Collection;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Prints the members of an object that are set, without secrets. */
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

  /** Adds a URL without its query, which contains the signature of a pre-signed URL. */
  MemberPrinter url(String member, @Nullable String url) {
    return add(member, url == null ? null : withoutQuery(url));
  }

  MemberPrinter url(String member, @Nullable Collection<String> urls) {
    return add(
        member, urls == null ? null : urls.stream().map(MemberPrinter::withoutQuery).toList());
  }

  MemberPrinter secret(String member, @Nullable Object value) {
    return add(member, value == null ? null : "<redacted>");
  }

  private static String withoutQuery(String url) {
    int end = url.length();
    for (char mark : new char[] {'?', '#'}) {
      int at = url.indexOf(mark);
      end = at < 0 ? end : Math.min(end, at);
    }
    int scheme = url.indexOf("://");
    int host = scheme < 0 ? 0 : scheme + 3;
    int user = url.lastIndexOf('@', end);
    String shown = url.substring(0, host) + url.substring(user >= host ? user + 1 : host, end);
    return end == url.length() ? shown : shown + "?<redacted>";
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
