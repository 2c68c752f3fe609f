// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.internal.redaction;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Redacts pre-signed URLs, which give access to data to anybody who has them. The secret can be in
 * the path, the query, the fragment or the user, so only the scheme, the host and the file name
 * remain.
 */
public final class SecretUrl {
  private static final String REDACTED = "<redacted>";
  // A name that a person chose, with an extension: a secret at the end of the path has none.
  private static final Pattern FILE_NAME =
      Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*\\.(?:tar\\.gz|tgz|tar|gz|zip|archive|bson|json)");

  // In JSON a slash can have a backslash before it.
  private static final Pattern URL =
      Pattern.compile("(?i)\\b[a-z][a-z0-9+.-]{0,20}:\\\\?/\\\\?/(?:<redacted>|[^\\s\"<>])+");
  private static final Pattern BARE = Pattern.compile("[^:]+://[^/?#@]+/?");

  private SecretUrl() {}

  /** Returns what may be printed of a URL; of a text that is no URL, nothing. */
  public static String redacted(String url) {
    URI uri;
    try {
      uri = new URI(url);
    } catch (URISyntaxException e) {
      return REDACTED;
    }
    String host = uri.getHost();
    if (uri.getScheme() == null || host == null) {
      return REDACTED;
    }
    return uri.getScheme()
        + "://"
        + host
        + (uri.getPort() < 0 ? "" : ":" + uri.getPort())
        + "/"
        + REDACTED
        + fileName(uri).map(file -> "/" + file).orElse("");
  }

  /** Returns the name of the file that a URL opens, if its path ends in one. */
  public static Optional<String> fileName(String url) {
    try {
      return fileName(new URI(url));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> fileName(URI uri) {
    String path = uri.getRawPath();
    if (path == null) {
      return Optional.empty();
    }
    String file = path.substring(path.lastIndexOf('/') + 1);
    return FILE_NAME.matcher(file).matches() ? Optional.of(file) : Optional.empty();
  }

  /**
   * Returns a text, such as the message of somebody else's exception or the beginning of a body,
   * with each URL in it redacted that has more than a host.
   */
  public static String redactedIn(String text) {
    Matcher urls = URL.matcher(text);
    if (!urls.find()) {
      return text;
    }
    return urls.replaceAll(found -> Matcher.quoteReplacement(redactedMatch(found.group())));
  }

  private static String redactedMatch(String found) {
    String url = found.replace("\\/", "/");
    boolean bare = BARE.matcher(url).matches();
    return bare || url.contains(REDACTED) ? found : redacted(url);
  }
}
