// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atlasrestore.AtlasClient;
import dev.atlasrestore.auth.Credentials;
import dev.atlasrestore.error.InvalidRequestException;
import dev.atlasrestore.model.RestoreJobRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is refused before it is sent: creating a call checks its arguments. */
class RequestRulesTest {
  private static final String GROUP = "64b7c1f09a3e5d2847c6f10a";
  private static final String CLUSTER = "orders-production";
  private static final String TARGET = "orders-staging";
  private static final String SNAPSHOT = "6a80f3e1d2f34b7e90189c44";
  private static final Instant PAST =
      Instant.now().minus(Duration.ofHours(1)).truncatedTo(ChronoUnit.SECONDS);

  private final AtlasClient atlas =
      AtlasClient.builder()
          .credentials(Credentials.accessToken("never-sent"))
          .baseUrl("http://127.0.0.1:1/")
          .build();

  @AfterEach
  void close() {
    atlas.close();
  }

  private void create(RestoreJobRequest request) {
    atlas.cloudBackups().createBackupRestoreJob(GROUP, CLUSTER, request);
  }

  private void list(Long pointInTime, Long oplogTs, Long oplogInc) {
    atlas
        .cloudBackups()
        .listBackupSnapshots(GROUP, CLUSTER, null, null, null, pointInTime, oplogTs, oplogInc);
  }

  private static void refuses(ThrowingCallable call, String... violations) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            InvalidRequestException.class,
            e ->
                assertThat(e.getViolations())
                    .map(InvalidRequestException.Violation::toString)
                    .containsExactly(violations));
  }

  @Test
  void refusesAMomentInTheFuture() {
    Instant future = PAST.plus(Duration.ofDays(2));
    String problem =
        " must not be in the future: choose an earlier moment, or check the clock of this machine";

    refuses(
        () -> create(RestoreJobRequest.pointInTime(GROUP, TARGET, future)),
        "pointInTimeUTCSeconds" + problem);
    refuses(
        () -> create(RestoreJobRequest.pointInTime(GROUP, TARGET, future.getEpochSecond(), 1)),
        "oplogTs" + problem);
    refuses(() -> list(future.getEpochSecond(), null, null), "pointInTimeUtcSeconds" + problem);
  }

  @Test
  void recognisesMilliseconds() {
    String problem = " must be seconds since 1970 and looks like milliseconds: divide it by 1000";

    refuses(
        () -> create(RestoreJobRequest.pointInTime(GROUP, TARGET, PAST.toEpochMilli(), 1)),
        "oplogTs" + problem);
    refuses(() -> list(null, PAST.toEpochMilli(), 1L), "oplogTs" + problem);
  }

  @Test
  void refusesHalfOfAnOplogTimestampInAQuery() {
    refuses(
        () -> list(null, PAST.getEpochSecond(), null),
        "oplogInc is required when oplogTs is given");
    refuses(() -> list(null, null, 1L), "oplogTs is required when oplogInc is given");
    refuses(
        () -> list(PAST.getEpochSecond(), PAST.getEpochSecond(), 1L),
        "oplogInc must be left out when pointInTimeUtcSeconds is given",
        "oplogTs must be left out when pointInTimeUtcSeconds is given");
    list(PAST.getEpochSecond(), null, null);
    list(null, PAST.getEpochSecond(), 1L);
  }

  @Test
  void refusesAMomentBesideASnapshot() {
    long second = PAST.getEpochSecond();

    refuses(
        () ->
            create(
                RestoreJobRequest.automated(SNAPSHOT, GROUP, TARGET).toBuilder()
                    .pointInTimeUTCSeconds(second)
                    .build()),
        "pointInTimeUTCSeconds must be left out when deliveryType is automated");
    refuses(
        () -> create(RestoreJobRequest.download(SNAPSHOT).toBuilder().oplogTs(second).build()),
        "oplogTs must be left out when deliveryType is download");
    refuses(
        () ->
            create(
                RestoreJobRequest.pointInTime(GROUP, TARGET, PAST).toBuilder()
                    .snapshotId(SNAPSHOT)
                    .build()),
        "snapshotId must be left out when deliveryType is pointInTime");
  }
}
