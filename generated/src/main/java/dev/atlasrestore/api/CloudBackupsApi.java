// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0
// Generated from spec/atlas-restore.yaml: edit the spec or the templates, not this file.

package dev.atlasrestore.api;

import dev.atlasrestore.http.AtlasCall;
import dev.atlasrestore.http.Operation;
import dev.atlasrestore.model.PaginatedReplicaSetSnapshots;
import dev.atlasrestore.model.PaginatedRestoreJobs;
import dev.atlasrestore.model.PaginatedShardedClusterSnapshots;
import dev.atlasrestore.model.ReplicaSetSnapshot;
import dev.atlasrestore.model.RestoreJob;
import dev.atlasrestore.model.RestoreJobRequest;
import dev.atlasrestore.model.ShardedClusterSnapshot;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import retrofit2.http.Body;
import retrofit2.http.DELETE;
import retrofit2.http.GET;
import retrofit2.http.Headers;
import retrofit2.http.POST;
import retrofit2.http.Path;
import retrofit2.http.Query;

/**
 * Cloud Backups: Snapshots and restore jobs of clusters that use cloud backups. Groups and projects
 * are the same thing under two names.
 *
 * <p>Each method checks its arguments and returns an {@link AtlasCall}, which sends the request
 * when it is executed. Arguments that break the API's rules are refused with an exception that
 * lists them all. Thread-safe.
 */
public interface CloudBackupsApi {
  /**
   * Cancels one restore job.
   *
   * <p>An automated restore cannot be cancelled: the service answers 400
   * CANNOT_CANCEL_AUTOMATED_RESTORE.
   *
   * <p>Needs one of the roles: Project Backup Export Operator, Project Backup Recovery Operator.
   *
   * @param groupId Id of the project, 24 hexadecimal digits.
   * @param clusterName Name of the cluster that the snapshots were taken of.
   * @param restoreJobId Id of the restore job, 24 hexadecimal digits.
   */
  @Operation(
      id = "cancelBackupRestoreJob",
      repeatable = true,
      since = "2023-01-01",
      roles = {"Project Backup Export Operator", "Project Backup Recovery Operator"})
  @Headers("Accept: application/vnd.atlas.2025-03-12+json")
  @DELETE("api/atlas/v2/groups/{groupId}/clusters/{clusterName}/backup/restoreJobs/{restoreJobId}")
  AtlasCall<Void> cancelBackupRestoreJob(
      @Path("groupId") @NotNull @Pattern(regexp = "^([a-f0-9]{24})$") String groupId,
      @Path("clusterName") @NotNull @Pattern(regexp = "^[a-zA-Z0-9][a-zA-Z0-9-]*$")
          String clusterName,
      @Path("restoreJobId") @NotNull @Pattern(regexp = "^([a-f0-9]{24})$") String restoreJobId);

  /**
   * Starts a restore job from a snapshot of one cluster.
   *
   * <p>An automated or point-in-time restore deletes everything on the target cluster first. The
   * request has no idempotency key: sent twice, it can start two jobs. While a target is being
   * restored the service refuses another job for it with 409 ATLAS_CLUSTER_RESTORE_IN_PROGRESS.
   *
   * <p>Needs one of the roles: Project Backup Export Operator, Project Backup Recovery Operator.
   *
   * @param groupId Id of the project, 24 hexadecimal digits.
   * @param clusterName Name of the cluster that the snapshots were taken of.
   * @param restoreJobRequest What to restore and where to.
   */
  @Operation(
      id = "createBackupRestoreJob",
      repeatable = false,
      since = "2023-01-01",
      roles = {"Project Backup Export Operator", "Project Backup Recovery Operator"})
  @Headers("Accept: application/vnd.atlas.2025-03-12+json")
  @POST("api/atlas/v2/groups/{groupId}/clusters/{clusterName}/backup/restoreJobs")
  AtlasCall<RestoreJob> createBackupRestoreJob(
      @Path("groupId") @NotNull @Pattern(regexp = "^([a-f0-9]{24})$") String groupId,
      @Path("clusterName") @NotNull @Pattern(regexp = "^[a-zA-Z0-9][a-zA-Z0-9-]*$")
          String clusterName,
      @Body @NotNull @Valid RestoreJobRequest restoreJobRequest);

  /**
   * Returns one restore job.
   *
   * <p>Needs one of the roles: Project Backup Manager.
   *
   * @param groupId Id of the project, 24 hexadecimal digits.
   * @param clusterName Name of the cluster that the snapshots were taken of.
   * @param restoreJobId Id of the restore job, 24 hexadecimal digits.
   */
  @Operation(
      id = "getBackupRestoreJob",
      repeatable = true,
      since = "2023-01-01",
      roles = {"Project Backup Manager"})
  @Headers("Accept: application/vnd.atlas.2025-03-12+json")
  @GET("api/atlas/v2/groups/{groupId}/clusters/{clusterName}/backup/restoreJobs/{restoreJobId}")
  AtlasCall<RestoreJob> getBackupRestoreJob(
      @Path("groupId") @NotNull @Pattern(regexp = "^([a-f0-9]{24})$") String groupId,
      @Path("clusterName") @NotNull @Pattern(regexp = "^[a-zA-Z0-9][a-zA-Z0-9-]*$")
          String clusterName,
      @Path("restoreJobId") @NotNull @Pattern(regexp = "^([a-f0-9]{24})$") String restoreJobId);

  /**
   * Returns one snapshot of a sharded cluster.
   *
   * <p>Needs one of the roles: Project Read Only.
   *
   * @param groupId Id of the project, 24 hexadecimal digits.
   * @param clusterName Name of the cluster that the snapshots were taken of.
   * @param snapshotId Id of the snapshot, 24 hexadecimal digits.
   */
  @Operation(
      id = "getBackupShardedCluster",
      repeatable = true,
      since = "2023-01-01",
      roles = {"Project Read Only"})
  @Headers("Accept: application/vnd.atlas.2025-03-12+json")
  @GET(
      "api/atlas/v2/groups/{groupId}/clusters/{clusterName}/backup/snapshots/shardedCluster/{snapshotId}")
  AtlasCall<ShardedClusterSnapshot> getBackupShardedCluster(
      @Path("groupId") @NotNull @Pattern(regexp = "^([a-f0-9]{24})$") String groupId,
      @Path("clusterName") @NotNull @Pattern(regexp = "^[a-zA-Z0-9][a-zA-Z0-9-]*$")
          String clusterName,
      @Path("snapshotId") @NotNull @Pattern(regexp = "^([a-f0-9]{24})$") String snapshotId);

  /**
   * Returns one snapshot of a replica set.
   *
   * <p>Needs one of the roles: Project Read Only.
   *
   * @param groupId Id of the project, 24 hexadecimal digits.
   * @param clusterName Name of the cluster that the snapshots were taken of.
   * @param snapshotId Id of the snapshot, 24 hexadecimal digits.
   */
  @Operation(
      id = "getBackupSnapshot",
      repeatable = true,
      since = "2023-01-01",
      roles = {"Project Read Only"})
  @Headers("Accept: application/vnd.atlas.2025-03-12+json")
  @GET("api/atlas/v2/groups/{groupId}/clusters/{clusterName}/backup/snapshots/{snapshotId}")
  AtlasCall<ReplicaSetSnapshot> getBackupSnapshot(
      @Path("groupId") @NotNull @Pattern(regexp = "^([a-f0-9]{24})$") String groupId,
      @Path("clusterName") @NotNull @Pattern(regexp = "^[a-zA-Z0-9][a-zA-Z0-9-]*$")
          String clusterName,
      @Path("snapshotId") @NotNull @Pattern(regexp = "^([a-f0-9]{24})$") String snapshotId);

  /**
   * Lists the restore jobs of one cluster.
   *
   * <p>The cluster in the path is the one that the snapshots were taken of, not the target.
   *
   * <p>Needs one of the roles: Project Backup Manager.
   *
   * @param groupId Id of the project, 24 hexadecimal digits.
   * @param clusterName Name of the cluster that the snapshots were taken of.
   * @param includeCount Whether the answer says how many items there are in all; true when absent.
   *     Null leaves it out.
   * @param itemsPerPage Number of items on a page, 1 to 500; 100 when absent. Null leaves it out.
   * @param pageNum Number of the page, counted from 1; 1 when absent. Null leaves it out.
   */
  @Operation(
      id = "listBackupRestoreJobs",
      repeatable = true,
      since = "2023-01-01",
      roles = {"Project Backup Manager"})
  @Headers("Accept: application/vnd.atlas.2025-03-12+json")
  @GET("api/atlas/v2/groups/{groupId}/clusters/{clusterName}/backup/restoreJobs")
  AtlasCall<PaginatedRestoreJobs> listBackupRestoreJobs(
      @Path("groupId") @NotNull @Pattern(regexp = "^([a-f0-9]{24})$") String groupId,
      @Path("clusterName") @NotNull @Pattern(regexp = "^[a-zA-Z0-9][a-zA-Z0-9-]*$")
          String clusterName,
      @Query("includeCount") @Nullable Boolean includeCount,
      @Query("itemsPerPage") @Min(1L) @Max(500L) @Nullable Integer itemsPerPage,
      @Query("pageNum") @Min(1L) @Nullable Integer pageNum);

  /**
   * Lists the restore jobs of one cluster.
   *
   * <p>Leaves out all optional parameters.
   *
   * @param groupId Id of the project, 24 hexadecimal digits.
   * @param clusterName Name of the cluster that the snapshots were taken of.
   */
  default AtlasCall<PaginatedRestoreJobs> listBackupRestoreJobs(
      String groupId, String clusterName) {
    return listBackupRestoreJobs(groupId, clusterName, null, null, null);
  }

  /**
   * Lists the snapshots of one sharded cluster.
   *
   * <p>The service returns them all at once; this list has no pages.
   *
   * <p>Needs one of the roles: Project Read Only.
   *
   * @param groupId Id of the project, 24 hexadecimal digits.
   * @param clusterName Name of the cluster that the snapshots were taken of.
   */
  @Operation(
      id = "listBackupShardedClusters",
      repeatable = true,
      since = "2023-01-01",
      roles = {"Project Read Only"})
  @Headers("Accept: application/vnd.atlas.2025-03-12+json")
  @GET("api/atlas/v2/groups/{groupId}/clusters/{clusterName}/backup/snapshots/shardedClusters")
  AtlasCall<PaginatedShardedClusterSnapshots> listBackupShardedClusters(
      @Path("groupId") @NotNull @Pattern(regexp = "^([a-f0-9]{24})$") String groupId,
      @Path("clusterName") @NotNull @Pattern(regexp = "^[a-zA-Z0-9][a-zA-Z0-9-]*$")
          String clusterName);

  /**
   * Lists the snapshots of one replica set.
   *
   * <p>With a point in time, given either as pointInTimeUtcSeconds or as oplogTs and oplogInc, the
   * list holds the closest snapshot before it.
   *
   * <p>Needs one of the roles: Project Read Only.
   *
   * @param groupId Id of the project, 24 hexadecimal digits.
   * @param clusterName Name of the cluster that the snapshots were taken of.
   * @param includeCount Whether the answer says how many items there are in all; true when absent.
   *     Null leaves it out.
   * @param itemsPerPage Number of items on a page, 1 to 500; 100 when absent. Null leaves it out.
   * @param pageNum Number of the page, counted from 1; 1 when absent. Null leaves it out.
   * @param pointInTimeUtcSeconds Point in time in seconds since 1970-01-01T00:00Z; excludes oplogTs
   *     and oplogInc. Null leaves it out.
   * @param oplogTs Seconds part of the oplog timestamp that is the point in time; needs oplogInc.
   *     Null leaves it out.
   * @param oplogInc Ordinal part of the oplog timestamp that is the point in time; needs oplogTs.
   *     Null leaves it out.
   */
  @Operation(
      id = "listBackupSnapshots",
      repeatable = true,
      since = "2023-01-01",
      roles = {"Project Read Only"})
  @Headers("Accept: application/vnd.atlas.2025-03-12+json")
  @GET("api/atlas/v2/groups/{groupId}/clusters/{clusterName}/backup/snapshots")
  AtlasCall<PaginatedReplicaSetSnapshots> listBackupSnapshots(
      @Path("groupId") @NotNull @Pattern(regexp = "^([a-f0-9]{24})$") String groupId,
      @Path("clusterName") @NotNull @Pattern(regexp = "^[a-zA-Z0-9][a-zA-Z0-9-]*$")
          String clusterName,
      @Query("includeCount") @Nullable Boolean includeCount,
      @Query("itemsPerPage") @Min(1L) @Max(500L) @Nullable Integer itemsPerPage,
      @Query("pageNum") @Min(1L) @Nullable Integer pageNum,
      @Query("pointInTimeUtcSeconds") @Nullable Long pointInTimeUtcSeconds,
      @Query("oplogTs") @Nullable Long oplogTs,
      @Query("oplogInc") @Nullable Long oplogInc);

  /**
   * Lists the snapshots of one replica set.
   *
   * <p>Leaves out all optional parameters.
   *
   * @param groupId Id of the project, 24 hexadecimal digits.
   * @param clusterName Name of the cluster that the snapshots were taken of.
   */
  default AtlasCall<PaginatedReplicaSetSnapshots> listBackupSnapshots(
      String groupId, String clusterName) {
    return listBackupSnapshots(groupId, clusterName, null, null, null, null, null, null);
  }
}
