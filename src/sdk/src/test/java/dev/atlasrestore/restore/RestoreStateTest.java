// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.restore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlasrestore.model.DeliveryType;
import dev.atlasrestore.model.RestoreJob;
import dev.atlasrestore.model.RestoreJobComponent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RestoreStateTest {
  private static final Instant TIME = Instant.parse("2026-08-10T03:40:10Z");

  /**
   * The table of states. URLs: {@code u} is one, {@code -} one that is null or blank, and nothing
   * none. Flags: f is failed, c cancelled, x expired, and {@code ?} leaves all three out. The last
   * column says whether the combination was seen in recordings or is judged.
   */
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # type,     flags, finishedAt, deliveryUrl, components, state,       known from
          automated,  '',    no,         '',          '',         IN_PROGRESS, seen
          automated,  '',    yes,        '',          '',         FINISHED,    seen
          automated,  x,     yes,        '',          '',         FINISHED,    judged
          automated,  x,     no,         '',          '',         EXPIRED,     judged
          automated,  f,     no,         '',          '',         FAILED,      judged
          automated,  f,     yes,        '',          '',         FAILED,      judged
          automated,  fx,    yes,        '',          '',         FAILED,      judged
          automated,  fcx,   yes,        '',          '',         FAILED,      judged
          automated,  c,     no,         '',          '',         CANCELLED,   judged
          automated,  c,     yes,        '',          '',         CANCELLED,   judged
          automated,  cx,    yes,        '',          '',         CANCELLED,   judged
          automated,  fc,    no,         '',          '',         FAILED,      judged
          automated,  ?,     no,         '',          '',         IN_PROGRESS, judged
          automated,  ?,     yes,        '',          '',         FINISHED,    judged
          automated,  '',    no,         u,           '',         IN_PROGRESS, judged
          automated,  '',    no,         '',          uu,         IN_PROGRESS, judged
          automated,  '',    yes,        '',          u-,         FINISHED,    judged
          pointInTime,'',    no,         '',          '',         IN_PROGRESS, judged
          pointInTime,'',    yes,        '',          '',         FINISHED,    judged
          pointInTime,x,     yes,        '',          '',         FINISHED,    judged
          teleport,   '',    yes,        '',          '',         FINISHED,    judged
          teleport,   '',    no,         u,           '',         IN_PROGRESS, judged
          download,   '',    no,         '',          '',         IN_PROGRESS, seen
          download,   '',    no,         u,           '',         FINISHED,    seen
          download,   ?,     no,         u,           '',         FINISHED,    judged
          download,   '',    no,         uu,          '',         FINISHED,    judged
          download,   '',    no,         -,           '',         IN_PROGRESS, judged
          download,   '',    no,         u-,          '',         IN_PROGRESS, judged
          download,   '',    yes,        '',          '',         IN_PROGRESS, judged
          download,   '',    yes,        u,           '',         FINISHED,    judged
          download,   '',    no,         '',          uu,         FINISHED,    judged
          download,   '',    no,         '',          u-,         IN_PROGRESS, judged
          download,   '',    no,         '',          --,         IN_PROGRESS, judged
          download,   '',    no,         u,           u-,         IN_PROGRESS, judged
          download,   '',    no,         uu,          --,         IN_PROGRESS, judged
          download,   '',    no,         uu,          uu,         FINISHED,    judged
          download,   '',    yes,        '',          u-,         IN_PROGRESS, judged
          download,   x,     no,         '',          '',         EXPIRED,     judged
          download,   x,     no,         u,           '',         EXPIRED,     judged
          download,   x,     yes,        u,           uu,         EXPIRED,     judged
          download,   x,     no,         '',          u-,         EXPIRED,     judged
          download,   f,     no,         u,           '',         FAILED,      judged
          download,   f,     no,         '',          u-,         FAILED,      judged
          download,   c,     no,         u,           '',         CANCELLED,   judged
          download,   cx,    no,         u,           '',         CANCELLED,   judged
          download,   fcx,   yes,        u,           uu,         FAILED,      judged
          """)
  void readsTheStateOfAJob(
      String type,
      String flags,
      String finishedAt,
      String urls,
      String components,
      RestoreState state,
      String knownFrom) {
    assertThat(knownFrom).isIn("seen", "judged");
    RestoreJob job = job(type, flags, finishedAt.equals("yes"), urls, components);

    assertThat(RestoreState.of(job)).isEqualTo(state);
  }

  @Test
  void coversEveryCombinationWithoutFailing() {
    for (String type : List.of("automated", "pointInTime", "download", "teleport")) {
      for (String flags : List.of("?", "", "f", "c", "x", "fc", "fx", "cx", "fcx")) {
        for (boolean finished : new boolean[] {false, true}) {
          for (String urls : List.of("", "u", "-", "u-")) {
            for (String components : List.of("", "u", "-", "uu", "u-")) {
              RestoreJob job = job(type, flags, finished, urls, components);
              RestoreState state = RestoreState.of(job);
              boolean files = DownloadParts.of(job).areComplete();

              // Only what has all that it should have is a success, and a refusal always counts.
              assertThat(state == RestoreState.FINISHED)
                  .as("%s", job)
                  .isEqualTo(
                      !flags.contains("f")
                          && !flags.contains("c")
                          && (type.equals("download") ? files && !flags.contains("x") : finished));
            }
          }
        }
      }
    }
  }

  private static RestoreJob job(
      String type, String flags, boolean finished, String urls, String components) {
    RestoreJob.Builder job =
        RestoreJob.builder()
            .id("6a7948342c88faeba59eb866")
            .deliveryType(DeliveryType.of(type))
            .finishedAt(finished ? TIME : null);
    if (!flags.equals("?")) {
      job.failed(flags.contains("f")).cancelled(flags.contains("c")).expired(flags.contains("x"));
    }
    List<RestoreJobComponent> parts = new ArrayList<>();
    for (int i = 0; i < components.length(); i++) {
      parts.add(
          RestoreJobComponent.builder()
              .replicaSetName("shard-" + i)
              .downloadUrl(components.charAt(i) == 'u' ? url(i) : null)
              .build());
    }
    List<String> files = new ArrayList<>();
    for (int i = 0; i < urls.length(); i++) {
      files.add(urls.charAt(i) == 'u' ? url(i) : " ");
    }
    return job.deliveryUrl(files).components(parts).build();
  }

  private static String url(int number) {
    return "https://restore-1.example.net:27017/NotARealSecret" + number + "/restore-1.tar.gz";
  }
}
