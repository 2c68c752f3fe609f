// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.restore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.atlasrestore.error.DownloadException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What arrives is unpacked on the way, and whoever packed it is not trusted. */
class DownloadUnpackTest extends ServedDownloads {
  private static final DownloadOptions UNPACK = DownloadOptions.builder().unpack(true).build();
  private static final DownloadOptions ONE_CONNECTION =
      DownloadOptions.builder().unpack(true).parallelism(1).build();
  private static final String UNPACKED = NAME.replace(".tar.gz", "");

  private final byte[] first = random(2 * MIB, 1);
  private final byte[] second = random(3 * MIB, 2);

  private TarBytes archive() {
    return new TarBytes().directory("./").directory("db/").file("db/collection-0.wt", first);
  }

  private byte[] serveArchive(TarBytes tar) {
    byte[] bytes = TarBytes.gzip(tar.whole());
    serve(0);
    server.files.put(NAME, bytes);
    return bytes;
  }

  private void assertRefused(String message) {
    assertThatThrownBy(() -> download(UNPACK))
        .isInstanceOf(DownloadException.class)
        .hasMessageContaining("Cannot unpack " + NAME)
        .hasMessageContaining(message);
    assertNothingUnpacked();
  }

  private void assertNothingUnpacked() {
    assertThat(names()).doesNotContain(UNPACKED, "." + NAME + ".unpacking");
  }

  @Test
  void anArchiveIsUnpackedIntoADirectory() throws Exception {
    byte[] bytes = serveArchive(archive().file("./journal//Log.1", second).file("empty", first));

    Path unpacked = download(UNPACK).get(0);

    assertThat(unpacked).isEqualTo(directory.toRealPath().resolve(UNPACKED));
    assertThat(unpacked.resolve("db/collection-0.wt")).hasBinaryContent(first);
    assertThat(unpacked.resolve("journal/Log.1")).hasBinaryContent(second);
    assertThat(directory.resolve(NAME)).hasBinaryContent(bytes);
    assertThat(names()).containsExactly("." + NAME + ".journal", UNPACKED, NAME);
  }

  @Test
  void itIsUnpackedWhileItArrives() throws Exception {
    serveArchive(archive().file("index-1.wt", second));
    CountDownLatch unpacked = new CountDownLatch(1);
    server.plan =
        (asked, answer) -> {
          if (!asked.isLook() && asked.number() == 2) {
            answer.cutAfter = 3 * MIB;
            answer.afterCut = () -> FileServer.await(unpacked);
          }
        };
    CompletableFuture<List<Path>> running =
        atlas.restores().downloadAsync(GROUP, "Cluster0", JOB, directory, ONE_CONNECTION);
    Path early = directory.resolve("." + NAME + ".unpacking/index-1.wt");
    while (!Files.exists(early) && !running.isDone()) {
      Thread.onSpinWait();
    }

    assertThat(running).isNotDone();
    assertThat(early.resolveSibling("db/collection-0.wt")).hasBinaryContent(first);
    unpacked.countDown();
    assertThat(running.join().get(0).resolve("index-1.wt")).hasBinaryContent(second);
  }

  @Test
  void onlyTheOwnerCanReadWhatIsUnpacked() throws Exception {
    assumeTrue(directory.getFileSystem().supportedFileAttributeViews().contains("posix"));
    serveArchive(archive());

    Path unpacked = download(UNPACK).get(0);

    for (String path : List.of("", "db", "db/collection-0.wt")) {
      Path file = unpacked.resolve(path);
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .isEqualTo(Files.isDirectory(file) ? "rwx------" : "rw-------");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "../outside, leads out",
    "db/../../outside, leads out",
    "db/.., leads out",
    "/outside, absolute",
    "//outside, absolute",
    "..\\outside, not all systems",
    "C:outside, not all systems",
    "DB/Collection-0.WT, differs by case",
    "Db/other, differs by case",
    "db/collection-0.wt, name of another",
    "./db//collection-0.wt, name of another",
    "db, name of another",
    "db/collection-0.wt/below, name of another",
  })
  void aMemberWithANameThatIsNotSafeIsRefused(String name, String problem) throws Exception {
    serveArchive(archive().file(name, second));

    assertRefused(problem);
    assertThat(directory.getParent().resolve("outside")).doesNotExist();
    assertThat(directory.resolve("outside")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\nb", "a\u001b[2J", "a\u007f"})
  void aNameWithControlCharactersIsRefused(String name) {
    serveArchive(archive().file(name, second));

    assertThatThrownBy(() -> download(UNPACK))
        .hasMessageContaining("not all systems")
        .hasMessageNotContaining(name);
    assertNothingUnpacked();
  }

  @ParameterizedTest
  @ValueSource(chars = {'1', '2', '3', '4', '6', 'V', 'M', 'D', 'Z'})
  void aMemberThatIsNoPlainFileIsRefused(char type) throws Exception {
    Path precious = Files.writeString(directory.resolve("precious"), "precious");
    serveArchive(
        archive()
            .member("link", type, precious.toString(), new byte[0])
            .file("link", second)
            .file("link/precious", second));

    assertRefused("is a link, a device or the like");
    assertThat(precious).hasContent("precious");
  }

  @Test
  void aFileOverALinkThatWasThereIsNotFollowed() throws Exception {
    Path precious = Files.createDirectory(directory.resolve("precious"));
    Files.createSymbolicLink(directory.resolve("." + NAME + ".unpacking"), precious);
    serveArchive(archive());

    assertThat(download(UNPACK).get(0).resolve("db/collection-0.wt")).hasBinaryContent(first);
    assertThat(precious).isEmptyDirectory();
  }

  @Test
  void anArchiveThatIsLargerThanAllowedIsRefused() {
    serveArchive(archive().file("index-1.wt", second));

    assertThatThrownBy(
            () ->
                download(DownloadOptions.builder().unpack(true).maxUnpackedBytes(4 * MIB).build()))
        .hasMessageContaining("index-1.wt")
        .hasMessageContaining("larger than the 4194304 bytes");
    assertNothingUnpacked();
  }

  @Test
  void aMemberThatClaimsMoreThanThereIsRoomForIsRefused() {
    serveArchive(archive().header("huge", '0', "", 0x1ffffffffL));

    assertThatThrownBy(
            () ->
                download(DownloadOptions.builder().unpack(true).maxUnpackedBytes(1L << 32).build()))
        .hasMessageContaining("huge");
    assertNothingUnpacked();
  }

  @Test
  void aBombIsRefused() throws Exception {
    serve(0);
    server.files.put(NAME, bomb());

    assertRefused("100 times");
  }

  /** Returns a gigabyte of zeros and more, in one megabyte: each 16 MiB a member of the file. */
  private static byte[] bomb() {
    byte[] zeros = TarBytes.gzip(new byte[16 * MIB]);
    List<byte[]> parts = new ArrayList<>();
    parts.add(TarBytes.gzip(new TarBytes().header("zeros", '0', "", 80L * 16 * MIB).withZeros(0)));
    for (int i = 0; i < 80; i++) {
      parts.add(zeros);
    }
    parts.add(TarBytes.gzip(new byte[1024]));
    return TarBytes.join(parts.toArray(new byte[0][]));
  }

  @Test
  void damageLeavesNoDirectory() throws Exception {
    byte[] bytes = serveArchive(archive().file("index-1.wt", second));
    bytes[bytes.length - 6] ^= 1;

    assertThatThrownBy(() -> download(UNPACK)).hasMessageContaining("damaged");
    assertThat(names()).isEmpty();
  }

  @Test
  void whatIsNoArchiveIsDamaged() {
    serve(2 * MIB);

    assertThatThrownBy(() -> download(UNPACK)).hasMessageContaining("damaged");
    assertThat(names()).isEmpty();
  }

  @Test
  void whatHasTheNameOfTheDirectoryIsLeft() throws Exception {
    serveArchive(archive());
    Path mine = Files.createDirectory(directory.resolve(UNPACKED));
    Files.writeString(mine.resolve("mine"), "mine");

    assertRefusedBeforeTheFirstByte();
    assertThat(mine.resolve("mine")).hasContent("mine");
  }

  private void assertRefusedBeforeTheFirstByte() {
    assertThatThrownBy(() -> download(UNPACK))
        .isInstanceOf(DownloadException.class)
        .hasMessageContaining("move away what has that name");
    assertThat(server.asked).hasSize(1);
  }

  @Test
  void whatIsUnpackedIsNotUnpackedAgain() throws Exception {
    serveArchive(archive());
    Path unpacked = download(UNPACK).get(0);
    Files.delete(unpacked.resolve("db/collection-0.wt"));
    anotherProcess();

    assertThat(download(UNPACK)).containsExactly(unpacked);
    assertThat(unpacked.resolve("db")).isEmptyDirectory();
  }

  @Test
  void whatWasFetchedBeforeIsUnpackedWithoutFetching() throws Exception {
    serveArchive(archive());
    download();
    anotherProcess();
    server.sent.set(0);

    assertThat(download(UNPACK).get(0).resolve("db/collection-0.wt")).hasBinaryContent(first);
    assertThat(server.sent.get()).isOne();
    assertThat(names()).containsExactly("." + NAME + ".journal", UNPACKED, NAME);
  }

  @Test
  void whatWasFetchedBeforeAndIsDamagedIsFetchedAgain() throws Exception {
    serve(2 * MIB);
    download();

    assertThatThrownBy(() -> download(UNPACK))
        .hasMessageContaining("is damaged, the next download fetches it again");
    assertNothingUnpacked();

    server.files.put(NAME, TarBytes.gzip(archive().whole()));
    assertThat(download(UNPACK).get(0).resolve("db/collection-0.wt")).hasBinaryContent(first);
  }

  @Test
  void whatEndedEarlyGoesOn() throws Exception {
    serveArchive(archive().file("index-1.wt", second));
    CountDownLatch never = new CountDownLatch(1);
    server.plan =
        (asked, answer) -> {
          if (!asked.isLook()) {
            answer.cutAfter = 4 * MIB;
            answer.afterCut = () -> FileServer.await(never);
          }
        };
    CountDownLatch arrived = new CountDownLatch(1);
    CompletableFuture<List<Path>> running =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return download(
                    DownloadOptions.builder()
                        .unpack(true)
                        .parallelism(1)
                        .onProgress(
                            p -> {
                              if (p.bytes() >= 3 * MIB) {
                                arrived.countDown();
                              }
                            })
                        .build());
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
            });
    arrived.await();
    atlas.close();
    assertThatThrownBy(running::join).hasMessageContaining("closed");
    never.countDown();
    assertNothingUnpacked();
    assertThat(names()).contains("." + NAME + ".part");

    anotherProcess();
    server.plan = (asked, answer) -> {};
    server.sent.set(0);

    assertThat(download(UNPACK).get(0).resolve("index-1.wt")).hasBinaryContent(second);
    assertThat(server.sent.get()).isLessThan(3 * MIB);
  }

  @Test
  void directoriesDoNotTakeTheNamesOfOtherFiles() throws Exception {
    String other = "Restore-5f4f8d2b3d91647abb20e7c2";
    server.files.put(NAME, TarBytes.gzip(archive().whole()));
    server.files.put(other, TarBytes.gzip(new TarBytes().file("other", second).whole()));
    job(server.url(FileServer.SECRET, NAME), server.url(FileServer.SECRET, other));

    List<Path> unpacked = download(UNPACK);

    assertThat(unpacked).doesNotHaveDuplicates();
    assertThat(unpacked.get(0).resolve("db/collection-0.wt")).hasBinaryContent(first);
    assertThat(unpacked.get(1).resolve("other")).hasBinaryContent(second);
  }

  @ParameterizedTest
  @ValueSource(strings = {"gnu", "pax", "ustar"})
  void whatTheSystemsTarPacksIsUnpacked(String format) throws Exception {
    Path source = Files.createDirectory(directory.resolve("source"));
    Path deep = Files.createDirectories(source.resolve("d".repeat(70) + "/" + "e".repeat(70)));
    Files.write(deep.resolve("n".repeat(60)), first);
    Files.createDirectory(source.resolve("empty"));
    if (!format.equals("ustar")) {
      Files.write(source.resolve("n".repeat(200)), second);
      Files.write(source.resolve("\u00e9t\u00e9.wt"), second);
    }

    assertUnpacksTheSameAs(source, format);
  }

  @ParameterizedTest
  @ValueSource(strings = {"gnu", "pax"})
  void aSparseFileIsUnpacked(String format) throws Exception {
    Path source = Files.createDirectory(directory.resolve("source"));
    try (RandomAccessFile file = new RandomAccessFile(source.resolve("sparse").toFile(), "rw")) {
      for (int i = 0; i < 60; i++) {
        file.seek(i * 100_000L);
        file.write(random(5000, i));
      }
    }

    assertUnpacksTheSameAs(source, format);
  }

  private void assertUnpacksTheSameAs(Path source, String format) throws Exception {
    assumeTrue(run("tar", "--version"), "There is no GNU tar");
    Path packed = directory.resolve("packed.tgz");
    String sparse = format.equals("ustar") ? "--no-xattrs" : "-S";
    assertThat(
            run("tar", "--format=" + format, sparse, "-C", source + "", "-czf", packed + "", "."))
        .isTrue();
    serve(0);
    server.files.put(NAME, Files.readAllBytes(packed));

    Path unpacked = download(UNPACK).get(0);

    assertThat(run("diff", "-r", source.toString(), unpacked.toString())).isTrue();
  }

  private static boolean run(String... command) throws InterruptedException {
    try {
      return new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    }
  }

  @Test
  void withoutTheLibraryTheErrorSaysWhatToAdd() throws Exception {
    serveArchive(archive());
    String classPath =
        Stream.of(System.getProperty("java.class.path").split(System.getProperty("path.separator")))
            .filter(path -> !path.contains("commons-compress"))
            .collect(Collectors.joining(System.getProperty("path.separator")));

    Process process = DownloadProcess.start(classPath, server, directory, "unpack");
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(output).contains("org.apache.commons:commons-compress");
    assertThat(server.asked).isEmpty();
    assertThat(Arrays.asList(output.split("\n")))
        .noneMatch(line -> line.contains(FileServer.SECRET));
  }
}
