// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.restore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atlasrestore.AtlasClient;
import dev.atlasrestore.auth.Credentials;
import dev.atlasrestore.error.RestoreAttempt;
import dev.atlasrestore.error.RestoreKeyStoreException;
import dev.atlasrestore.model.RestoreJobRequest;
import dev.atlasrestore.restore.RestoreKeyStore.Entry;
import dev.atlasrestore.simulator.AtlasSimulator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A folder of restore keys, in the states in which folders are found. */
class DirectoryStoreTest {
  private static final String ID = "0".repeat(24);
  private static final RestoreAttempt ATTEMPT =
      new RestoreAttempt(
          "attempt",
          ID,
          "orders",
          RestoreJobRequest.download(ID),
          Set.of(ID),
          Instant.parse("2026-11-25T10:00:00Z"),
          null);
  private static final Entry ENTRY = new Entry(ATTEMPT, null);

  @TempDir Path directory;

  private RestoreKeyStore store() {
    return RestoreKeyStore.inDirectory(directory);
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.toList();
    }
  }

  /** Returns the file of a key that was stored. */
  private Path stored(String key) throws IOException {
    store().create(key, ENTRY);
    return files().get(0);
  }

  @Test
  void knowsTheJobsOfItsKeys() throws IOException {
    RestoreKeyStore store = store();
    assertThat(store.hasJob("1")).isFalse();
    store.create("open", ENTRY);
    store.create("made", new Entry(ATTEMPT, "1"));
    Files.writeString(directory.resolve("garbage.json"), "{\"jobId\":");

    assertThat(store.hasJob("1")).isTrue();
    assertThat(store.hasJob("2")).isFalse();
    assertThat(store.hasJob(ID)).as("a job that was there before").isFalse();
  }

  @Test
  void tellsApartKeysThatLookAlike() {
    List<String> keys =
        List.of(
            "drill",
            "Drill",
            "drill ",
            ".",
            "..",
            "../drill",
            "",
            "nul",
            "COM1",
            "a/b",
            "a\\b",
            "\u00e9",
            "e\u0301",
            "x".repeat(5000),
            "x".repeat(5001),
            "\u0000",
            "drill.json");
    RestoreKeyStore store = store();

    for (String key : keys) {
      assertThat(store.find(key)).isEmpty();
      assertThat(store.create(key, new Entry(ATTEMPT, "job of " + keys.indexOf(key)))).isTrue();
    }
    for (String key : keys) {
      assertThat(store.create(key, ENTRY)).isFalse();
      assertThat(store.find(key).orElseThrow().jobId()).isEqualTo("job of " + keys.indexOf(key));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"\ud800", "a\udc00b"})
  void refusesAKeyThatNoFileCanHold(String key) {
    assertThatThrownBy(() -> store().create(key, ENTRY))
        .isInstanceOf(RestoreKeyStoreException.class)
        .hasMessageContaining("surrogate");
    assertThatThrownBy(() -> store().find(key)).isInstanceOf(RestoreKeyStoreException.class);
  }

  private static Stream<String> garbage() {
    String whole = EntryJson.write("drill", ENTRY);
    return Stream.of(
        "",
        "null",
        "[]",
        "{}",
        "\u0000\u0000\u0000",
        whole.substring(0, whole.length() / 2),
        whole.substring(0, whole.length() - 1),
        whole.replace("\"attempt\"", "null"),
        whole.replace("\"orders\"", "null"),
        whole.replace("\"orders\"", "\" \""),
        whole.replace("\"orders\"", "{}"),
        whole.replaceFirst("\"request\":\\{[^}]*}", "\"request\":null"),
        whole.replaceFirst("\"knownJobIds\":\\[[^]]*]", "\"knownJobIds\":null"),
        whole.replaceFirst("\"knownJobIds\":\\[[^]]*]", "\"knownJobIds\":[null]"),
        whole.replace("2026-11-25", "yesterday"),
        whole.replace("\"drill\"", "\"another\""),
        whole + " ".repeat(5 << 20));
  }

  @ParameterizedTest
  @MethodSource("garbage")
  void namesTheFileOfAnEntryThatIsNone(String text) throws IOException {
    Path file = stored("drill");
    Files.writeString(file, text);

    assertThatThrownBy(() -> store().find("drill"))
        .isInstanceOfSatisfying(
            RestoreKeyStoreException.class, e -> assertThat(e.getRestoreKey()).isEqualTo("drill"))
        .hasMessageContainingAll("drill", file.toString());
    assertThat(store().create("drill", ENTRY)).isFalse();
  }

  @Test
  void readsANullJobIdAsNone() throws IOException {
    Path file = stored("drill");
    Files.writeString(file, Files.readString(file).replaceFirst("}$", ",\"jobId\":null}"));

    assertThat(store().find("drill")).contains(ENTRY);
  }

  @Test
  void deletesWhatKilledProcessesLeft() throws IOException {
    Path old = Files.writeString(directory.resolve(UUID.randomUUID() + ".tmp"), "half of an entr");
    Path recent = Files.writeString(directory.resolve(UUID.randomUUID() + ".tmp"), "{");
    Path foreign = Files.writeString(directory.resolve("notes.tmp"), "mine");
    FileTime yesterday = FileTime.from(Instant.now().minusSeconds(86_400));
    Files.setLastModifiedTime(old, yesterday);
    Files.setLastModifiedTime(foreign, yesterday);

    assertThat(store().create("drill", ENTRY)).isTrue();

    assertThat(files()).hasSize(3).contains(recent, foreign).doesNotContain(old);
  }

  @Test
  void leavesNoTemporaryFiles() throws IOException {
    Path file = stored("drill");
    store().create("drill", ENTRY);
    store().update("drill", new Entry(ATTEMPT, ID));

    assertThat(files()).containsExactly(file);
  }

  @Test
  void takesALinkThatIsReportedAsThereForItsOwn() {
    RestoreKeyStore store =
        new FileRestoreKeyStore(
            directory,
            (link, existing) -> {
              Files.createLink(link, existing);
              Files.createLink(link, existing); // as NFS asks again when an answer was lost
            });

    assertThat(store.create("drill", ENTRY)).isTrue();
    assertThat(store.create("drill", ENTRY)).isFalse();
    assertThat(store.find("drill")).contains(ENTRY);
  }

  @Test
  void refusesAFolderWithoutHardLinks() throws IOException {
    RestoreKeyStore store =
        new FileRestoreKeyStore(
            directory,
            (link, existing) -> {
              throw new UnsupportedOperationException();
            });

    assertThatThrownBy(() -> store.create("drill", ENTRY))
        .isInstanceOf(RestoreKeyStoreException.class)
        .hasMessageContaining("no hard links; choose another folder");
    assertThat(files()).isEmpty();
  }

  @Test
  void refusesAFileWhereTheFolderShouldBe() throws IOException {
    Path file = Files.writeString(directory.resolve("keys"), "x");
    failsWithFileAndKey(file);
    failsWithFileAndKey(file.resolve("below"));
    assertThat(file).hasContent("x");
  }

  @Test
  void refusesAFolderWhereTheFileShouldBe() throws IOException {
    Path file = stored("drill");
    Files.delete(file);
    Files.createDirectory(file);

    assertThatThrownBy(() -> store().find("drill"))
        .isInstanceOf(RestoreKeyStoreException.class)
        .hasMessageContainingAll("drill", file.toString());
    assertThat(store().create("drill", ENTRY)).isFalse();
    assertThatThrownBy(() -> store().update("drill", ENTRY))
        .isInstanceOf(RestoreKeyStoreException.class);
    assertThat(files()).containsExactly(file);
  }

  @Test
  @EnabledOnOs(OS.LINUX) // where nobody, root neither, may write in /proc
  void refusesAFolderThatCannotBeWritten() {
    assertThatThrownBy(() -> RestoreKeyStore.inDirectory(Path.of("/proc")).create("drill", ENTRY))
        .isInstanceOf(RestoreKeyStoreException.class)
        .hasMessageContainingAll("drill", "/proc/");
  }

  private static void failsWithFileAndKey(Path folder) {
    RestoreKeyStore store = RestoreKeyStore.inDirectory(folder);
    assertThatThrownBy(() -> store.create("drill", ENTRY))
        .isInstanceOf(RestoreKeyStoreException.class)
        .hasMessageContainingAll("drill", folder.toString());
    assertThatThrownBy(() -> store.find("drill")).isInstanceOf(RestoreKeyStoreException.class);
    assertThatThrownBy(() -> store.update("drill", ENTRY))
        .isInstanceOf(RestoreKeyStoreException.class);
  }

  /** A store of a user, which throws what it likes. */
  private record Failing(Throwable failure) implements RestoreKeyStore {
    @SuppressWarnings("unchecked")
    private static <E extends Throwable> RuntimeException sneak(Throwable failure) throws E {
      throw (E) failure;
    }

    @Override
    public Optional<Entry> find(String key) {
      if (failure == null) {
        return null;
      }
      throw Failing.<RuntimeException>sneak(failure);
    }

    @Override
    public boolean create(String key, Entry entry) {
      throw Failing.<RuntimeException>sneak(failure);
    }

    @Override
    public boolean hasJob(String jobId) {
      return false;
    }

    @Override
    public void update(String key, Entry entry) {}

    @Override
    public void remove(String key) {}
  }

  private static Stream<Throwable> failures() {
    return Stream.of(
        new IllegalStateException("x"),
        new IOException("checked"),
        new AssertionError("x"),
        new NoClassDefFoundError("x"),
        null);
  }

  @ParameterizedTest
  @MethodSource("failures")
  void whateverAStoreThrowsIsAnExceptionOfOurs(Throwable failure) {
    try (AtlasSimulator simulator = AtlasSimulator.builder().start();
        AtlasClient atlas =
            AtlasClient.builder()
                .credentials(Credentials.accessToken(simulator.accessToken()))
                .baseUrl(simulator.baseUrl())
                .restoreKeys(new Failing(failure))
                .build()) {
      StartOptions options = StartOptions.builder().restoreKey("drill").build();
      assertThatThrownBy(
              () ->
                  atlas
                      .restores()
                      .start(
                          simulator.groupId(),
                          simulator.sourceCluster(),
                          RestoreJobRequest.download(ID),
                          options))
          .isInstanceOf(RestoreKeyStoreException.class)
          .hasMessageContaining("drill");
      assertThat(simulator.restoreJobs()).isEmpty();
    }
  }
}
