// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.restore;

import dev.atlasrestore.error.DownloadException;
import dev.atlasrestore.error.RestoreRefusedException;
import dev.atlasrestore.error.RestoreRefusedException.Reason;
import dev.atlasrestore.http.PlainHttp;
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
  /** Returns the files of a job: one for a replica set, one for each part of a sharded cluster. */
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
    if (!JobMatch.isDownload(job) || parts.isEmpty()) {
      throw new RestoreRefusedException(
          Reason.NO_DOWNLOAD,
          JobMatch.isDownload(job)
              ? "Job " + job.getId() + " has no files: await it, or start another if it has expired"
              : "Job " + job.getId() + " restores onto a cluster and has no files",
          null);
    }
    return parts;
  }

  private static DownloadPart part(@Nullable String shard, String text, Set<String> names) {
    HttpUrl url = HttpUrl.parse(text);
    if (url == null || PlainHttp.isRefused(url)) {
      throw new DownloadException("A file of the download has no https URL", null);
    }
    String file = url.pathSegments().get(url.pathSize() - 1);
    boolean named = shard == null || file.startsWith(shard);
    String name = safe(named ? file : shard + "-" + file);
    String unique = name;
    for (int i = 2; !names.add(unique); i++) {
      unique = i + "-" + name;
    }
    return new DownloadPart(unique, url);
  }

  /** Makes a name that stays in its folder, whatever the service sent. */
  private static String safe(String name) {
    String safe = name.replaceAll("[^A-Za-z0-9._-]", "_").replaceFirst("^[.]+", "_");
    return safe.isEmpty() ? "snapshot" : safe;
  }

  /** Returns the name and the host; whoever has the path of the URL has the file. */
  @Override
  public String toString() {
    return name + " (" + url.scheme() + "://" + url.host() + ")";
  }
}
