// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.restore;

import dev.atlasrestore.error.DownloadException;
import dev.atlasrestore.error.RestoreRefusedException;
import dev.atlasrestore.error.RestoreRefusedException.Reason;
import dev.atlasrestore.internal.http.SecureUrl;
import dev.atlasrestore.internal.redaction.SecretUrl;
import dev.atlasrestore.model.RestoreJob;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import okhttp3.HttpUrl;

/**
 * One file of a download.
 *
 * @param name a plain file name
 * @param url what opens the file to anybody who has it
 */
record DownloadPart(String name, HttpUrl url) {
  private static final String NAMELESS = "snapshot";

  /**
   * Returns the files of a job: one for a replica set, one for each part of a sharded cluster.
   *
   * @throws RestoreRefusedException if the job has no files, or not those of all its parts
   * @throws DownloadException if a URL is none that may be fetched
   */
  static List<DownloadPart> of(RestoreJob job) {
    DownloadParts parts = DownloadParts.of(job);
    refuseUnlessReady(job, parts);
    List<DownloadPart> files = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (DownloadParts.Part part : parts.parts()) {
      files.add(file(part, names));
    }
    return files;
  }

  private static void refuseUnlessReady(RestoreJob job, DownloadParts parts) {
    String id = "Job " + job.getId();
    if (!JobMatcher.isDownload(job)) {
      throw refuse(Reason.NO_DOWNLOAD, id + " restores onto a cluster and has no files");
    }
    switch (RestoreState.of(job)) {
      case FINISHED -> {}
      case IN_PROGRESS -> {
        if (parts.missing().size() == parts.parts().size()) {
          throw refuse(Reason.NO_DOWNLOAD, id + " has no files yet: await it" + due(parts));
        }
        throw refuse(
            Reason.INCOMPLETE_DOWNLOAD, id + " has not the files of all its parts" + due(parts));
      }
      case EXPIRED -> throw expired(job);
      case FAILED -> throw refuse(Reason.NO_DOWNLOAD, id + " failed: start another");
      case CANCELLED -> throw refuse(Reason.NO_DOWNLOAD, id + " was cancelled: start another");
    }
  }

  /** Returns the refusal of a job whose files are gone. */
  static RestoreRefusedException expired(RestoreJob job) {
    String of =
        job.getSnapshotId() == null ? "the same instant" : "snapshot " + job.getSnapshotId();
    return refuse(
        Reason.NO_DOWNLOAD,
        "Job "
            + job.getId()
            + " has expired, its files are gone: start another download of "
            + of
            + " and fetch it into the same directory, where it goes on with what has arrived");
  }

  private static String due(DownloadParts parts) {
    return parts.missing().isEmpty()
        ? ""
        : "; no URL, or none any more, has the part "
            + String.join(", ", parts.missing().stream().map(DownloadParts.Part::label).toList())
            + ": await the job, or start another when the file was fetched before";
  }

  private static RestoreRefusedException refuse(Reason reason, String message) {
    return new RestoreRefusedException(reason, message, null);
  }

  private static DownloadPart file(DownloadParts.Part part, Set<String> names) {
    String text = String.valueOf(part.url());
    HttpUrl url = HttpUrl.parse(text);
    if (url == null || !SecureUrl.isSecure(url)) {
      throw new DownloadException("The part " + part.label() + " has no https URL", null);
    }
    // The last segment can be the secret: only what looks like a file's name is one.
    String file = SecretUrl.fileName(text).orElse(NAMELESS);
    String shard = part.replicaSet();
    String name = sanitize(shard == null || file.startsWith(shard) ? file : shard + "-" + file);
    String unique = name;
    // Some file systems take names for the same that differ by case alone.
    for (int i = 2; !names.add(unique.toLowerCase(Locale.ROOT)); i++) {
      unique = i + "-" + name;
    }
    return new DownloadPart(unique, url);
  }

  /** Returns a name that cannot leave its directory, whatever the service sent. */
  private static String sanitize(String name) {
    String sanitized = name.replaceAll("[^A-Za-z0-9._-]", "_").replaceFirst("^[.]+", "_");
    return sanitized.isEmpty() ? NAMELESS : sanitized;
  }

  /** Returns the name, and of the URL what may be printed. */
  @Override
  public String toString() {
    return name + " (" + SecretUrl.redacted(url.toString()) + ")";
  }
}
