// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.restore;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atlasrestore.error.DownloadException;
import dev.atlasrestore.restore.FileServer.Framing;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DownloadVerifyTest extends ServedDownloads {
  private static final DownloadOptions VERIFY = DownloadOptions.builder().verify(true).build();

  private final ByteArrayOutputStream tar = new ByteArrayOutputStream();

  @BeforeEach
  void archive() throws IOException {
    member("mongod.lock", '0', new byte[0]);
    byte[] pax = "16 size=0002000\n".getBytes(ISO_8859_1);
    member("pax", 'x', pax);
    member("collection-0.wt", '0', random(2000, 1));
    member("index-1.wt", '0', random(3 * MIB, 2));
  }

  private void member(String name, char type, byte[] content) throws IOException {
    byte[] header = new byte[512];
    put(header, 0, name);
    put(header, 100, "0000600");
    put(header, 124, String.format("%011o", content.length));
    header[156] = (byte) type;
    put(header, 257, "ustar");
    put(header, 148, "        ");
    int sum = 0;
    for (byte b : header) {
      sum += b & 0xff;
    }
    put(header, 148, String.format("%06o\0 ", sum));
    tar.write(header);
    tar.write(Arrays.copyOf(content, (content.length + 511) / 512 * 512));
  }

  private static void put(byte[] header, int at, String text) {
    System.arraycopy(text.getBytes(ISO_8859_1), 0, header, at, text.length());
  }

  private byte[] serveArchive(byte[] archive) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(archive);
    }
    serve(0);
    server.files.put(NAME, bytes.toByteArray());
    return bytes.toByteArray();
  }

  private byte[] whole() {
    return Arrays.copyOf(tar.toByteArray(), tar.size() + 1024);
  }

  @Test
  void aWholeArchiveIsKept() throws Exception {
    byte[] content = serveArchive(whole());

    assertThat(download(VERIFY).get(0)).hasBinaryContent(content);
  }

  @Test
  void aBitThatFlippedIsFound() throws Exception {
    byte[] content = serveArchive(whole());
    content[content.length / 2] ^= 1;
    server.files.put(NAME, content);

    assertThatThrownBy(() -> download(VERIFY))
        .isInstanceOf(DownloadException.class)
        .hasMessageContaining("damaged");
    assertThat(names()).isEmpty();
  }

  @Test
  void aStreamThatWasCutShortIsFound() throws Exception {
    byte[] content = serveArchive(whole());
    server.files.put(NAME, Arrays.copyOf(content, content.length - 9));

    assertThatThrownBy(() -> download(VERIFY)).isInstanceOf(DownloadException.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 512, 100, -600})
  void anArchiveThatEndsEarlyIsFound(int blocks) throws Exception {
    serveArchive(Arrays.copyOf(tar.toByteArray(), tar.size() + blocks));

    assertThatThrownBy(() -> download(VERIFY))
        .isInstanceOf(DownloadException.class)
        .hasMessageContaining("ends early");
  }

  @Test
  void anArchiveWithADamagedHeaderIsFound() throws Exception {
    byte[] archive = whole();
    archive[512] ^= 1;
    serveArchive(archive);

    assertThatThrownBy(() -> download(VERIFY))
        .isInstanceOf(DownloadException.class)
        .hasMessageContaining("header is damaged");
  }

  @Test
  void withoutAnyEndTheStreamItselfTells() throws Exception {
    byte[] content = serveArchive(whole());
    server.plan =
        (asked, answer) -> {
          answer.ranges = false;
          answer.framing = Framing.UNTIL_CLOSE;
        };

    assertThat(download().get(0)).hasBinaryContent(content);
  }
}
