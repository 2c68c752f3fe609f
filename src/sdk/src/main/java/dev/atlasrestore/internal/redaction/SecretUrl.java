// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.internal.redaction;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;

/**
 * Prints URLs that open data to whoever has them. The secret can be a segment of the path, the
 * query, the fragment or the user: only the scheme, the host and the name of the file are shown.
 */
public final class SecretUrl {
  private static final String REDACTED = "<redacted>";
  // A name that a person chose, with an extension: a secret at the end of the path has none.
  private static final Pattern FILE_NAME =
      Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*\\.(?:tar\\.gz|tgz|tar|gz|zip|archive|bson|json)");

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
    String path = uri.getRawPath();
    String file = path.substring(path.lastIndexOf('/') + 1);
    return uri.getScheme()
        + "://"
        + host
        + (uri.getPort() < 0 ? "" : ":" + uri.getPort())
        + "/"
        + REDACTED
        + (FILE_NAME.matcher(file).matches() ? "/" + file : "");
  }
}
