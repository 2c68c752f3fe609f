// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.restore;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import dev.atlasrestore.error.RestoreKeyStoreException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Stores each restore key in a file. A file is written under another name, flushed to disk and then
 * renamed, so that a crash leaves either the old or the new state.
 */
final class FileRestoreKeyStore implements RestoreKeyStore {
  /** An entry has less than a kilobyte, and 27 bytes for each job that the cluster had before. */
  private static final long MAX_BYTES = 4L << 20;

  private static final String TEMPORARY = ".tmp";
  private static final Pattern TEMPORARY_NAME = Pattern.compile("[0-9a-f-]{36}\\.tmp");
  private static final Duration ABANDONED = Duration.ofHours(1);

  private final Path directory;
  private final Links links;

  FileRestoreKeyStore(Path directory) {
    this(directory, Files::createLink);
  }

  FileRestoreKeyStore(Path directory, Links links) {
    this.directory = directory;
    this.links = links;
  }

  /** Makes a hard link. */
  interface Links {
    void create(Path link, Path existing) throws IOException;
  }

  @Override
  public Optional<Entry> find(String key) {
    Path file = file(key);
    try {
      if (Files.size(file) > MAX_BYTES) {
        throw new IOException("it has more than " + MAX_BYTES + " bytes");
      }
      return Optional.of(EntryJson.read(key, Files.readString(file)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw failure("read", key, file, e);
    }
  }

  @Override
  public boolean create(String key, Entry entry) {
    Path file = file(key);
    try {
      Path written = write(key, entry);
      try {
        removeAbandoned(written);
        return link(file, written);
      } finally {
        deleteQuietly(written);
      }
    } catch (IOException e) {
      throw failure("write", key, file, e);
    }
  }

  /** Gives a written file its name, unless there is a file of that name. */
  private boolean link(Path file, Path written) throws IOException {
    try {
      // Unlike a rename, a hard link fails if the file exists.
      links.create(file, written);
    } catch (FileAlreadyExistsException e) {
      // NFS says so too when it made the link, and the answer was lost and asked for again.
      if (!Files.isSameFile(file, written)) {
        return false;
      }
    } catch (UnsupportedOperationException e) {
      throw new IOException("its file system has no hard links; choose another folder", e);
    }
    forceDirectory();
    return true;
  }

  @Override
  public boolean hasJob(String jobId) {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, "*.json")) {
      for (Path file : files) {
        if (EntryJson.hasJob(Files.readString(file), jobId)) {
          return true;
        }
      }
      return false;
    } catch (NoSuchFileException e) {
      return false;
    } catch (IOException e) {
      throw new RestoreKeyStoreException(
          "could not read " + directory.toAbsolutePath() + ": " + reason(e), e);
    }
  }

  @Override
  public void update(String key, Entry entry) {
    Path file = file(key);
    try {
      Path written = write(key, entry);
      try {
        Files.move(written, file, ATOMIC_MOVE);
      } catch (IOException e) {
        deleteQuietly(written);
        throw e;
      }
      forceDirectory();
    } catch (IOException e) {
      throw failure("write", key, file, e);
    }
  }

  @Override
  public void remove(String key) {
    Path file = file(key);
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw failure("delete", key, file, e);
    }
  }

  private Path write(String key, Entry entry) throws IOException {
    Files.createDirectories(directory);
    Path file = directory.resolve(UUID.randomUUID() + TEMPORARY);
    try (FileChannel channel = FileChannel.open(file, CREATE_NEW, WRITE)) {
      ByteBuffer bytes = ByteBuffer.wrap(EntryJson.write(key, entry).getBytes(UTF_8));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    } catch (IOException e) {
      deleteQuietly(file);
      throw e;
    }
    return file;
  }

  /**
   * Deletes the temporary files of processes that were killed, by the clock of the file system,
   * which wrote a file just now.
   */
  private void removeAbandoned(Path written) {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, "*" + TEMPORARY)) {
      Instant limit = Files.getLastModifiedTime(written).toInstant().minus(ABANDONED);
      for (Path file : files) {
        if (TEMPORARY_NAME.matcher(file.getFileName().toString()).matches()
            && Files.getLastModifiedTime(file).toInstant().isBefore(limit)) {
          deleteQuietly(file);
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      // They are in nobody's way; the next start tries again.
    }
  }

  private static void deleteQuietly(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      // It is a temporary file, which a later start deletes.
    }
  }

  /** Flushes the directory entry of a new file to disk, where the system supports it. */
  private void forceDirectory() {
    try (FileChannel channel = FileChannel.open(directory)) {
      channel.force(true);
    } catch (IOException e) {
      // Windows cannot open directories, and flushes their entries itself.
    }
  }

  /**
   * Names the file by a hash, because a key may contain characters that a file name cannot, be too
   * long for one, or differ from another by case only.
   */
  private Path file(String key) {
    if (!UTF_8.newEncoder().canEncode(key)) {
      throw new RestoreKeyStoreException(
          key, "it has half of a surrogate pair, which no file can hold", null);
    }
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(key.getBytes(UTF_8));
      return directory.resolve(HexFormat.of().formatHex(hash) + ".json");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }

  private static RestoreKeyStoreException failure(
      String action, String key, Path file, IOException e) {
    return new RestoreKeyStoreException(
        key, "could not " + action + " " + file.toAbsolutePath() + ": " + reason(e), e);
  }

  private static String reason(IOException e) {
    if (e instanceof AccessDeniedException) {
      return "access is denied; give this process the right to read and write in the folder";
    }
    String reason = e instanceof FileSystemException f ? f.getReason() : e.getMessage();
    return reason == null ? e.getClass().getSimpleName() : reason; // without the file's name
  }
}
