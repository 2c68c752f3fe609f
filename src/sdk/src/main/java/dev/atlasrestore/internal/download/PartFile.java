// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.internal.download;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import dev.atlasrestore.error.DownloadException;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A file that is not whole yet. It lies beside the place of the whole one under a name with a dot
 * before it, as no file of a download has, and is locked against other downloads in this process
 * and in others until it is closed. Thread-safe.
 */
final class PartFile implements Closeable {
  /** Where the operating system drops a lock as soon as the process closes the file once more. */
  private static final Set<Path> LOCKED = ConcurrentHashMap.newKeySet();

  private static final int MOST_RACES = 100;

  private final Path target;
  private final Path path;
  private final FileChannel channel;
  private volatile @Nullable FileChannel whole;

  private PartFile(Path target, Path path, FileChannel channel) {
    this.target = target;
    this.path = path;
    this.channel = channel;
  }

  /**
   * Opens and locks the part of a file.
   *
   * @param directory is there, and is a real path
   * @throws DownloadException if another download has it
   */
  static PartFile open(Path directory, String name) throws IOException {
    Path target = directory.resolve(name);
    Path path = directory.resolve("." + name + ".part");
    BasicFileAttributes there = OwnFiles.attributes(target);
    if (there != null && there.isDirectory()) {
      throw new DownloadException("Cannot write " + target + ": it is a directory", null);
    }
    if (!LOCKED.add(path)) {
      throw taken(target);
    }
    boolean opened = false;
    try {
      PartFile part = new PartFile(target, path, lock(path, target));
      opened = true;
      return part;
    } finally {
      if (!opened) {
        LOCKED.remove(path);
      }
    }
  }

  private static FileChannel lock(Path path, Path target) throws IOException {
    for (int i = 0; i < MOST_RACES; i++) {
      FileChannel channel = OwnFiles.open(path);
      boolean locked = false;
      try {
        Object opened = Files.readAttributes(path, BasicFileAttributes.class).fileKey();
        if (channel.tryLock() == null) {
          throw taken(target);
        }
        // Its last owner may have renamed it in between.
        BasicFileAttributes now = OwnFiles.attributes(path);
        locked = now != null && Objects.equals(opened, now.fileKey());
        if (locked) {
          return channel;
        }
      } catch (OverlappingFileLockException e) {
        throw taken(target);
      } finally {
        if (!locked) {
          channel.close();
        }
      }
    }
    throw taken(target);
  }

  private static DownloadException taken(Path target) {
    return new DownloadException(
        "Another download is writing " + target + ": wait until it ends, or name another directory",
        null);
  }

  Path target() {
    return target;
  }

  /** Writes all of the buffer. */
  void write(ByteBuffer buffer, long position) throws IOException {
    long at = position;
    while (buffer.hasRemaining()) {
      at += channel.write(buffer, at);
    }
  }

  /** Reads some bytes, and returns how many, or -1 at the end. */
  int read(ByteBuffer buffer, long position) throws IOException {
    FileChannel read = whole;
    return (read == null ? channel : read).read(buffer, position);
  }

  /** Reads from now on what lies in the place of the whole file. */
  void readTarget() throws IOException {
    whole = FileChannel.open(target, StandardOpenOption.READ, NOFOLLOW_LINKS);
  }

  long size() throws IOException {
    return channel.size();
  }

  /** Forgets what is in it. */
  void empty() throws IOException {
    channel.truncate(0);
  }

  /** Returns once everything that was written would survive a power cut. */
  void force() throws IOException {
    channel.force(false);
  }

  /** Returns when it was written to last, in milliseconds; the whole file will say the same. */
  long modified() throws IOException {
    return Files.getLastModifiedTime(path).toMillis();
  }

  /** Gives it its name, in place of what has that name. */
  void publish() throws IOException {
    try {
      Files.move(path, target, ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(path, target, REPLACE_EXISTING);
    }
  }

  void delete() throws IOException {
    Files.deleteIfExists(path);
  }

  @Override
  public void close() throws IOException {
    try (channel) {
      FileChannel read = whole;
      if (read != null) {
        read.close();
      }
    } finally {
      LOCKED.remove(path);
    }
  }
}
