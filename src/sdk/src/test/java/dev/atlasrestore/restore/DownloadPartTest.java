// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.restore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atlasrestore.error.DownloadException;
import dev.atlasrestore.error.RestoreRefusedException;
import dev.atlasrestore.error.RestoreRefusedException.Reason;
import dev.atlasrestore.model.DeliveryType;
import dev.atlasrestore.model.RestoreJob;
import dev.atlasrestore.model.RestoreJobComponent;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DownloadPartTest {
  private static final String ONE = url("NotARealSecretNumberOne1", "1");
  private static final String TWO = url("NotARealSecretNumberTwo2", "1");

  private static String url(String secret, String snapshot) {
    return "https://restore-7.example.net:27017/" + secret + "/restore-" + snapshot + ".tar.gz";
  }

  private static RestoreJob.Builder download() {
    return RestoreJob.builder().id("6a7948342c88faeba59eb866").deliveryType(DeliveryType.DOWNLOAD);
  }

  private static RestoreJobComponent component(@Nullable String name, @Nullable String url) {
    return RestoreJobComponent.builder().replicaSetName(name).downloadUrl(url).build();
  }

  private static List<String> names(RestoreJob.Builder job) {
    return DownloadPart.of(job.build()).stream().map(DownloadPart::name).toList();
  }

  private static void assertRefused(RestoreJob.Builder job, Reason reason, String text) {
    assertThatThrownBy(() -> DownloadPart.of(job.build()))
        .isInstanceOfSatisfying(
            RestoreRefusedException.class, e -> assertThat(e.getReason()).isEqualTo(reason))
        .hasMessageContaining(text)
        .hasMessageNotContaining("NotARealSecret");
  }

  @Test
  void namesAFileAfterItsComponent() {
    assertThat(
            names(
                download()
                    .deliveryUrl(List.of(ONE, TWO))
                    .components(List.of(component("shard-0", ONE), component("shard-1", TWO)))))
        .containsExactly("shard-0-restore-1.tar.gz", "shard-1-restore-1.tar.gz");
  }

  @Test
  void fetchesAFileThatIsNamedTwiceOnce() {
    assertThat(names(download().deliveryUrl(List.of(ONE, ONE)))).hasSize(1);
    assertThat(
            names(
                download()
                    .deliveryUrl(List.of(ONE.replace("restore-7", "RESTORE-7")))
                    .components(List.of(component("shard-0", ONE)))))
        .containsExactly("shard-0-restore-1.tar.gz");
  }

  @Test
  void keepsAFileThatNoComponentHas() {
    assertThat(
            names(
                download()
                    .deliveryUrl(List.of(TWO))
                    .components(List.of(component("shard-0", ONE), component(null, ONE)))))
        .containsExactly("shard-0-restore-1.tar.gz", "restore-1.tar.gz", "2-restore-1.tar.gz");
  }

  @Test
  void keepsNamesApartThatDifferByCaseAlone() {
    assertThat(
            names(
                download()
                    .components(List.of(component("Shard-0", ONE), component("shard-0", TWO)))))
        .containsExactly("Shard-0-restore-1.tar.gz", "2-shard-0-restore-1.tar.gz");
  }

  @Test
  void refusesAPartialDownloadAndNamesThePart() {
    assertRefused(
        download()
            .deliveryUrl(List.of(ONE))
            .components(List.of(component("shard-0", ONE), component("shard-1", null))),
        Reason.INCOMPLETE_DOWNLOAD,
        "shard-1");
    assertRefused(
        download().components(List.of(component("shard-0", ONE), component(null, null))),
        Reason.INCOMPLETE_DOWNLOAD,
        "number 2");
  }

  @Test
  void refusesADownloadWithoutAnyFile() {
    assertRefused(download(), Reason.NO_DOWNLOAD, "no files yet");
    assertRefused(
        download().components(List.of(component("shard-1", null))), Reason.NO_DOWNLOAD, "shard-1");
    assertRefused(
        download().expired(true).deliveryUrl(List.of(ONE)), Reason.NO_DOWNLOAD, "has expired");
    assertRefused(download().failed(true), Reason.NO_DOWNLOAD, "failed");
    assertRefused(download().cancelled(true), Reason.NO_DOWNLOAD, "was cancelled");
    assertRefused(
        download().deliveryType(DeliveryType.AUTOMATED).deliveryUrl(List.of(ONE)),
        Reason.NO_DOWNLOAD,
        "restores onto a cluster");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://h.example.net:27017/NotARealSecret/restore-1.tar.gz",
        "https://h.example.net/restore-1.tar.gz?signature=NotARealSecret",
        "https://h.example.net/restore-1.tar.gz#NotARealSecret",
        "https://NotARealSecret:NotARealSecret@h.example.net/restore-1.tar.gz",
        "https://h.example.net/restore-1/NotARealSecret",
        "https://h.example.net/NotARealSecret%20/",
      })
  void printsNoSecret(String url) {
    assertThat(DownloadPart.of(download().deliveryUrl(List.of(url)).build()).toString())
        .contains("https://h.example.net")
        .doesNotContain("NotARealSecret");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"http://h.example.net/NotARealSecret/x.tar.gz", "NotARealSecret", "file:/x"})
  void refusesWhatIsNoSecureUrl(String url) {
    assertThatThrownBy(
            () ->
                DownloadPart.of(download().components(List.of(component("shard-0", url))).build()))
        .isInstanceOf(DownloadException.class)
        .hasMessageContaining("shard-0")
        .hasMessageNotContaining("NotARealSecret");
  }
}
