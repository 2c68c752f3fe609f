// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.restore;

import dev.atlasrestore.error.DownloadException;
import dev.atlasrestore.error.RestoreRefusedException;
import dev.atlasrestore.error.RestoreRefusedException.Reason;
import dev.atlasrestore.internal.http.SecureUrl;
import dev.atlasrestore.model.RestoreJob;
import dev.atlasrestore.model.RestoreJobComponent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * One file of a download.
 *
 * @param name a plain file name
 * @param url the pre-signed URL
 */
record DownloadPart(String name, HttpUrl url) {
  /** Returns the files of a job: one for a replica set, one for each shard of a sharded cluster. */
  static List<DownloadPart> of(RestoreJob job) {
    List<DownloadPart> parts = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (String url : job.getDeliveryUrl()) {
      parts.add(part(null, url, names));
    }
    for (RestoreJobComponent component : job.getComponents()) {
      if (component.getDownloadUrl() != null) {
        parts.add(part(component.getReplicaSetName(), component.getDownloadUrl(), names));
      }
    }
    if (!JobMatcher.isDownload(job) || parts.isEmpty()) {
      throw new RestoreRefusedException(
          Reason.NO_DOWNLOAD,
          JobMatcher.isDownload(job)
              ? "Job "
                  + job.getId()
                  + " has no files; await it, or start another one if it has expired"
              : "Job " + job.getId() + " restores onto a cluster, so it has no files",
          null);
    }
    return parts;
  }

  private static DownloadPart part(@Nullable String shard, String text, Set<String> names) {
    HttpUrl url = HttpUrl.parse(text);
    if (url == null || !SecureUrl.isSecure(url)) {
      throw new DownloadException("A file of the download has no https URL", null);
    }
    String file = url.pathSegments().get(url.pathSize() - 1);
    boolean named = shard == null || file.startsWith(shard);
    String name = sanitize(named ? file : shard + "-" + file);
    String unique = name;
    for (int i = 2; !names.add(unique); i++) {
      unique = i + "-" + name;
    }
    return new DownloadPart(unique, url);
  }

  /** Returns a name that cannot leave its directory, whatever the service sent. */
  private static String sanitize(String name) {
    String sanitized = name.replaceAll("[^A-Za-z0-9._-]", "_").replaceFirst("^[.]+", "_");
    return sanitized.isEmpty() ? "snapshot" : sanitized;
  }

  /** Returns the URL without its query, which contains the signature. */
  @Override
  public String toString() {
    return name + " (" + url.newBuilder().query(null).build() + ")";
  }
}
