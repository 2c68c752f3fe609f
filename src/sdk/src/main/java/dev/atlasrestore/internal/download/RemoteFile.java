// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.internal.download;

import dev.atlasrestore.internal.redaction.SecretUrl;
import okhttp3.HttpUrl;

/**
 * A file to fetch.
 *
 * @param name the plain file name that it gets, which does not begin with a dot
 * @param url where it is; what opens the file to anybody who has it
 */
public record RemoteFile(String name, HttpUrl url) {
  /** Returns the name, and of the URL what may be printed. */
  @Override
  public String toString() {
    return name + " (" + SecretUrl.redacted(url.toString()) + ")";
  }
}
