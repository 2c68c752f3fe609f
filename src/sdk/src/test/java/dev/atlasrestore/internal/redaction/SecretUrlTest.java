// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.internal.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretUrlTest {
  @ParameterizedTest
  @CsvSource({
    "https://h.net:27017/S3cret/restore-1.tar.gz, https://h.net:27017/<redacted>/restore-1.tar.gz",
    "https://h.net/restore-1.tar.gz?s=S3cret, https://h.net/<redacted>/restore-1.tar.gz",
    "https://h.net/restore-1.tar.gz#S3cret, https://h.net/<redacted>/restore-1.tar.gz",
    "https://S3cret@h.net/restore-1.tar.gz, https://h.net/<redacted>/restore-1.tar.gz",
    "https://h.net/x/S3cret, https://h.net/<redacted>",
    "https://h.net/S3cret/, https://h.net/<redacted>",
    "https://h.net/S3cret|x/y.tar.gz, <redacted>",
    "S3cret, <redacted>",
  })
  void printsHostAndFile(String url, String printed) {
    assertThat(SecretUrl.redacted(url)).isEqualTo(printed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Cannot open https://h.net:27017/S3cret/restore-1.tar.gz: no",
        "<a href=\"https://h.net/x?S3cret\">https://h.net/S3cret</a>",
        "{\"deliveryUrl\":[\"https:\\/\\/h.net\\/S3cret\\/restore-1.tar.gz\"]}",
        "HTTPS://H.NET/S3cret cut",
        "Text 'https://h.net/S3cret'x' could not be parsed",
        "https://S3cret@h.net",
      })
  void redactsEachUrlInAText(String text) {
    String redacted = SecretUrl.redactedIn(text);

    assertThat(redacted).doesNotContain("S3cret");
    assertThat(SecretUrl.redactedIn(redacted)).isEqualTo(redacted);
  }

  @Test
  void leavesOtherTextsAlone() {
    String text = "No host https://cloud.mongodb.com/ at 1:2//3, a://";

    assertThat(SecretUrl.redactedIn(text)).isEqualTo(text);
  }

  @Test
  void standsForACauseThatTellsTooMuch() {
    IOException inner = new IOException("no route to https://h.net/S3cret/x");
    IOException outer = new IOException("failed", inner);
    outer.addSuppressed(new IOException("https://h.net/S3cret"));
    StringWriter printed = new StringWriter();

    RedactedCause.of(outer).printStackTrace(new PrintWriter(printed, true));

    assertThat(printed.toString())
        .contains("java.io.IOException: no route to https://h.net/<redacted>", "SecretUrlTest")
        .doesNotContain("S3cret");
  }

  @Test
  void keepsACauseThatTellsNothing() {
    IOException cause = new IOException("failed", new IOException("reset"));

    assertThat(RedactedCause.of(cause)).isSameAs(cause);
    assertThat(RedactedCause.of(null)).isNull();
  }
}
