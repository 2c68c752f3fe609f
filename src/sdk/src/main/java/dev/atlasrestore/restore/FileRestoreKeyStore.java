// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.restore;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/**
 * Stores each restore key in a file. A file is written under another name, flushed to disk and then
 * renamed, so that a crash leaves either the old or the new state.
 */
final class FileRestoreKeyStore implements RestoreKeyStore {
  private final Path directory;

  FileRestoreKeyStore(Path directory) {
    this.directory = directory;
  }

  @Override
  public Optional<Entry> find(String key) {
    Path file = file(key);
    try {
      return Optional.of(EntryJson.read(Files.readString(file)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw failure("read", file, e);
    }
  }

  @Override
  public boolean create(String key, Entry entry) {
    Path file = file(key);
    try {
      Path written = write(entry);
      try {
        // Unlike a rename, a hard link fails if the file exists.
        Files.createLink(file, written);
        forceDirectory();
        return true;
      } catch (FileAlreadyExistsException e) {
        return false;
      } finally {
        Files.delete(written);
      }
    } catch (IOException e) {
      throw failure("write", file, e);
    }
  }

  @Override
  public void update(String key, Entry entry) {
    Path file = file(key);
    try {
      Files.move(write(entry), file, ATOMIC_MOVE);
      forceDirectory();
    } catch (IOException e) {
      throw failure("write", file, e);
    }
  }

  @Override
  public void remove(String key) {
    Path file = file(key);
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw failure("delete", file, e);
    }
  }

  private Path write(Entry entry) throws IOException {
    Files.createDirectories(directory);
    Path file = directory.resolve(UUID.randomUUID() + ".tmp");
    try (FileChannel channel = FileChannel.open(file, CREATE_NEW, WRITE)) {
      ByteBuffer bytes = ByteBuffer.wrap(EntryJson.write(entry).getBytes(UTF_8));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
    return file;
  }

  /** Flushes the directory entry of a new file to disk, where the system supports it. */
  private void forceDirectory() {
    try (FileChannel channel = FileChannel.open(directory)) {
      channel.force(true);
    } catch (IOException e) {
      // Windows cannot open directories, and flushes their entries itself.
    }
  }

  /** Names the file by a hash, because a key may contain characters that a file name cannot. */
  private Path file(String key) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(key.getBytes(UTF_8));
      return directory.resolve(HexFormat.of().formatHex(hash) + ".json");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }

  private static UncheckedIOException failure(String action, Path file, IOException e) {
    return new UncheckedIOException("Cannot " + action + " the restore key in " + file, e);
  }
}
