// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0
// Generated from spec/atlas-restore.yaml: edit the spec or the templates, not this file.

package dev.atlasrestore.internal.api;

import dev.atlasrestore.api.CloudBackupsApi;
import dev.atlasrestore.http.AtlasCall;
import dev.atlasrestore.internal.http.AtlasCallFactory;
import dev.atlasrestore.internal.http.Endpoint;
import dev.atlasrestore.model.ModelAdapters;
import dev.atlasrestore.model.PaginatedReplicaSetSnapshots;
import dev.atlasrestore.model.PaginatedRestoreJobs;
import dev.atlasrestore.model.PaginatedShardedClusterSnapshots;
import dev.atlasrestore.model.ReplicaSetSnapshot;
import dev.atlasrestore.model.RestoreJob;
import dev.atlasrestore.model.RestoreJobRequest;
import dev.atlasrestore.model.ShardedClusterSnapshot;
import dev.atlasrestore.model.Violations;
import org.jspecify.annotations.Nullable;

/**
 * Implements {@link CloudBackupsApi} without reflection. Its annotations describe the same requests
 * and constraints, for Retrofit and for Bean Validation providers. Thread-safe.
 */
public final class CloudBackupsApiCalls implements CloudBackupsApi {
  private static final Endpoint CANCEL_BACKUP_RESTORE_JOB =
      new Endpoint(
          "cancelBackupRestoreJob",
          "DELETE",
          "api/atlas/v2/groups/{groupId}/clusters/{clusterName}/backup/restoreJobs/{restoreJobId}",
          "application/vnd.atlas.2025-03-12+json",
          true);

  private static final Endpoint CREATE_BACKUP_RESTORE_JOB =
      new Endpoint(
          "createBackupRestoreJob",
          "POST",
          "api/atlas/v2/groups/{groupId}/clusters/{clusterName}/backup/restoreJobs",
          "application/vnd.atlas.2025-03-12+json",
          false);

  private static final Endpoint GET_BACKUP_RESTORE_JOB =
      new Endpoint(
          "getBackupRestoreJob",
          "GET",
          "api/atlas/v2/groups/{groupId}/clusters/{clusterName}/backup/restoreJobs/{restoreJobId}",
          "application/vnd.atlas.2025-03-12+json",
          true);

  private static final Endpoint GET_BACKUP_SHARDED_CLUSTER =
      new Endpoint(
          "getBackupShardedCluster",
          "GET",
          "api/atlas/v2/groups/{groupId}/clusters/{clusterName}/backup/snapshots/shardedCluster/{snapshotId}",
          "application/vnd.atlas.2025-03-12+json",
          true);

  private static final Endpoint GET_BACKUP_SNAPSHOT =
      new Endpoint(
          "getBackupSnapshot",
          "GET",
          "api/atlas/v2/groups/{groupId}/clusters/{clusterName}/backup/snapshots/{snapshotId}",
          "application/vnd.atlas.2025-03-12+json",
          true);

  private static final Endpoint LIST_BACKUP_RESTORE_JOBS =
      new Endpoint(
          "listBackupRestoreJobs",
          "GET",
          "api/atlas/v2/groups/{groupId}/clusters/{clusterName}/backup/restoreJobs",
          "application/vnd.atlas.2025-03-12+json",
          true);

  private static final Endpoint LIST_BACKUP_SHARDED_CLUSTERS =
      new Endpoint(
          "listBackupShardedClusters",
          "GET",
          "api/atlas/v2/groups/{groupId}/clusters/{clusterName}/backup/snapshots/shardedClusters",
          "application/vnd.atlas.2025-03-12+json",
          true);

  private static final Endpoint LIST_BACKUP_SNAPSHOTS =
      new Endpoint(
          "listBackupSnapshots",
          "GET",
          "api/atlas/v2/groups/{groupId}/clusters/{clusterName}/backup/snapshots",
          "application/vnd.atlas.2025-03-12+json",
          true);

  private final AtlasCallFactory calls;

  /** Creates the implementation, which makes its calls with {@code calls}. */
  public CloudBackupsApiCalls(AtlasCallFactory calls) {
    this.calls = calls;
  }

  @Override
  public AtlasCall<Void> cancelBackupRestoreJob(
      String groupId, String clusterName, String restoreJobId) {
    if (calls.validatesRequests()) {
      Violations violations = new Violations();
      violations.at("groupId", groupId).required().pattern("^([a-f0-9]{24})$");
      violations.at("clusterName", clusterName).required().pattern("^[a-zA-Z0-9][a-zA-Z0-9-]*$");
      violations.at("restoreJobId", restoreJobId).required().pattern("^([a-f0-9]{24})$");
      AtlasCallFactory.throwIfInvalid(violations);
    }
    return calls
        .newCall(CANCEL_BACKUP_RESTORE_JOB)
        .path("groupId", groupId)
        .path("clusterName", clusterName)
        .path("restoreJobId", restoreJobId)
        .call();
  }

  @Override
  public AtlasCall<RestoreJob> createBackupRestoreJob(
      String groupId, String clusterName, RestoreJobRequest restoreJobRequest) {
    if (calls.validatesRequests()) {
      Violations violations = new Violations();
      violations.at("groupId", groupId).required().pattern("^([a-f0-9]{24})$");
      violations.at("clusterName", clusterName).required().pattern("^[a-zA-Z0-9][a-zA-Z0-9-]*$");
      violations.at("", restoreJobRequest).required().valid();
      AtlasCallFactory.throwIfInvalid(violations);
    }
    return calls
        .newCall(CREATE_BACKUP_RESTORE_JOB)
        .path("groupId", groupId)
        .path("clusterName", clusterName)
        .body(ModelAdapters.ofRestoreJobRequest(), restoreJobRequest)
        .call(ModelAdapters.ofRestoreJob());
  }

  @Override
  public AtlasCall<RestoreJob> getBackupRestoreJob(
      String groupId, String clusterName, String restoreJobId) {
    if (calls.validatesRequests()) {
      Violations violations = new Violations();
      violations.at("groupId", groupId).required().pattern("^([a-f0-9]{24})$");
      violations.at("clusterName", clusterName).required().pattern("^[a-zA-Z0-9][a-zA-Z0-9-]*$");
      violations.at("restoreJobId", restoreJobId).required().pattern("^([a-f0-9]{24})$");
      AtlasCallFactory.throwIfInvalid(violations);
    }
    return calls
        .newCall(GET_BACKUP_RESTORE_JOB)
        .path("groupId", groupId)
        .path("clusterName", clusterName)
        .path("restoreJobId", restoreJobId)
        .call(ModelAdapters.ofRestoreJob());
  }

  @Override
  public AtlasCall<ShardedClusterSnapshot> getBackupShardedCluster(
      String groupId, String clusterName, String snapshotId) {
    if (calls.validatesRequests()) {
      Violations violations = new Violations();
      violations.at("groupId", groupId).required().pattern("^([a-f0-9]{24})$");
      violations.at("clusterName", clusterName).required().pattern("^[a-zA-Z0-9][a-zA-Z0-9-]*$");
      violations.at("snapshotId", snapshotId).required().pattern("^([a-f0-9]{24})$");
      AtlasCallFactory.throwIfInvalid(violations);
    }
    return calls
        .newCall(GET_BACKUP_SHARDED_CLUSTER)
        .path("groupId", groupId)
        .path("clusterName", clusterName)
        .path("snapshotId", snapshotId)
        .call(ModelAdapters.ofShardedClusterSnapshot());
  }

  @Override
  public AtlasCall<ReplicaSetSnapshot> getBackupSnapshot(
      String groupId, String clusterName, String snapshotId) {
    if (calls.validatesRequests()) {
      Violations violations = new Violations();
      violations.at("groupId", groupId).required().pattern("^([a-f0-9]{24})$");
      violations.at("clusterName", clusterName).required().pattern("^[a-zA-Z0-9][a-zA-Z0-9-]*$");
      violations.at("snapshotId", snapshotId).required().pattern("^([a-f0-9]{24})$");
      AtlasCallFactory.throwIfInvalid(violations);
    }
    return calls
        .newCall(GET_BACKUP_SNAPSHOT)
        .path("groupId", groupId)
        .path("clusterName", clusterName)
        .path("snapshotId", snapshotId)
        .call(ModelAdapters.ofReplicaSetSnapshot());
  }

  @Override
  public AtlasCall<PaginatedRestoreJobs> listBackupRestoreJobs(
      String groupId,
      String clusterName,
      @Nullable Boolean includeCount,
      @Nullable Integer itemsPerPage,
      @Nullable Integer pageNum) {
    if (calls.validatesRequests()) {
      Violations violations = new Violations();
      violations.at("groupId", groupId).required().pattern("^([a-f0-9]{24})$");
      violations.at("clusterName", clusterName).required().pattern("^[a-zA-Z0-9][a-zA-Z0-9-]*$");
      violations.at("itemsPerPage", itemsPerPage).min(1L).max(500L);
      violations.at("pageNum", pageNum).min(1L);
      AtlasCallFactory.throwIfInvalid(violations);
    }
    return calls
        .newCall(LIST_BACKUP_RESTORE_JOBS)
        .path("groupId", groupId)
        .path("clusterName", clusterName)
        .query("includeCount", includeCount)
        .query("itemsPerPage", itemsPerPage)
        .query("pageNum", pageNum)
        .call(ModelAdapters.ofPaginatedRestoreJobs());
  }

  @Override
  public AtlasCall<PaginatedShardedClusterSnapshots> listBackupShardedClusters(
      String groupId, String clusterName) {
    if (calls.validatesRequests()) {
      Violations violations = new Violations();
      violations.at("groupId", groupId).required().pattern("^([a-f0-9]{24})$");
      violations.at("clusterName", clusterName).required().pattern("^[a-zA-Z0-9][a-zA-Z0-9-]*$");
      AtlasCallFactory.throwIfInvalid(violations);
    }
    return calls
        .newCall(LIST_BACKUP_SHARDED_CLUSTERS)
        .path("groupId", groupId)
        .path("clusterName", clusterName)
        .call(ModelAdapters.ofPaginatedShardedClusterSnapshots());
  }

  @Override
  public AtlasCall<PaginatedReplicaSetSnapshots> listBackupSnapshots(
      String groupId,
      String clusterName,
      @Nullable Boolean includeCount,
      @Nullable Integer itemsPerPage,
      @Nullable Integer pageNum,
      @Nullable Long pointInTimeUtcSeconds,
      @Nullable Long oplogTs,
      @Nullable Long oplogInc) {
    if (calls.validatesRequests()) {
      Violations violations = new Violations();
      violations.at("groupId", groupId).required().pattern("^([a-f0-9]{24})$");
      violations.at("clusterName", clusterName).required().pattern("^[a-zA-Z0-9][a-zA-Z0-9-]*$");
      violations.at("itemsPerPage", itemsPerPage).min(1L).max(500L);
      violations.at("pageNum", pageNum).min(1L);
      AtlasCallFactory.throwIfInvalid(violations);
    }
    return calls
        .newCall(LIST_BACKUP_SNAPSHOTS)
        .path("groupId", groupId)
        .path("clusterName", clusterName)
        .query("includeCount", includeCount)
        .query("itemsPerPage", itemsPerPage)
        .query("pageNum", pageNum)
        .query("pointInTimeUtcSeconds", pointInTimeUtcSeconds)
        .query("oplogTs", oplogTs)
        .query("oplogInc", oplogInc)
        .call(ModelAdapters.ofPaginatedReplicaSetSnapshots());
  }
}
