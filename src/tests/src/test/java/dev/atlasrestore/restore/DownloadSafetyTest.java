// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.restore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.atlasrestore.AtlasClient;
import dev.atlasrestore.VirtualTimeSource;
import dev.atlasrestore.error.AtlasException;
import dev.atlasrestore.error.DownloadException;
import dev.atlasrestore.restore.FileServer.Framing;
import java.net.Proxy;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import okhttp3.Dns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DownloadSafetyTest extends ServedDownloads {
  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch goOn = new CountDownLatch(1);

  private CompletableFuture<List<Path>> inBackground() {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return download();
          } catch (InterruptedException e) {
            throw new CompletionException(e);
          }
        });
  }

  private void holdBodies() {
    server.plan =
        (asked, answer) -> {
          if (!asked.isLook()) {
            answer.beforeBody =
                () -> {
                  begun.countDown();
                  FileServer.await(goOn);
                };
          }
        };
  }

  /** Sends a part of the first body and breaks; what is asked for then is changed by the plan. */
  private void breakOnce(FileServer.Plan then) {
    boolean[] broken = {false};
    server.plan =
        (asked, answer) -> {
          if (asked.isLook() && !broken[0]) {
            answer.ranges = false;
            then.change(new FileServer.Asked(asked.path(), "", 0), answer);
          } else if (!broken[0]) {
            broken[0] = true;
            then.change(new FileServer.Asked(asked.path(), "", 0), answer);
            answer.cutAfter = 2 * MIB;
          } else {
            then.change(asked, answer);
          }
        };
  }

  @Test
  void twoDownloadsDoNotWriteOneFile() throws Exception {
    byte[] content = serve(3 * MIB);
    holdBodies();
    CompletableFuture<List<Path>> first = inBackground();
    begun.await();

    try (AtlasClient other = client()) {
      assertThatThrownBy(() -> other.restores().download(GROUP, "Cluster0", JOB, directory))
          .isInstanceOf(DownloadException.class)
          .hasMessageContaining("Another download is writing")
          .hasMessageContaining(NAME);
    }
    goOn.countDown();

    assertThat(first.join().get(0)).hasBinaryContent(content);
  }

  @Test
  void anotherTagInA206DoesNotMixTwoFiles() throws Exception {
    serve(5 * MIB);
    byte[] newer = random(5 * MIB, 7);
    breakOnce(
        (asked, answer) -> {
          if (asked.number() > 0) {
            answer.content = newer;
            answer.tag = "\"newer\"";
          }
        });

    assertThat(download().get(0)).hasBinaryContent(newer);
  }

  @ParameterizedTest
  @ValueSource(strings = {"W/\"weak\"", "unquoted", ""})
  void withoutAStrongTagNothingIsResumed(String tag) throws Exception {
    serve(5 * MIB);
    byte[] newer = random(5 * MIB, 7);
    breakOnce(
        (asked, answer) -> {
          answer.tag = tag.isEmpty() ? null : tag;
          if (asked.number() > 0) {
            answer.content = newer;
          }
        });

    assertThat(download().get(0)).hasBinaryContent(newer);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"bytes 0-9/10", "bytes 1048577-5242879/5242880", "bytes 2097152-5242879/*", "no"})
  void aContentRangeThatLiesIsNotWritten(String range) throws Exception {
    byte[] content = serve(5 * MIB);
    boolean[] lied = {false};
    server.plan =
        (asked, answer) -> {
          if (!asked.isLook() && !lied[0]) {
            lied[0] = true;
            answer.contentRange = range;
          }
        };

    assertThat(download().get(0)).hasBinaryContent(content);
  }

  @ParameterizedTest
  @ValueSource(ints = {416, 206, 304, 204})
  void aStatusThatDoesNotFitIsNotWritten(int status) throws Exception {
    byte[] content = serve(5 * MIB);
    boolean[] lied = {false};
    server.plan =
        (asked, answer) -> {
          if (!asked.isLook() && !lied[0]) {
            lied[0] = true;
            answer.status = status;
          }
        };

    if (status == 416 || status == 206) {
      assertThat(download().get(0)).hasBinaryContent(content);
    } else {
      assertThatThrownBy(this::download).hasMessageContaining("status " + status);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "br", "GZIP, identity"})
  void whatAProxyEncodesIsNotWritten(String encoding) {
    serve(2 * MIB);
    for (boolean look : new boolean[] {true, false}) {
      server.plan =
          (asked, answer) -> {
            if (asked.isLook() == look) {
              answer.encoding = encoding;
            }
          };

      assertThatThrownBy(this::download)
          .isInstanceOf(DownloadException.class)
          .hasMessageContaining("Content-Encoding");
    }
    assertThat(names()).isEmpty();
  }

  @Test
  void aLengthThatChangesIsNotMixed() throws Exception {
    serve(5 * MIB);
    byte[] longer = random(6 * MIB, 7);
    breakOnce(
        (asked, answer) -> {
          if (asked.number() > 0) {
            answer.content = longer;
          }
        });

    assertThat(download().get(0)).hasBinaryContent(longer);
  }

  @Test
  void aDirectoryThatIsALinkIsUsed() throws Exception {
    byte[] content = serve(MIB);
    Path real = Files.createDirectory(directory.resolve("real"));
    Path link = Files.createSymbolicLink(directory.resolve("link"), real);

    Path file = atlas.restores().download(GROUP, "Cluster0", JOB, link).get(0);

    assertThat(file).isEqualTo(real.toRealPath().resolve(NAME)).hasBinaryContent(content);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".part", ".journal"})
  void aDirectoryInTheWayIsLeftAndNamed(String suffix) throws Exception {
    serve(MIB);
    String name = suffix.isEmpty() ? NAME : "." + NAME + suffix;
    Files.createDirectories(directory.resolve(name).resolve("mine"));

    assertThatThrownBy(this::download)
        .isInstanceOf(DownloadException.class)
        .hasMessageContaining(NAME);
    assertThat(directory.resolve(name).resolve("mine")).isDirectory();
  }

  @Test
  void aSecondNameOfThePartIsNotWrittenTo() throws Exception {
    serve(MIB);
    Path precious = Files.writeString(directory.resolve("precious"), "precious");
    Files.createLink(directory.resolve("." + NAME + ".part"), precious);

    assertThatThrownBy(this::download).hasStackTraceContaining("another name");
    assertThat(precious).hasContent("precious");
  }

  @Test
  void aLinkNamedAsThePartIsNotFollowed() throws Exception {
    serve(MIB);
    Path precious = Files.writeString(directory.resolve("precious"), "precious");
    Path links = Files.createDirectories(directory.resolve("links"));
    Files.createSymbolicLink(links.resolve("." + NAME + ".part"), precious);
    Files.createSymbolicLink(links.resolve(NAME + ".part"), precious);

    assertThatThrownBy(() -> atlas.restores().download(GROUP, "Cluster0", JOB, links))
        .isInstanceOf(DownloadException.class)
        .hasMessageContaining(NAME);
    assertThat(precious).hasContent("precious");
  }

  @Test
  void aLinkNamedAsTheNextJournalIsNotFollowed() throws Exception {
    serve(MIB);
    Path precious = Files.writeString(directory.resolve("precious"), "precious");
    Files.createSymbolicLink(directory.resolve("." + NAME + ".journal.next"), precious);

    assertThatThrownBy(this::download)
        .isInstanceOf(DownloadException.class)
        .hasStackTraceContaining("it is a link");
    assertThat(precious).hasContent("precious");
  }

  @Test
  void aLinkInPlaceOfTheFileIsReplaced() throws Exception {
    byte[] content = serve(MIB);
    Path precious = Files.writeString(directory.resolve("precious"), "precious");
    Files.createSymbolicLink(directory.resolve(NAME), precious);
    Files.createSymbolicLink(directory.resolve("." + NAME + ".journal"), precious);

    assertThat(download().get(0)).hasBinaryContent(content);
    assertThat(Files.isSymbolicLink(directory.resolve(NAME))).isFalse();
    assertThat(precious).hasContent("precious");
  }

  @Test
  void filesAreReadableByTheirOwnerAlone() throws Exception {
    assumeTrue(directory.getFileSystem().supportedFileAttributeViews().contains("posix"));
    serve(MIB);

    download();

    assertThat(names()).contains(NAME);
    for (String name : names()) {
      assertThat(Files.getPosixFilePermissions(directory.resolve(name)))
          .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }
  }

  @Test
  void aFileNamedAsThePartOfAnotherIsKeptApart() throws Exception {
    byte[] db = random(2 * MIB, 1);
    byte[] part = random(2 * MIB, 2);
    server.files.put("db.tar.gz", db);
    server.files.put("db.tar.gz.part", part);
    job(
        server.url(FileServer.SECRET, "db.tar.gz"),
        server.url(FileServer.SECRET, "db.tar.gz.part"));

    List<Path> files = download();

    assertThat(files.get(0)).hasBinaryContent(db);
    assertThat(files.get(1)).hasBinaryContent(part);
  }

  @Test
  void filesWithoutAFileNameAreKeptApart() throws Exception {
    byte[] db = random(2 * MIB, 1);
    byte[] part = random(2 * MIB, 2);
    server.files.put("db", db);
    server.files.put("db.part", part);
    job(server.url(FileServer.SECRET, "db"), server.url(FileServer.SECRET, "db.part"));

    List<Path> files = download();

    assertThat(files.get(0)).hasFileName("snapshot").hasBinaryContent(db);
    assertThat(files.get(1)).hasFileName("2-snapshot").hasBinaryContent(part);
  }

  @ParameterizedTest
  @EnumSource(names = {"CHUNKED", "UNTIL_CLOSE"})
  void anAnswerWithoutLengthThatEndsEarlyIsNotWhole(Framing framing) {
    serve(2 * MIB);
    server.plan =
        (asked, answer) -> {
          answer.ranges = false;
          answer.tag = null;
          answer.framing = framing;
          answer.cutAfter = MIB;
        };

    assertThatThrownBy(this::download).isInstanceOf(DownloadException.class);
    assertThat(directory.resolve(NAME)).doesNotExist();
  }

  @Test
  void anAnswerInChunksThatEndsProperlyIsWhole() throws Exception {
    byte[] content = serve(2 * MIB);
    server.plan =
        (asked, answer) -> {
          answer.ranges = false;
          answer.framing = Framing.CHUNKED;
        };

    assertThat(download().get(0)).hasBinaryContent(content);
  }

  @Test
  void closingTheClientEndsADownload() throws Exception {
    serve(3 * MIB);
    holdBodies();
    CompletableFuture<List<Path>> running = inBackground();
    begun.await();

    atlas.close();

    assertThatThrownBy(running::join)
        .hasRootCauseInstanceOf(CancellationException.class)
        .hasMessageContaining("closed");
    goOn.countDown();
    assertThat(directory.resolve(NAME)).doesNotExist();
  }

  @Test
  void aDownloadAfterCloseDoesNotBegin() {
    serve(MIB);
    atlas.close();

    assertThatThrownBy(this::download).isInstanceOf(RuntimeException.class);
    assertThat(server.sent.get()).isZero();
    assertThat(names()).isEmpty();
  }

  @Test
  void theFutureFailsAsTheCallDoes() {
    serve(MIB);
    server.plan = (asked, answer) -> answer.status = 404;

    assertThat(
            atlas
                .restores()
                .downloadAsync(GROUP, "Cluster0", JOB, directory, DownloadOptions.DEFAULT))
        .failsWithin(Duration.ofSeconds(60))
        .withThrowableThat()
        .withCauseInstanceOf(DownloadException.class)
        .withMessageContaining("status 404");
  }

  @Test
  void anInterruptionEndsADownload() throws Exception {
    serve(3 * MIB);
    holdBodies();
    CompletableFuture<Throwable> thrown = new CompletableFuture<>();
    Thread thread =
        new Thread(
            () -> {
              try {
                download();
              } catch (Throwable e) {
                thrown.complete(e);
              }
            });
    thread.start();
    begun.await();

    thread.interrupt();

    assertThat(thrown.join()).isInstanceOf(InterruptedException.class);
    goOn.countDown();
  }

  @Test
  void theSecretOfTheUrlIsToldToNobody() throws Exception {
    serve(3 * MIB);
    Queue<String> told = new ConcurrentLinkedQueue<>();
    server.plan = (asked, answer) -> answer.status = asked.number() % 2 == 0 ? 500 : 403;

    assertThatThrownBy(
            () ->
                download(DownloadOptions.builder().onProgress(p -> told.add(p.toString())).build()))
        .isInstanceOf(AtlasException.class)
        .hasMessageContaining("127.0.0.1")
        .hasStackTraceContaining(NAME)
        .satisfies(
            e -> {
              for (Throwable t = e; t != null; t = t.getCause()) {
                assertThat(t.toString()).doesNotContain(FileServer.SECRET);
              }
            });
    assertThat(told).noneMatch(text -> text.contains(FileServer.SECRET));
  }

  @Test
  void whatDoesNotPassByItselfEndsTheDownloadAtOnce() {
    job("https://files.invalid/" + FileServer.SECRET + "/" + NAME);
    Dns dns =
        host -> {
          if (host.equals("files.invalid")) {
            throw new UnknownHostException(host);
          }
          return Dns.SYSTEM.lookup(host);
        };

    try (AtlasClient other = client(http -> http.proxy(Proxy.NO_PROXY).dns(dns))) {
      assertThatThrownBy(() -> other.restores().download(GROUP, "Cluster0", JOB, directory))
          .isInstanceOf(DownloadException.class)
          .hasMessageContaining("no such host is known")
          .hasMessageContaining("files.invalid")
          .hasMessageNotContaining(FileServer.SECRET);
    }
    assertThat(time.now()).isEqualTo(VirtualTimeSource.START);
  }

  @Test
  void whatTheListenerThrowsEndsTheDownload() {
    serve(3 * MIB);

    assertThatThrownBy(
            () ->
                download(
                    DownloadOptions.builder()
                        .onProgress(
                            p -> {
                              throw new IllegalStateException("enough");
                            })
                        .build()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("enough");
  }
}
