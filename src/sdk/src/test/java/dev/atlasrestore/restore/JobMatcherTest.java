// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.restore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlasrestore.error.RestoreAttempt;
import dev.atlasrestore.model.BsonTimestamp;
import dev.atlasrestore.model.DeliveryType;
import dev.atlasrestore.model.RestoreJob;
import dev.atlasrestore.model.RestoreJobRequest;
import dev.atlasrestore.restore.JobMatcher.Match;
import java.time.Instant;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class JobMatcherTest {
  private static final String GROUP = "64b7c1f09a3e5d2847c6f10b";
  private static final String TARGET = "orders-staging";
  private static final String SNAPSHOT = "6a80f3e1d2f34b7e90189c44";
  private static final long SECOND = 1_786_329_300;
  private static final Instant SENT = Instant.ofEpochSecond(SECOND + 3600);

  private static final RestoreJobRequest AT_SECOND =
      RestoreJobRequest.pointInTime(GROUP, TARGET, Instant.ofEpochSecond(SECOND));
  private static final RestoreJobRequest AT_OPERATION =
      RestoreJobRequest.pointInTime(GROUP, TARGET, SECOND, 7);

  private static Match match(RestoreJobRequest request, RestoreJob job) {
    return JobMatcher.match(
        new RestoreAttempt("a", GROUP, "orders-production", request, Set.of(), SENT, null), job);
  }

  private static RestoreJob job(Instant created, UnaryOperator<RestoreJob.Builder> members) {
    return members
        .apply(
            RestoreJob.builder()
                .id(String.format("%08x", created.getEpochSecond()) + "0000000000000001")
                .deliveryType(DeliveryType.POINT_IN_TIME)
                .snapshotId(SNAPSHOT)
                .targetGroupId(GROUP)
                .targetClusterName(TARGET))
        .build();
  }

  private static RestoreJob job(UnaryOperator<RestoreJob.Builder> members) {
    return job(SENT, members);
  }

  private static BsonTimestamp timestamp(long second, Integer increment) {
    return BsonTimestamp.builder().date(Instant.ofEpochSecond(second)).increment(increment).build();
  }

  @Test
  void takesAJobOfTheSameMoment() {
    assertThat(match(AT_SECOND, job(job -> job.pointInTimeUTCSeconds(SECOND))))
        .isEqualTo(Match.SAME);
    assertThat(match(AT_OPERATION, job(job -> job.oplogTs(SECOND).oplogInc(7))))
        .isEqualTo(Match.SAME);
    assertThat(match(AT_SECOND, job(job -> job.desiredTimestamp(timestamp(SECOND, null)))))
        .isEqualTo(Match.SAME);
    assertThat(match(AT_OPERATION, job(job -> job.desiredTimestamp(timestamp(SECOND, 7)))))
        .isEqualTo(Match.SAME);
  }

  @Test
  void takesNoJobOfAnotherMoment() {
    assertThat(match(AT_SECOND, job(job -> job.pointInTimeUTCSeconds(SECOND + 1))))
        .isEqualTo(Match.DIFFERENT);
    assertThat(match(AT_SECOND, job(job -> job.oplogTs(SECOND).oplogInc(7))))
        .isEqualTo(Match.DIFFERENT);
    assertThat(match(AT_OPERATION, job(job -> job.pointInTimeUTCSeconds(SECOND))))
        .isEqualTo(Match.DIFFERENT);
    assertThat(match(AT_OPERATION, job(job -> job.oplogTs(SECOND).oplogInc(8))))
        .isEqualTo(Match.DIFFERENT);
    assertThat(match(AT_SECOND, job(job -> job.desiredTimestamp(timestamp(SECOND + 1, null)))))
        .isEqualTo(Match.DIFFERENT);
    assertThat(match(AT_OPERATION, job(job -> job.desiredTimestamp(timestamp(SECOND, 8)))))
        .isEqualTo(Match.DIFFERENT);
  }

  @Test
  void leavesAJobWithoutAMomentUndecided() {
    assertThat(match(AT_SECOND, job(job -> job))).isEqualTo(Match.UNDECIDED);
    assertThat(match(AT_OPERATION, job(job -> job.desiredTimestamp(timestamp(SECOND, null)))))
        .isEqualTo(Match.UNDECIDED);
    assertThat(match(AT_SECOND, job(job -> job.desiredTimestamp(timestamp(SECOND, 7)))))
        .isEqualTo(Match.UNDECIDED);
  }

  @Test
  void leavesAJobWithoutATargetUndecided() {
    assertThat(
            match(AT_SECOND, job(job -> job.pointInTimeUTCSeconds(SECOND).targetClusterName(null))))
        .isEqualTo(Match.UNDECIDED);
  }

  @Test
  void goesByTheClockOnlyWhenItIsFarBehind() {
    UnaryOperator<RestoreJob.Builder> same = job -> job.pointInTimeUTCSeconds(SECOND);

    assertThat(match(AT_SECOND, job(SENT.minusSeconds(5), same))).isEqualTo(Match.SAME);
    assertThat(match(AT_SECOND, job(SENT.minusSeconds(6), same))).isEqualTo(Match.LIKELY);
    assertThat(match(AT_SECOND, job(SENT.minusSeconds(61), same))).isEqualTo(Match.DIFFERENT);
  }
}
