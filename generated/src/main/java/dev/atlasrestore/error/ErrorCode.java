// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0
// Generated from spec/atlas-restore.yaml: edit the spec or the templates, not this file.

package dev.atlasrestore.error;

import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * An application error code of the Atlas Administration API.
 *
 * <p>The service may add codes: one that this version does not know keeps its text. Immutable.
 */
public final class ErrorCode {
  /**
   * Request content failed validation.
   *
   * <p>Comes with HTTP status 400.
   */
  public static final ErrorCode VALIDATION_ERROR =
      new ErrorCode("VALIDATION_ERROR", Known.VALIDATION_ERROR);

  /**
   * Reason in the detail.
   *
   * <p>Comes with HTTP status 400.
   */
  public static final ErrorCode ATLAS_GENERAL_ERROR =
      new ErrorCode("ATLAS_GENERAL_ERROR", Known.ATLAS_GENERAL_ERROR);

  /**
   * A member that only the service sets was sent.
   *
   * <p>Comes with HTTP status 400.
   */
  public static final ErrorCode ATTRIBUTE_READ_ONLY =
      new ErrorCode("ATTRIBUTE_READ_ONLY", Known.ATTRIBUTE_READ_ONLY);

  /**
   * Unknown or invalid member.
   *
   * <p>Comes with HTTP status 400.
   */
  public static final ErrorCode INVALID_ATTRIBUTE =
      new ErrorCode("INVALID_ATTRIBUTE", Known.INVALID_ATTRIBUTE);

  /**
   * A timestamp must be whole seconds. Send whole seconds.
   *
   * <p>Comes with HTTP status 400.
   */
  public static final ErrorCode FRACTIONAL_TIMESTAMP =
      new ErrorCode("FRACTIONAL_TIMESTAMP", Known.FRACTIONAL_TIMESTAMP);

  /**
   * One shard's snapshot cannot be restored by itself. Restore the snapshot of the whole sharded
   * cluster.
   *
   * <p>Comes with HTTP status 400.
   */
  public static final ErrorCode AUTOMATED_RESTORE_OF_SHARD_NOT_ALLOWED =
      new ErrorCode(
          "AUTOMATED_RESTORE_OF_SHARD_NOT_ALLOWED", Known.AUTOMATED_RESTORE_OF_SHARD_NOT_ALLOWED);

  /**
   * Backups are not enabled for the cluster. Turn cloud backups on for the cluster.
   *
   * <p>Comes with HTTP status 400.
   */
  public static final ErrorCode BACKUP_JOB_NOT_FOUND =
      new ErrorCode("BACKUP_JOB_NOT_FOUND", Known.BACKUP_JOB_NOT_FOUND);

  /**
   * An automated restore cannot be cancelled. Await the job; only a download can be cancelled.
   *
   * <p>Comes with HTTP status 400.
   */
  public static final ErrorCode CANNOT_CANCEL_AUTOMATED_RESTORE =
      new ErrorCode("CANNOT_CANCEL_AUTOMATED_RESTORE", Known.CANNOT_CANCEL_AUTOMATED_RESTORE);

  /**
   * The download expired. Start another download of the snapshot.
   *
   * <p>Comes with HTTP status 400.
   */
  public static final ErrorCode CANNOT_DOWNLOAD_EXPIRED_JOB =
      new ErrorCode("CANNOT_DOWNLOAD_EXPIRED_JOB", Known.CANNOT_DOWNLOAD_EXPIRED_JOB);

  /**
   * The job is still running. Await the job.
   *
   * <p>Comes with HTTP status 400.
   */
  public static final ErrorCode CANNOT_DOWNLOAD_JOB_IN_PROGRESS =
      new ErrorCode("CANNOT_DOWNLOAD_JOB_IN_PROGRESS", Known.CANNOT_DOWNLOAD_JOB_IN_PROGRESS);

  /**
   * That snapshot already has an active download. Use the download that there is, or wait until it
   * expires.
   *
   * <p>Comes with HTTP status 400.
   */
  public static final ErrorCode CANNOT_DOWNLOAD_SNAPSHOT_CONCURRENTLY =
      new ErrorCode(
          "CANNOT_DOWNLOAD_SNAPSHOT_CONCURRENTLY", Known.CANNOT_DOWNLOAD_SNAPSHOT_CONCURRENTLY);

  /**
   * Encryption at rest forbids a download. Restore the snapshot onto a cluster instead.
   *
   * <p>Comes with HTTP status 400.
   */
  public static final ErrorCode CANNOT_DOWNLOAD_SNAPSHOT_WITH_ENCRYPTION =
      new ErrorCode(
          "CANNOT_DOWNLOAD_SNAPSHOT_WITH_ENCRYPTION",
          Known.CANNOT_DOWNLOAD_SNAPSHOT_WITH_ENCRYPTION);

  /**
   * The target is being imported into.
   *
   * <p>Comes with HTTP status 400.
   */
  public static final ErrorCode CANNOT_PERFORM_RESTORE_ON_CLUSTER_WITH_RUNNING_LIVE_IMPORT =
      new ErrorCode(
          "CANNOT_PERFORM_RESTORE_ON_CLUSTER_WITH_RUNNING_LIVE_IMPORT",
          Known.CANNOT_PERFORM_RESTORE_ON_CLUSTER_WITH_RUNNING_LIVE_IMPORT);

  /**
   * The cluster is a Flex cluster. Use the operations for Flex clusters.
   *
   * <p>Comes with HTTP status 400.
   */
  public static final ErrorCode CANNOT_USE_FLEX_CLUSTER_IN_CLUSTER_API =
      new ErrorCode(
          "CANNOT_USE_FLEX_CLUSTER_IN_CLUSTER_API", Known.CANNOT_USE_FLEX_CLUSTER_IN_CLUSTER_API);

  /**
   * The cluster is not a Flex cluster. Use the operations for clusters that are not Flex clusters.
   *
   * <p>Comes with HTTP status 400.
   */
  public static final ErrorCode CANNOT_USE_NON_FLEX_CLUSTER_IN_FLEX_API =
      new ErrorCode(
          "CANNOT_USE_NON_FLEX_CLUSTER_IN_FLEX_API", Known.CANNOT_USE_NON_FLEX_CLUSTER_IN_FLEX_API);

  /**
   * Checkpoints belong to sharded clusters.
   *
   * <p>Comes with HTTP status 400.
   */
  public static final ErrorCode CHECKPOINT_RESTORE_UNSUPPORTED_FOR_REPLICA_SETS =
      new ErrorCode(
          "CHECKPOINT_RESTORE_UNSUPPORTED_FOR_REPLICA_SETS",
          Known.CHECKPOINT_RESTORE_UNSUPPORTED_FOR_REPLICA_SETS);

  /**
   * Letters, digits and hyphens only.
   *
   * <p>Comes with HTTP status 400.
   */
  public static final ErrorCode CLUSTER_NAME_INVALID =
      new ErrorCode("CLUSTER_NAME_INVALID", Known.CLUSTER_NAME_INVALID);

  /**
   * The target is paused. Resume the target cluster first.
   *
   * <p>Comes with HTTP status 400.
   */
  public static final ErrorCode CLUSTER_PAUSED_CANNOT_RESTORE =
      new ErrorCode("CLUSTER_PAUSED_CANNOT_RESTORE", Known.CLUSTER_PAUSED_CANNOT_RESTORE);

  /**
   * A restore is running on the cluster. Await the restore that is running on the cluster.
   *
   * <p>Comes with HTTP status 400.
   */
  public static final ErrorCode CLUSTER_RESTORE_IN_PROGRESS_CANNOT_UPDATE =
      new ErrorCode(
          "CLUSTER_RESTORE_IN_PROGRESS_CANNOT_UPDATE",
          Known.CLUSTER_RESTORE_IN_PROGRESS_CANNOT_UPDATE);

  /**
   * The cluster uses another kind of backup. The cluster has legacy or no cloud backups; turn cloud
   * backups on.
   *
   * <p>Comes with HTTP status 400.
   */
  public static final ErrorCode INCORRECT_BACKUP_API_ENDPOINT =
      new ErrorCode("INCORRECT_BACKUP_API_ENDPOINT", Known.INCORRECT_BACKUP_API_ENDPOINT);

  /**
   * Oplog restore of a sharded cluster.
   *
   * <p>Comes with HTTP status 400.
   */
  public static final ErrorCode OPLOG_RESTORE_ONLY_SUPPORTED_FOR_REPLICA_SETS =
      new ErrorCode(
          "OPLOG_RESTORE_ONLY_SUPPORTED_FOR_REPLICA_SETS",
          Known.OPLOG_RESTORE_ONLY_SUPPORTED_FOR_REPLICA_SETS);

  /**
   * Point-in-time restore of a sharded cluster.
   *
   * <p>Comes with HTTP status 400.
   */
  public static final ErrorCode PIT_RESTORE_ONLY_SUPPORTED_FOR_REPLICA_SETS =
      new ErrorCode(
          "PIT_RESTORE_ONLY_SUPPORTED_FOR_REPLICA_SETS",
          Known.PIT_RESTORE_ONLY_SUPPORTED_FOR_REPLICA_SETS);

  /**
   * Snapshot and target run different MongoDB versions. Restore onto a cluster with the MongoDB
   * version of the snapshot.
   *
   * <p>Comes with HTTP status 400.
   */
  public static final ErrorCode TENANT_RESTORE_VERSION_MISMATCH =
      new ErrorCode("TENANT_RESTORE_VERSION_MISMATCH", Known.TENANT_RESTORE_VERSION_MISMATCH);

  /**
   * The project is at its limit of downloads. Wait until a download of the project expires.
   *
   * <p>Comes with HTTP status 400.
   */
  public static final ErrorCode TOO_MANY_SNAPSHOT_DOWNLOADS =
      new ErrorCode("TOO_MANY_SNAPSHOT_DOWNLOADS", Known.TOO_MANY_SNAPSHOT_DOWNLOADS);

  /**
   * An on-demand snapshot is queued or running. Wait until the on-demand snapshot is completed.
   *
   * <p>Comes with HTTP status 400.
   */
  public static final ErrorCode UNFINISHED_ON_DEMAND_SNAPSHOT =
      new ErrorCode("UNFINISHED_ON_DEMAND_SNAPSHOT", Known.UNFINISHED_ON_DEMAND_SNAPSHOT);

  /**
   * The delivery method is not supported.
   *
   * <p>Comes with HTTP status 400.
   */
  public static final ErrorCode UNSUPPORTED_DELIVERY_METHOD =
      new ErrorCode("UNSUPPORTED_DELIVERY_METHOD", Known.UNSUPPORTED_DELIVERY_METHOD);

  /**
   * Not logged in.
   *
   * <p>Comes with HTTP status 401.
   */
  public static final ErrorCode NO_CURRENT_USER =
      new ErrorCode("NO_CURRENT_USER", Known.NO_CURRENT_USER);

  /**
   * Not a member of the project, or no such project. Check the project id, and add the API key or
   * the service account to the project.
   *
   * <p>Comes with HTTP status 401.
   */
  public static final ErrorCode NOT_IN_GROUP = new ErrorCode("NOT_IN_GROUP", Known.NOT_IN_GROUP);

  /**
   * The documented example of a 401.
   *
   * <p>Comes with HTTP status 401.
   */
  public static final ErrorCode NOT_ORG_GROUP_CREATOR =
      new ErrorCode("NOT_ORG_GROUP_CREATOR", Known.NOT_ORG_GROUP_CREATOR);

  /**
   * No access to the project. Check the project id, and add the API key or the service account to
   * the project.
   *
   * <p>Comes with HTTP status 401.
   */
  public static final ErrorCode USER_CANNOT_ACCESS_GROUP =
      new ErrorCode("USER_CANNOT_ACCESS_GROUP", Known.USER_CANNOT_ACCESS_GROUP);

  /**
   * The role does not allow it. Give the API key or the service account a role that the operation
   * needs; its documentation names them.
   *
   * <p>Comes with HTTP status 401.
   */
  public static final ErrorCode USER_UNAUTHORIZED =
      new ErrorCode("USER_UNAUTHORIZED", Known.USER_UNAUTHORIZED);

  /**
   * Unpaid invoice. Pay the open invoice of the organization.
   *
   * <p>Comes with HTTP status 402.
   */
  public static final ErrorCode ACCOUNT_SUSPENDED =
      new ErrorCode("ACCOUNT_SUSPENDED", Known.ACCOUNT_SUSPENDED);

  /**
   * Not allowed.
   *
   * <p>Comes with HTTP status 403.
   */
  public static final ErrorCode ACCESS_FORBIDDEN =
      new ErrorCode("ACCESS_FORBIDDEN", Known.ACCESS_FORBIDDEN);

  /**
   * The documented example of a 403.
   *
   * <p>Comes with HTTP status 403.
   */
  public static final ErrorCode CANNOT_CHANGE_GROUP_NAME =
      new ErrorCode("CANNOT_CHANGE_GROUP_NAME", Known.CANNOT_CHANGE_GROUP_NAME);

  /**
   * No permission on the source snapshot or on the target. Give the caller a role in the project of
   * the snapshot and in that of the target.
   *
   * <p>Comes with HTTP status 403.
   */
  public static final ErrorCode CANNOT_RESTORE_TO_TARGET =
      new ErrorCode("CANNOT_RESTORE_TO_TARGET", Known.CANNOT_RESTORE_TO_TARGET);

  /**
   * Not in this plan.
   *
   * <p>Comes with HTTP status 403.
   */
  public static final ErrorCode FEATURE_UNSUPPORTED =
      new ErrorCode("FEATURE_UNSUPPORTED", Known.FEATURE_UNSUPPORTED);

  /**
   * Address not on the API access list. Add the address that the detail names to the API access
   * list of the API key or the service account; the IP access list of the project is for database
   * clients.
   *
   * <p>Comes with HTTP status 403.
   */
  public static final ErrorCode IP_ADDRESS_NOT_ON_WHITELIST =
      new ErrorCode("IP_ADDRESS_NOT_ON_WHITELIST", Known.IP_ADDRESS_NOT_ON_WHITELIST);

  /**
   * The caller's address is not on the API access list. Add the address that the detail names to
   * the API access list of the API key or the service account; the IP access list of the project is
   * for database clients.
   *
   * <p>Comes with HTTP status 403.
   */
  public static final ErrorCode IP_ADDRESS_NOT_ON_ACCESS_LIST =
      new ErrorCode("IP_ADDRESS_NOT_ON_ACCESS_LIST", Known.IP_ADDRESS_NOT_ON_ACCESS_LIST);

  /**
   * The organization demands an access list. Add the address that the detail names to the API
   * access list of the API key or the service account; the IP access list of the project is for
   * database clients.
   *
   * <p>Comes with HTTP status 403.
   */
  public static final ErrorCode ORG_REQUIRES_WHITELIST =
      new ErrorCode("ORG_REQUIRES_WHITELIST", Known.ORG_REQUIRES_WHITELIST);

  /**
   * The organization demands an API access list. Add the address that the detail names to the API
   * access list of the API key or the service account; the IP access list of the project is for
   * database clients.
   *
   * <p>Comes with HTTP status 403.
   */
  public static final ErrorCode ORG_REQUIRES_ACCESS_LIST =
      new ErrorCode("ORG_REQUIRES_ACCESS_LIST", Known.ORG_REQUIRES_ACCESS_LIST);

  /**
   * The resource demands an access list. Add the address that the detail names to the API access
   * list of the API key or the service account; the IP access list of the project is for database
   * clients.
   *
   * <p>Comes with HTTP status 403.
   */
  public static final ErrorCode RESOURCE_REQUIRES_WHITELIST =
      new ErrorCode("RESOURCE_REQUIRES_WHITELIST", Known.RESOURCE_REQUIRES_WHITELIST);

  /**
   * The resource demands an API access list. Add the address that the detail names to the API
   * access list of the API key or the service account; the IP access list of the project is for
   * database clients.
   *
   * <p>Comes with HTTP status 403.
   */
  public static final ErrorCode RESOURCE_REQUIRES_ACCESS_LIST =
      new ErrorCode("RESOURCE_REQUIRES_ACCESS_LIST", Known.RESOURCE_REQUIRES_ACCESS_LIST);

  /**
   * No such cluster in the project.
   *
   * <p>Comes with HTTP status 404.
   */
  public static final ErrorCode CLUSTER_NOT_FOUND =
      new ErrorCode("CLUSTER_NOT_FOUND", Known.CLUSTER_NOT_FOUND);

  /**
   * No such project.
   *
   * <p>Comes with HTTP status 404.
   */
  public static final ErrorCode GROUP_NOT_FOUND =
      new ErrorCode("GROUP_NOT_FOUND", Known.GROUP_NOT_FOUND);

  /**
   * Not a project id.
   *
   * <p>Comes with HTTP status 404.
   */
  public static final ErrorCode INVALID_GROUP_ID =
      new ErrorCode("INVALID_GROUP_ID", Known.INVALID_GROUP_ID);

  /**
   * Not a restore job id.
   *
   * <p>Comes with HTTP status 404.
   */
  public static final ErrorCode INVALID_JOB_ID =
      new ErrorCode("INVALID_JOB_ID", Known.INVALID_JOB_ID);

  /**
   * Not a snapshot id.
   *
   * <p>Comes with HTTP status 404.
   */
  public static final ErrorCode INVALID_SNAPSHOT_ID =
      new ErrorCode("INVALID_SNAPSHOT_ID", Known.INVALID_SNAPSHOT_ID);

  /**
   * No such resource.
   *
   * <p>Comes with HTTP status 404.
   */
  public static final ErrorCode RESOURCE_NOT_FOUND =
      new ErrorCode("RESOURCE_NOT_FOUND", Known.RESOURCE_NOT_FOUND);

  /**
   * No such job for the cluster.
   *
   * <p>Comes with HTTP status 404.
   */
  public static final ErrorCode RESTORE_JOB_NOT_FOUND =
      new ErrorCode("RESTORE_JOB_NOT_FOUND", Known.RESTORE_JOB_NOT_FOUND);

  /**
   * No such job in the project.
   *
   * <p>Comes with HTTP status 404.
   */
  public static final ErrorCode RESTORE_JOB_NOT_FOUND_IN_GROUP =
      new ErrorCode("RESTORE_JOB_NOT_FOUND_IN_GROUP", Known.RESTORE_JOB_NOT_FOUND_IN_GROUP);

  /**
   * No such snapshot of the cluster.
   *
   * <p>Comes with HTTP status 404.
   */
  public static final ErrorCode SNAPSHOT_NOT_FOUND =
      new ErrorCode("SNAPSHOT_NOT_FOUND", Known.SNAPSHOT_NOT_FOUND);

  /**
   * No snapshot before that point in time (the zero is the service's spelling). Choose a point in
   * time after the oldest snapshot.
   *
   * <p>Comes with HTTP status 404.
   */
  public static final ErrorCode UNABLE_T0_FIND_SNAPSHOT_PRIOR_TO_PIT_RESTORE_OPTIME =
      new ErrorCode(
          "UNABLE_T0_FIND_SNAPSHOT_PRIOR_TO_PIT_RESTORE_OPTIME",
          Known.UNABLE_T0_FIND_SNAPSHOT_PRIOR_TO_PIT_RESTORE_OPTIME);

  /**
   * Cancel the whole sharded restore instead. Cancel the job of the whole sharded cluster.
   *
   * <p>Comes with HTTP status 405.
   */
  public static final ErrorCode ATLAS_BACKUP_CANCEL_SHARD_RESTORE_JOB_NOT_ALLOWED =
      new ErrorCode(
          "ATLAS_BACKUP_CANCEL_SHARD_RESTORE_JOB_NOT_ALLOWED",
          Known.ATLAS_BACKUP_CANCEL_SHARD_RESTORE_JOB_NOT_ALLOWED);

  /**
   * The service is being upgraded.
   *
   * <p>Comes with HTTP status 405.
   */
  public static final ErrorCode WRITES_NOT_ALLOWED_DURING_APP_UPGRADES =
      new ErrorCode(
          "WRITES_NOT_ALLOWED_DURING_APP_UPGRADES", Known.WRITES_NOT_ALLOWED_DURING_APP_UPGRADES);

  /**
   * The target is already being restored. Await the restore that is running on the target.
   *
   * <p>Comes with HTTP status 409.
   */
  public static final ErrorCode ATLAS_CLUSTER_RESTORE_IN_PROGRESS =
      new ErrorCode("ATLAS_CLUSTER_RESTORE_IN_PROGRESS", Known.ATLAS_CLUSTER_RESTORE_IN_PROGRESS);

  /**
   * The documented example of a 409.
   *
   * <p>Comes with HTTP status 409.
   */
  public static final ErrorCode CANNOT_DELETE_ORG_ACTIVE_LIVE_MIGRATION_ATLAS_ORG_LINK =
      new ErrorCode(
          "CANNOT_DELETE_ORG_ACTIVE_LIVE_MIGRATION_ATLAS_ORG_LINK",
          Known.CANNOT_DELETE_ORG_ACTIVE_LIVE_MIGRATION_ATLAS_ORG_LINK);

  /**
   * The snapshot is not complete. Wait until the snapshot is completed.
   *
   * <p>Comes with HTTP status 409.
   */
  public static final ErrorCode CANNOT_DOWNLOAD_INCOMPLETE_SNAPSHOT =
      new ErrorCode(
          "CANNOT_DOWNLOAD_INCOMPLETE_SNAPSHOT", Known.CANNOT_DOWNLOAD_INCOMPLETE_SNAPSHOT);

  /**
   * The snapshot was deleted. Choose another snapshot.
   *
   * <p>Comes with HTTP status 409.
   */
  public static final ErrorCode CANNOT_START_RESTORE_JOB_FOR_DELETED_CLUSTER_SNAPSHOT =
      new ErrorCode(
          "CANNOT_START_RESTORE_JOB_FOR_DELETED_CLUSTER_SNAPSHOT",
          Known.CANNOT_START_RESTORE_JOB_FOR_DELETED_CLUSTER_SNAPSHOT);

  /**
   * The snapshot was deleted. Choose another snapshot.
   *
   * <p>Comes with HTTP status 409.
   */
  public static final ErrorCode CANNOT_START_RESTORE_JOB_FOR_DELETED_SNAPSHOT =
      new ErrorCode(
          "CANNOT_START_RESTORE_JOB_FOR_DELETED_SNAPSHOT",
          Known.CANNOT_START_RESTORE_JOB_FOR_DELETED_SNAPSHOT);

  /**
   * The snapshot is not complete. Wait until the snapshot is completed.
   *
   * <p>Comes with HTTP status 409.
   */
  public static final ErrorCode CANNOT_START_RESTORE_JOB_FOR_INCOMPLETE_CLUSTER_SNAPSHOT =
      new ErrorCode(
          "CANNOT_START_RESTORE_JOB_FOR_INCOMPLETE_CLUSTER_SNAPSHOT",
          Known.CANNOT_START_RESTORE_JOB_FOR_INCOMPLETE_CLUSTER_SNAPSHOT);

  /**
   * The process cannot be restored to.
   *
   * <p>Comes with HTTP status 409.
   */
  public static final ErrorCode INVALID_RESTORE_PROCESS =
      new ErrorCode("INVALID_RESTORE_PROCESS", Known.INVALID_RESTORE_PROCESS);

  /**
   * No checkpoint near that point in time.
   *
   * <p>Comes with HTTP status 409.
   */
  public static final ErrorCode NO_CHECKPOINT_FOR_PIT_RESTORE =
      new ErrorCode("NO_CHECKPOINT_FOR_PIT_RESTORE", Known.NO_CHECKPOINT_FOR_PIT_RESTORE);

  /**
   * The restore could not be started.
   *
   * <p>Comes with HTTP status 409.
   */
  public static final ErrorCode RESTORE_INITIATION_FAILED =
      new ErrorCode("RESTORE_INITIATION_FAILED", Known.RESTORE_INITIATION_FAILED);

  /**
   * The service no longer has the version of the API that the request asked for. Ask for a later
   * version: apiVersion of the client's builder sets it, or use a later SDK.
   *
   * <p>Comes with HTTP status 410.
   */
  public static final ErrorCode VERSION_GONE = new ErrorCode("VERSION_GONE", Known.VERSION_GONE);

  /**
   * Too many requests. Send fewer requests, or wait until the window of the rate limit is over.
   *
   * <p>Comes with HTTP status 429.
   */
  public static final ErrorCode RATE_LIMITED = new ErrorCode("RATE_LIMITED", Known.RATE_LIMITED);

  /** The service says no more than its status does; seen with 401, 404 and 500. */
  public static final ErrorCode UNEXPECTED_ERROR =
      new ErrorCode("UNEXPECTED_ERROR", Known.UNEXPECTED_ERROR);

  /** The codes that this version knows, for a {@code switch}. */
  public enum Known {
    /** See {@link ErrorCode#VALIDATION_ERROR}. */
    VALIDATION_ERROR(400, false, false, false, false, null),
    /** See {@link ErrorCode#ATLAS_GENERAL_ERROR}. */
    ATLAS_GENERAL_ERROR(400, false, false, false, false, null),
    /** See {@link ErrorCode#ATTRIBUTE_READ_ONLY}. */
    ATTRIBUTE_READ_ONLY(400, false, false, false, false, null),
    /** See {@link ErrorCode#INVALID_ATTRIBUTE}. */
    INVALID_ATTRIBUTE(400, false, false, false, false, null),
    /** See {@link ErrorCode#FRACTIONAL_TIMESTAMP}. */
    FRACTIONAL_TIMESTAMP(400, false, false, false, false, "Send whole seconds."),
    /** See {@link ErrorCode#AUTOMATED_RESTORE_OF_SHARD_NOT_ALLOWED}. */
    AUTOMATED_RESTORE_OF_SHARD_NOT_ALLOWED(
        400, false, false, false, false, "Restore the snapshot of the whole sharded cluster."),
    /** See {@link ErrorCode#BACKUP_JOB_NOT_FOUND}. */
    BACKUP_JOB_NOT_FOUND(400, false, false, false, false, "Turn cloud backups on for the cluster."),
    /** See {@link ErrorCode#CANNOT_CANCEL_AUTOMATED_RESTORE}. */
    CANNOT_CANCEL_AUTOMATED_RESTORE(
        400, false, false, false, false, "Await the job; only a download can be cancelled."),
    /** See {@link ErrorCode#CANNOT_DOWNLOAD_EXPIRED_JOB}. */
    CANNOT_DOWNLOAD_EXPIRED_JOB(
        400, false, false, false, false, "Start another download of the snapshot."),
    /** See {@link ErrorCode#CANNOT_DOWNLOAD_JOB_IN_PROGRESS}. */
    CANNOT_DOWNLOAD_JOB_IN_PROGRESS(400, false, false, false, false, "Await the job."),
    /** See {@link ErrorCode#CANNOT_DOWNLOAD_SNAPSHOT_CONCURRENTLY}. */
    CANNOT_DOWNLOAD_SNAPSHOT_CONCURRENTLY(
        400,
        true,
        false,
        false,
        false,
        "Use the download that there is, or wait until it expires."),
    /** See {@link ErrorCode#CANNOT_DOWNLOAD_SNAPSHOT_WITH_ENCRYPTION}. */
    CANNOT_DOWNLOAD_SNAPSHOT_WITH_ENCRYPTION(
        400, false, false, false, false, "Restore the snapshot onto a cluster instead."),
    /** See {@link ErrorCode#CANNOT_PERFORM_RESTORE_ON_CLUSTER_WITH_RUNNING_LIVE_IMPORT}. */
    CANNOT_PERFORM_RESTORE_ON_CLUSTER_WITH_RUNNING_LIVE_IMPORT(
        400, false, false, false, false, null),
    /** See {@link ErrorCode#CANNOT_USE_FLEX_CLUSTER_IN_CLUSTER_API}. */
    CANNOT_USE_FLEX_CLUSTER_IN_CLUSTER_API(
        400, false, false, false, false, "Use the operations for Flex clusters."),
    /** See {@link ErrorCode#CANNOT_USE_NON_FLEX_CLUSTER_IN_FLEX_API}. */
    CANNOT_USE_NON_FLEX_CLUSTER_IN_FLEX_API(
        400,
        false,
        false,
        false,
        false,
        "Use the operations for clusters that are not Flex clusters."),
    /** See {@link ErrorCode#CHECKPOINT_RESTORE_UNSUPPORTED_FOR_REPLICA_SETS}. */
    CHECKPOINT_RESTORE_UNSUPPORTED_FOR_REPLICA_SETS(400, false, false, false, false, null),
    /** See {@link ErrorCode#CLUSTER_NAME_INVALID}. */
    CLUSTER_NAME_INVALID(400, false, false, false, false, null),
    /** See {@link ErrorCode#CLUSTER_PAUSED_CANNOT_RESTORE}. */
    CLUSTER_PAUSED_CANNOT_RESTORE(
        400, false, false, false, false, "Resume the target cluster first."),
    /** See {@link ErrorCode#CLUSTER_RESTORE_IN_PROGRESS_CANNOT_UPDATE}. */
    CLUSTER_RESTORE_IN_PROGRESS_CANNOT_UPDATE(
        400, false, false, false, false, "Await the restore that is running on the cluster."),
    /** See {@link ErrorCode#INCORRECT_BACKUP_API_ENDPOINT}. */
    INCORRECT_BACKUP_API_ENDPOINT(
        400,
        false,
        false,
        false,
        false,
        "The cluster has legacy or no cloud backups; turn cloud backups on."),
    /** See {@link ErrorCode#OPLOG_RESTORE_ONLY_SUPPORTED_FOR_REPLICA_SETS}. */
    OPLOG_RESTORE_ONLY_SUPPORTED_FOR_REPLICA_SETS(400, false, false, false, false, null),
    /** See {@link ErrorCode#PIT_RESTORE_ONLY_SUPPORTED_FOR_REPLICA_SETS}. */
    PIT_RESTORE_ONLY_SUPPORTED_FOR_REPLICA_SETS(400, false, false, false, false, null),
    /** See {@link ErrorCode#TENANT_RESTORE_VERSION_MISMATCH}. */
    TENANT_RESTORE_VERSION_MISMATCH(
        400,
        false,
        false,
        false,
        false,
        "Restore onto a cluster with the MongoDB version of the snapshot."),
    /** See {@link ErrorCode#TOO_MANY_SNAPSHOT_DOWNLOADS}. */
    TOO_MANY_SNAPSHOT_DOWNLOADS(
        400, false, false, false, false, "Wait until a download of the project expires."),
    /** See {@link ErrorCode#UNFINISHED_ON_DEMAND_SNAPSHOT}. */
    UNFINISHED_ON_DEMAND_SNAPSHOT(
        400, false, false, false, false, "Wait until the on-demand snapshot is completed."),
    /** See {@link ErrorCode#UNSUPPORTED_DELIVERY_METHOD}. */
    UNSUPPORTED_DELIVERY_METHOD(400, false, false, false, false, null),
    /** See {@link ErrorCode#NO_CURRENT_USER}. */
    NO_CURRENT_USER(401, false, true, false, false, null),
    /** See {@link ErrorCode#NOT_IN_GROUP}. */
    NOT_IN_GROUP(
        401,
        false,
        false,
        false,
        false,
        "Check the project id, and add the API key or the service account to the project."),
    /** See {@link ErrorCode#NOT_ORG_GROUP_CREATOR}. */
    NOT_ORG_GROUP_CREATOR(401, false, false, false, false, null),
    /** See {@link ErrorCode#USER_CANNOT_ACCESS_GROUP}. */
    USER_CANNOT_ACCESS_GROUP(
        401,
        false,
        false,
        false,
        false,
        "Check the project id, and add the API key or the service account to the project."),
    /** See {@link ErrorCode#USER_UNAUTHORIZED}. */
    USER_UNAUTHORIZED(
        401,
        false,
        false,
        false,
        false,
        "Give the API key or the service account a role that the operation needs; its documentation names them."),
    /** See {@link ErrorCode#ACCOUNT_SUSPENDED}. */
    ACCOUNT_SUSPENDED(402, false, false, false, false, "Pay the open invoice of the organization."),
    /** See {@link ErrorCode#ACCESS_FORBIDDEN}. */
    ACCESS_FORBIDDEN(403, false, false, false, false, null),
    /** See {@link ErrorCode#CANNOT_CHANGE_GROUP_NAME}. */
    CANNOT_CHANGE_GROUP_NAME(403, false, false, false, false, null),
    /** See {@link ErrorCode#CANNOT_RESTORE_TO_TARGET}. */
    CANNOT_RESTORE_TO_TARGET(
        403,
        false,
        false,
        false,
        false,
        "Give the caller a role in the project of the snapshot and in that of the target."),
    /** See {@link ErrorCode#FEATURE_UNSUPPORTED}. */
    FEATURE_UNSUPPORTED(403, false, false, false, false, null),
    /** See {@link ErrorCode#IP_ADDRESS_NOT_ON_WHITELIST}. */
    IP_ADDRESS_NOT_ON_WHITELIST(
        403,
        false,
        false,
        true,
        false,
        "Add the address that the detail names to the API access list of the API key or the service account; the IP access list of the project is for database clients."),
    /** See {@link ErrorCode#IP_ADDRESS_NOT_ON_ACCESS_LIST}. */
    IP_ADDRESS_NOT_ON_ACCESS_LIST(
        403,
        false,
        false,
        true,
        false,
        "Add the address that the detail names to the API access list of the API key or the service account; the IP access list of the project is for database clients."),
    /** See {@link ErrorCode#ORG_REQUIRES_WHITELIST}. */
    ORG_REQUIRES_WHITELIST(
        403,
        false,
        false,
        true,
        false,
        "Add the address that the detail names to the API access list of the API key or the service account; the IP access list of the project is for database clients."),
    /** See {@link ErrorCode#ORG_REQUIRES_ACCESS_LIST}. */
    ORG_REQUIRES_ACCESS_LIST(
        403,
        false,
        false,
        true,
        false,
        "Add the address that the detail names to the API access list of the API key or the service account; the IP access list of the project is for database clients."),
    /** See {@link ErrorCode#RESOURCE_REQUIRES_WHITELIST}. */
    RESOURCE_REQUIRES_WHITELIST(
        403,
        false,
        false,
        true,
        false,
        "Add the address that the detail names to the API access list of the API key or the service account; the IP access list of the project is for database clients."),
    /** See {@link ErrorCode#RESOURCE_REQUIRES_ACCESS_LIST}. */
    RESOURCE_REQUIRES_ACCESS_LIST(
        403,
        false,
        false,
        true,
        false,
        "Add the address that the detail names to the API access list of the API key or the service account; the IP access list of the project is for database clients."),
    /** See {@link ErrorCode#CLUSTER_NOT_FOUND}. */
    CLUSTER_NOT_FOUND(404, false, false, false, true, null),
    /** See {@link ErrorCode#GROUP_NOT_FOUND}. */
    GROUP_NOT_FOUND(404, false, false, false, true, null),
    /** See {@link ErrorCode#INVALID_GROUP_ID}. */
    INVALID_GROUP_ID(404, false, false, false, true, null),
    /** See {@link ErrorCode#INVALID_JOB_ID}. */
    INVALID_JOB_ID(404, false, false, false, false, null),
    /** See {@link ErrorCode#INVALID_SNAPSHOT_ID}. */
    INVALID_SNAPSHOT_ID(404, false, false, false, false, null),
    /** See {@link ErrorCode#RESOURCE_NOT_FOUND}. */
    RESOURCE_NOT_FOUND(404, false, false, false, false, null),
    /** See {@link ErrorCode#RESTORE_JOB_NOT_FOUND}. */
    RESTORE_JOB_NOT_FOUND(404, false, false, false, false, null),
    /** See {@link ErrorCode#RESTORE_JOB_NOT_FOUND_IN_GROUP}. */
    RESTORE_JOB_NOT_FOUND_IN_GROUP(404, false, false, false, false, null),
    /** See {@link ErrorCode#SNAPSHOT_NOT_FOUND}. */
    SNAPSHOT_NOT_FOUND(404, false, false, false, false, null),
    /** See {@link ErrorCode#UNABLE_T0_FIND_SNAPSHOT_PRIOR_TO_PIT_RESTORE_OPTIME}. */
    UNABLE_T0_FIND_SNAPSHOT_PRIOR_TO_PIT_RESTORE_OPTIME(
        404, false, false, false, false, "Choose a point in time after the oldest snapshot."),
    /** See {@link ErrorCode#ATLAS_BACKUP_CANCEL_SHARD_RESTORE_JOB_NOT_ALLOWED}. */
    ATLAS_BACKUP_CANCEL_SHARD_RESTORE_JOB_NOT_ALLOWED(
        405, false, false, false, false, "Cancel the job of the whole sharded cluster."),
    /** See {@link ErrorCode#WRITES_NOT_ALLOWED_DURING_APP_UPGRADES}. */
    WRITES_NOT_ALLOWED_DURING_APP_UPGRADES(405, false, false, false, false, null),
    /** See {@link ErrorCode#ATLAS_CLUSTER_RESTORE_IN_PROGRESS}. */
    ATLAS_CLUSTER_RESTORE_IN_PROGRESS(
        409, true, false, false, false, "Await the restore that is running on the target."),
    /** See {@link ErrorCode#CANNOT_DELETE_ORG_ACTIVE_LIVE_MIGRATION_ATLAS_ORG_LINK}. */
    CANNOT_DELETE_ORG_ACTIVE_LIVE_MIGRATION_ATLAS_ORG_LINK(409, false, false, false, false, null),
    /** See {@link ErrorCode#CANNOT_DOWNLOAD_INCOMPLETE_SNAPSHOT}. */
    CANNOT_DOWNLOAD_INCOMPLETE_SNAPSHOT(
        409, false, false, false, false, "Wait until the snapshot is completed."),
    /** See {@link ErrorCode#CANNOT_START_RESTORE_JOB_FOR_DELETED_CLUSTER_SNAPSHOT}. */
    CANNOT_START_RESTORE_JOB_FOR_DELETED_CLUSTER_SNAPSHOT(
        409, false, false, false, false, "Choose another snapshot."),
    /** See {@link ErrorCode#CANNOT_START_RESTORE_JOB_FOR_DELETED_SNAPSHOT}. */
    CANNOT_START_RESTORE_JOB_FOR_DELETED_SNAPSHOT(
        409, false, false, false, false, "Choose another snapshot."),
    /** See {@link ErrorCode#CANNOT_START_RESTORE_JOB_FOR_INCOMPLETE_CLUSTER_SNAPSHOT}. */
    CANNOT_START_RESTORE_JOB_FOR_INCOMPLETE_CLUSTER_SNAPSHOT(
        409, false, false, false, false, "Wait until the snapshot is completed."),
    /** See {@link ErrorCode#INVALID_RESTORE_PROCESS}. */
    INVALID_RESTORE_PROCESS(409, false, false, false, false, null),
    /** See {@link ErrorCode#NO_CHECKPOINT_FOR_PIT_RESTORE}. */
    NO_CHECKPOINT_FOR_PIT_RESTORE(409, false, false, false, false, null),
    /** See {@link ErrorCode#RESTORE_INITIATION_FAILED}. */
    RESTORE_INITIATION_FAILED(409, false, false, false, false, null),
    /** See {@link ErrorCode#VERSION_GONE}. */
    VERSION_GONE(
        410,
        false,
        false,
        false,
        false,
        "Ask for a later version: apiVersion of the client's builder sets it, or use a later SDK."),
    /** See {@link ErrorCode#RATE_LIMITED}. */
    RATE_LIMITED(
        429,
        false,
        false,
        false,
        false,
        "Send fewer requests, or wait until the window of the rate limit is over."),
    /** See {@link ErrorCode#UNEXPECTED_ERROR}. */
    UNEXPECTED_ERROR(0, false, true, false, false, null);

    private final int status; // 0 when the code comes with several
    private final boolean busy;
    private final boolean refusesCredentials;
    private final boolean refusesAddress;
    private final boolean missesParent;
    private final @Nullable String remedy;

    Known(
        int status,
        boolean busy,
        boolean refusesCredentials,
        boolean refusesAddress,
        boolean missesParent,
        @Nullable String remedy) {
      this.status = status;
      this.busy = busy;
      this.refusesCredentials = refusesCredentials;
      this.refusesAddress = refusesAddress;
      this.missesParent = missesParent;
      this.remedy = remedy;
    }
  }

  private final String value;
  private final @Nullable Known known;

  private ErrorCode(String value, @Nullable Known known) {
    this.value = value;
    this.known = known;
  }

  /**
   * Returns the constant for a code, or a new object for a code that this version does not know.
   *
   * @throws NullPointerException if the code is null
   */
  public static ErrorCode of(String value) {
    return switch (value) {
      case "VALIDATION_ERROR" -> VALIDATION_ERROR;
      case "ATLAS_GENERAL_ERROR" -> ATLAS_GENERAL_ERROR;
      case "ATTRIBUTE_READ_ONLY" -> ATTRIBUTE_READ_ONLY;
      case "INVALID_ATTRIBUTE" -> INVALID_ATTRIBUTE;
      case "FRACTIONAL_TIMESTAMP" -> FRACTIONAL_TIMESTAMP;
      case "AUTOMATED_RESTORE_OF_SHARD_NOT_ALLOWED" -> AUTOMATED_RESTORE_OF_SHARD_NOT_ALLOWED;
      case "BACKUP_JOB_NOT_FOUND" -> BACKUP_JOB_NOT_FOUND;
      case "CANNOT_CANCEL_AUTOMATED_RESTORE" -> CANNOT_CANCEL_AUTOMATED_RESTORE;
      case "CANNOT_DOWNLOAD_EXPIRED_JOB" -> CANNOT_DOWNLOAD_EXPIRED_JOB;
      case "CANNOT_DOWNLOAD_JOB_IN_PROGRESS" -> CANNOT_DOWNLOAD_JOB_IN_PROGRESS;
      case "CANNOT_DOWNLOAD_SNAPSHOT_CONCURRENTLY" -> CANNOT_DOWNLOAD_SNAPSHOT_CONCURRENTLY;
      case "CANNOT_DOWNLOAD_SNAPSHOT_WITH_ENCRYPTION" -> CANNOT_DOWNLOAD_SNAPSHOT_WITH_ENCRYPTION;
      case "CANNOT_PERFORM_RESTORE_ON_CLUSTER_WITH_RUNNING_LIVE_IMPORT" ->
          CANNOT_PERFORM_RESTORE_ON_CLUSTER_WITH_RUNNING_LIVE_IMPORT;
      case "CANNOT_USE_FLEX_CLUSTER_IN_CLUSTER_API" -> CANNOT_USE_FLEX_CLUSTER_IN_CLUSTER_API;
      case "CANNOT_USE_NON_FLEX_CLUSTER_IN_FLEX_API" -> CANNOT_USE_NON_FLEX_CLUSTER_IN_FLEX_API;
      case "CHECKPOINT_RESTORE_UNSUPPORTED_FOR_REPLICA_SETS" ->
          CHECKPOINT_RESTORE_UNSUPPORTED_FOR_REPLICA_SETS;
      case "CLUSTER_NAME_INVALID" -> CLUSTER_NAME_INVALID;
      case "CLUSTER_PAUSED_CANNOT_RESTORE" -> CLUSTER_PAUSED_CANNOT_RESTORE;
      case "CLUSTER_RESTORE_IN_PROGRESS_CANNOT_UPDATE" -> CLUSTER_RESTORE_IN_PROGRESS_CANNOT_UPDATE;
      case "INCORRECT_BACKUP_API_ENDPOINT" -> INCORRECT_BACKUP_API_ENDPOINT;
      case "OPLOG_RESTORE_ONLY_SUPPORTED_FOR_REPLICA_SETS" ->
          OPLOG_RESTORE_ONLY_SUPPORTED_FOR_REPLICA_SETS;
      case "PIT_RESTORE_ONLY_SUPPORTED_FOR_REPLICA_SETS" ->
          PIT_RESTORE_ONLY_SUPPORTED_FOR_REPLICA_SETS;
      case "TENANT_RESTORE_VERSION_MISMATCH" -> TENANT_RESTORE_VERSION_MISMATCH;
      case "TOO_MANY_SNAPSHOT_DOWNLOADS" -> TOO_MANY_SNAPSHOT_DOWNLOADS;
      case "UNFINISHED_ON_DEMAND_SNAPSHOT" -> UNFINISHED_ON_DEMAND_SNAPSHOT;
      case "UNSUPPORTED_DELIVERY_METHOD" -> UNSUPPORTED_DELIVERY_METHOD;
      case "NO_CURRENT_USER" -> NO_CURRENT_USER;
      case "NOT_IN_GROUP" -> NOT_IN_GROUP;
      case "NOT_ORG_GROUP_CREATOR" -> NOT_ORG_GROUP_CREATOR;
      case "USER_CANNOT_ACCESS_GROUP" -> USER_CANNOT_ACCESS_GROUP;
      case "USER_UNAUTHORIZED" -> USER_UNAUTHORIZED;
      case "ACCOUNT_SUSPENDED" -> ACCOUNT_SUSPENDED;
      case "ACCESS_FORBIDDEN" -> ACCESS_FORBIDDEN;
      case "CANNOT_CHANGE_GROUP_NAME" -> CANNOT_CHANGE_GROUP_NAME;
      case "CANNOT_RESTORE_TO_TARGET" -> CANNOT_RESTORE_TO_TARGET;
      case "FEATURE_UNSUPPORTED" -> FEATURE_UNSUPPORTED;
      case "IP_ADDRESS_NOT_ON_WHITELIST" -> IP_ADDRESS_NOT_ON_WHITELIST;
      case "IP_ADDRESS_NOT_ON_ACCESS_LIST" -> IP_ADDRESS_NOT_ON_ACCESS_LIST;
      case "ORG_REQUIRES_WHITELIST" -> ORG_REQUIRES_WHITELIST;
      case "ORG_REQUIRES_ACCESS_LIST" -> ORG_REQUIRES_ACCESS_LIST;
      case "RESOURCE_REQUIRES_WHITELIST" -> RESOURCE_REQUIRES_WHITELIST;
      case "RESOURCE_REQUIRES_ACCESS_LIST" -> RESOURCE_REQUIRES_ACCESS_LIST;
      case "CLUSTER_NOT_FOUND" -> CLUSTER_NOT_FOUND;
      case "GROUP_NOT_FOUND" -> GROUP_NOT_FOUND;
      case "INVALID_GROUP_ID" -> INVALID_GROUP_ID;
      case "INVALID_JOB_ID" -> INVALID_JOB_ID;
      case "INVALID_SNAPSHOT_ID" -> INVALID_SNAPSHOT_ID;
      case "RESOURCE_NOT_FOUND" -> RESOURCE_NOT_FOUND;
      case "RESTORE_JOB_NOT_FOUND" -> RESTORE_JOB_NOT_FOUND;
      case "RESTORE_JOB_NOT_FOUND_IN_GROUP" -> RESTORE_JOB_NOT_FOUND_IN_GROUP;
      case "SNAPSHOT_NOT_FOUND" -> SNAPSHOT_NOT_FOUND;
      case "UNABLE_T0_FIND_SNAPSHOT_PRIOR_TO_PIT_RESTORE_OPTIME" ->
          UNABLE_T0_FIND_SNAPSHOT_PRIOR_TO_PIT_RESTORE_OPTIME;
      case "ATLAS_BACKUP_CANCEL_SHARD_RESTORE_JOB_NOT_ALLOWED" ->
          ATLAS_BACKUP_CANCEL_SHARD_RESTORE_JOB_NOT_ALLOWED;
      case "WRITES_NOT_ALLOWED_DURING_APP_UPGRADES" -> WRITES_NOT_ALLOWED_DURING_APP_UPGRADES;
      case "ATLAS_CLUSTER_RESTORE_IN_PROGRESS" -> ATLAS_CLUSTER_RESTORE_IN_PROGRESS;
      case "CANNOT_DELETE_ORG_ACTIVE_LIVE_MIGRATION_ATLAS_ORG_LINK" ->
          CANNOT_DELETE_ORG_ACTIVE_LIVE_MIGRATION_ATLAS_ORG_LINK;
      case "CANNOT_DOWNLOAD_INCOMPLETE_SNAPSHOT" -> CANNOT_DOWNLOAD_INCOMPLETE_SNAPSHOT;
      case "CANNOT_START_RESTORE_JOB_FOR_DELETED_CLUSTER_SNAPSHOT" ->
          CANNOT_START_RESTORE_JOB_FOR_DELETED_CLUSTER_SNAPSHOT;
      case "CANNOT_START_RESTORE_JOB_FOR_DELETED_SNAPSHOT" ->
          CANNOT_START_RESTORE_JOB_FOR_DELETED_SNAPSHOT;
      case "CANNOT_START_RESTORE_JOB_FOR_INCOMPLETE_CLUSTER_SNAPSHOT" ->
          CANNOT_START_RESTORE_JOB_FOR_INCOMPLETE_CLUSTER_SNAPSHOT;
      case "INVALID_RESTORE_PROCESS" -> INVALID_RESTORE_PROCESS;
      case "NO_CHECKPOINT_FOR_PIT_RESTORE" -> NO_CHECKPOINT_FOR_PIT_RESTORE;
      case "RESTORE_INITIATION_FAILED" -> RESTORE_INITIATION_FAILED;
      case "VERSION_GONE" -> VERSION_GONE;
      case "RATE_LIMITED" -> RATE_LIMITED;
      case "UNEXPECTED_ERROR" -> UNEXPECTED_ERROR;
      default -> new ErrorCode(value, null);
    };
  }

  /** Returns the code as the API spells it. */
  public String value() {
    return value;
  }

  /** Returns the code for a {@code switch}, or nothing if this version does not know it. */
  public Optional<Known> known() {
    return Optional.ofNullable(known);
  }

  /**
   * Returns the HTTP status that the code comes with, or nothing for an unknown code and for one
   * that comes with several.
   */
  public OptionalInt status() {
    return known == null || known.status == 0 ? OptionalInt.empty() : OptionalInt.of(known.status);
  }

  /** Returns what to do about the error, or nothing when the spec names no remedy. */
  public Optional<String> remedy() {
    return Optional.ofNullable(known).map(code -> code.remedy);
  }

  /**
   * Returns whether another job blocks the request, which may be one that the caller itself started
   * in an earlier attempt. False for an unknown code.
   */
  public boolean isBusy() {
    return known != null && known.busy;
  }

  /**
   * Returns whether a 401 with the code means that the credentials themselves were refused, and not
   * what they may do; false for an unknown code.
   */
  public boolean refusesCredentials() {
    return known != null && known.refusesCredentials;
  }

  /**
   * Returns whether the code means that the caller's address is not on an access list; false for an
   * unknown code.
   */
  public boolean refusesAddress() {
    return known != null && known.refusesAddress;
  }

  /**
   * Returns whether the project or the cluster that the request names does not exist, so that
   * nothing in it will be found later either; false for an unknown code.
   */
  public boolean missesParent() {
    return known != null && known.missesParent;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ErrorCode that && value.equals(that.value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  /** Returns the code as the API spells it. */
  @Override
  public String toString() {
    return value;
  }
}
