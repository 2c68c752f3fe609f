// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.simulator;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import dev.atlasrestore.model.RestoreJobRequest;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes restore jobs like the service. */
final class JobView {
  private final FileHost files;

  JobView(FileHost files) {
    this.files = files;
  }

  JsonObject of(SimulatedJob job, Instant now, Links links) {
    RestoreJobRequest request = job.request();
    SimulatedSnapshot snapshot = job.snapshot();
    JsonMembers json =
        new JsonMembers()
            .put("cancelled", job.isCancelled())
            .put("deliveryType", request.getDeliveryType())
            .put("deliveryUrl", JsonMembers.array(urls(job, now)))
            .put("desiredTimestamp", JsonMembers.emptyTimestamp())
            .put("expired", job.isExpired(now))
            .put("failed", job.hasFailed(now))
            .put("id", job.id())
            .put("links", links(job, links))
            .put("oplogInc", request.getOplogInc())
            .put("oplogTs", request.getOplogTs())
            .put("pointInTimeUTCSeconds", request.getPointInTimeUTCSeconds())
            .put("snapshotId", request.getSnapshotId())
            .put("timestamp", snapshot == null ? null : snapshot.createdAt());
    if (job.isDownload()) {
      return json.put("components", components(job, now))
          .put("expiresAt", job.hasSucceeded(now) ? job.expiresAt() : null)
          .toJson();
    }
    return json.put("finishedAt", job.hasSucceeded(now) ? job.end() : null)
        .put("targetClusterName", request.getTargetClusterName())
        .put("targetDeploymentItemName", "atlas-" + job.id().substring(18))
        .put("targetGroupId", request.getTargetGroupId())
        .toJson();
  }

  private static JsonElement links(SimulatedJob job, Links links) {
    Links.Builder list = new Links.Builder().add("self", links.job(job));
    SimulatedSnapshot snapshot = job.snapshot();
    if (snapshot != null) {
      list.addRelated("snapshot", links.snapshot(job.cluster(), snapshot.id()));
    }
    return list.addRelated("cluster", links.cluster(job.cluster()))
        .addRelated("group", links.group(job.cluster()))
        .build();
  }

  private List<String> urls(SimulatedJob job, Instant now) {
    SimulatedSnapshot snapshot = job.snapshot();
    if (snapshot == null || !job.hasFiles(now)) {
      return List.of();
    }
    return job.cluster().isSharded()
        ? snapshot.members().stream().map(member -> url(job, member)).toList()
        : List.of(files.url(job.id(), "", snapshot.id()));
  }

  private String url(SimulatedJob job, SimulatedSnapshot.Member member) {
    return files.url(job.id(), member.name(), member.id());
  }

  /** Returns the shards of a download; a URL is null if there is none. */
  private @Nullable JsonElement components(SimulatedJob job, Instant now) {
    SimulatedSnapshot snapshot = job.snapshot();
    if (snapshot == null || !job.cluster().isSharded()) {
      return null;
    }
    return JsonMembers.array(
        snapshot.members().stream()
            .map(
                member ->
                    new JsonMembers()
                        .put(
                            "downloadUrl", job.hasFiles(now) ? url(job, member) : JsonNull.INSTANCE)
                        .put("privateDownloadDeliveryUrls", JsonMembers.array(List.of()))
                        .put("replicaSetName", member.name())
                        .toJson())
            .toList());
  }
}
