// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.simulator;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import dev.atlasrestore.model.RestoreJobRequest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The behaviour of each operation, by its id in the spec. */
final class OperationHandlers {
  private final SimulatedProject project;
  private final InstantSource clock;
  private final FileHost files;
  private final Gson gson;
  private final Map<String, Function<ApiCall, ApiResponse>> handlers =
      Map.of(
          "createBackupRestoreJob", this::create,
          "listBackupRestoreJobs", this::jobs,
          "getBackupRestoreJob", this::job,
          "cancelBackupRestoreJob", this::cancel,
          "listBackupSnapshots", this::snapshots,
          "getBackupSnapshot", this::snapshot,
          "listBackupShardedClusters", this::shardedSnapshots,
          "getBackupShardedCluster", this::shardedSnapshot);

  OperationHandlers(SimulatedProject project, InstantSource clock, FileHost files, Gson gson) {
    this.project = project;
    this.clock = clock;
    this.files = files;
    this.gson = gson;
  }

  ApiResponse handle(ApiCall call) {
    Function<ApiCall, ApiResponse> handler = handlers.get(call.operation().id());
    if (handler == null) {
      throw ApiErrorException.of(
          501, "NOT_SIMULATED", "The simulator does not know " + call.operation().id() + ".");
    }
    return handler.apply(call);
  }

  private ApiResponse create(ApiCall call) {
    RestoreJobRequest request = call.get("body", RestoreJobRequest.class, null);
    return ApiResponse.ok(json(project.start(group(call), cluster(call), request), call.url()));
  }

  private ApiResponse jobs(ApiCall call) {
    return page(call, project.listedJobs(group(call), cluster(call)), job -> json(job, call.url()));
  }

  private ApiResponse job(ApiCall call) {
    String id = call.text("restoreJobId");
    return ApiResponse.ok(json(project.job(group(call), cluster(call), id), parent(call.url())));
  }

  private ApiResponse cancel(ApiCall call) {
    project.cancel(group(call), cluster(call), call.text("restoreJobId"));
    return ApiResponse.NO_CONTENT;
  }

  private ApiResponse snapshots(ApiCall call) {
    List<SimulatedSnapshot> found =
        project.snapshots(group(call), cluster(call)).stream()
            .filter(snapshot -> snapshot.shards().isEmpty())
            .toList();
    Long second = call.find("pointInTimeUtcSeconds", Long.class);
    Long wanted = second == null ? call.find("oplogTs", Long.class) : second;
    if (wanted != null) {
      Instant limit = Instant.ofEpochSecond(wanted);
      found = found.stream().filter(s -> s.createdAt().isBefore(limit)).limit(1).toList();
    }
    return page(call, found, s -> gson.toJsonTree(s.replicaSetView(cluster(call))));
  }

  private ApiResponse snapshot(ApiCall call) {
    SimulatedSnapshot snapshot =
        project.snapshot(group(call), cluster(call), call.text("snapshotId"));
    return ApiResponse.ok(gson.toJsonTree(snapshot.replicaSetView(cluster(call))));
  }

  private ApiResponse shardedSnapshots(ApiCall call) {
    List<SimulatedSnapshot> found =
        project.snapshots(group(call), cluster(call)).stream()
            .filter(snapshot -> !snapshot.shards().isEmpty())
            .toList();
    return page(call, found, s -> gson.toJsonTree(s.shardedView()));
  }

  private ApiResponse shardedSnapshot(ApiCall call) {
    SimulatedSnapshot snapshot =
        project.snapshot(group(call), cluster(call), call.text("snapshotId"));
    return ApiResponse.ok(gson.toJsonTree(snapshot.shardedView()));
  }

  private static String group(ApiCall call) {
    return call.text("groupId");
  }

  private static String cluster(ApiCall call) {
    return call.text("clusterName");
  }

  /** Writes a job like the service, which includes some members without a value. */
  private JsonElement json(SimulatedJob job, String listUrl) {
    JsonObject json = gson.toJsonTree(job.toRestoreJob(clock.instant(), files)).getAsJsonObject();
    JsonObject timestamp = new JsonObject();
    for (String member : List.of("increment", "time", "date")) {
      timestamp.add(member, JsonNull.INSTANCE);
    }
    json.add("desiredTimestamp", timestamp);
    JsonArray links = new JsonArray();
    links.add(link("self", listUrl + "/" + job.id));
    json.add("links", links);
    return json;
  }

  private static <T> ApiResponse page(
      ApiCall call, List<T> all, Function<? super T, ? extends JsonElement> view) {
    int size = call.get("itemsPerPage", Integer.class, 100);
    int number = call.get("pageNum", Integer.class, 1);
    JsonArray results = new JsonArray();
    all.stream()
        .skip((number - 1L) * size)
        .limit(size)
        .forEach(item -> results.add(view.apply(item)));
    JsonArray links = new JsonArray();
    links.add(link("self", call.url() + "?pageNum=" + number + "&itemsPerPage=" + size));
    if ((long) number * size < all.size()) {
      links.add(link("next", call.url() + "?pageNum=" + (number + 1) + "&itemsPerPage=" + size));
    }
    if (number > 1) {
      links.add(
          link("previous", call.url() + "?pageNum=" + (number - 1) + "&itemsPerPage=" + size));
    }
    JsonObject page = new JsonObject();
    page.add("links", links);
    page.add("results", results);
    if (call.get("includeCount", Boolean.class, true)) {
      page.addProperty("totalCount", all.size());
    }
    return ApiResponse.ok(page);
  }

  private static JsonObject link(String rel, String href) {
    JsonObject link = new JsonObject();
    link.addProperty("href", href);
    link.addProperty("rel", rel);
    return link;
  }

  private static String parent(String url) {
    return url.substring(0, url.lastIndexOf('/'));
  }
}
