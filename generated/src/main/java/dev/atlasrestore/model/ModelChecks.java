// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0
// Generated from spec/atlas-restore.yaml: edit the spec or the templates, not this file.

package dev.atlasrestore.model;

/** Checks the models of requests against the constraints that their annotations state. */
public final class ModelChecks {
  private ModelChecks() {}

  /** Adds what is wrong with the object to the violations. */
  public static void checkApiError(ApiError value, Violations violations) {
    value.check(violations);
  }

  /** Adds what is wrong with the object to the violations. */
  public static void checkBadRequestDetail(BadRequestDetail value, Violations violations) {
    value.check(violations);
  }

  /** Adds what is wrong with the object to the violations. */
  public static void checkBsonTimestamp(BsonTimestamp value, Violations violations) {
    value.check(violations);
  }

  /** Adds what is wrong with the object to the violations. */
  public static void checkFieldViolation(FieldViolation value, Violations violations) {
    value.check(violations);
  }

  /** Adds what is wrong with the object to the violations. */
  public static void checkLink(Link value, Violations violations) {
    value.check(violations);
  }

  /** Adds what is wrong with the object to the violations. */
  public static void checkOAuthToken(OAuthToken value, Violations violations) {
    value.check(violations);
  }

  /** Adds what is wrong with the object to the violations. */
  public static void checkPaginatedReplicaSetSnapshots(
      PaginatedReplicaSetSnapshots value, Violations violations) {
    value.check(violations);
  }

  /** Adds what is wrong with the object to the violations. */
  public static void checkPaginatedRestoreJobs(PaginatedRestoreJobs value, Violations violations) {
    value.check(violations);
  }

  /** Adds what is wrong with the object to the violations. */
  public static void checkPaginatedShardedClusterSnapshots(
      PaginatedShardedClusterSnapshots value, Violations violations) {
    value.check(violations);
  }

  /** Adds what is wrong with the object to the violations. */
  public static void checkPrivateDownloadDeliveryUrl(
      PrivateDownloadDeliveryUrl value, Violations violations) {
    value.check(violations);
  }

  /** Adds what is wrong with the object to the violations. */
  public static void checkReplicaSetSnapshot(ReplicaSetSnapshot value, Violations violations) {
    value.check(violations);
  }

  /** Adds what is wrong with the object to the violations. */
  public static void checkRestoreJob(RestoreJob value, Violations violations) {
    value.check(violations);
  }

  /** Adds what is wrong with the object to the violations. */
  public static void checkRestoreJobComponent(RestoreJobComponent value, Violations violations) {
    value.check(violations);
  }

  /** Adds what is wrong with the object to the violations. */
  public static void checkRestoreJobRequest(RestoreJobRequest value, Violations violations) {
    value.check(violations);
  }

  /** Adds what is wrong with the object to the violations. */
  public static void checkShardedClusterSnapshot(
      ShardedClusterSnapshot value, Violations violations) {
    value.check(violations);
  }

  /** Adds what is wrong with the object to the violations. */
  public static void checkShardedClusterSnapshotMember(
      ShardedClusterSnapshotMember value, Violations violations) {
    value.check(violations);
  }
}
