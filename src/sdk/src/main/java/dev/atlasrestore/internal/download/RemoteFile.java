// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.internal.download;

import okhttp3.HttpUrl;

/**
 * A file to fetch.
 *
 * @param name the plain file name that it gets, which does not begin with a dot
 * @param url where it is; whoever has its path has the file
 */
public record RemoteFile(String name, HttpUrl url) {
  /** Returns the name and the host, and nothing else of the URL. */
  @Override
  public String toString() {
    return name + " from " + url.scheme() + "://" + url.host();
  }
}
