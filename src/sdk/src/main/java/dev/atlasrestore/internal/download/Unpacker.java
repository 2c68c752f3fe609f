// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.internal.download;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import dev.atlasrestore.error.DownloadException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongSupplier;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;

/**
 * Unpacks one archive into a directory that has its name only when all of it is there. Whoever made
 * the archive is not trusted: only plain files and directories are made, each once and in the
 * directory, and no more bytes than allowed. Used by one thread at a time.
 */
final class Unpacker {
  private static final int BUFFER = 1 << 16;

  /** An archive of zeros has 1,000; a log that was made in advance is not yet a bomb. */
  private static final long MOST_RATIO = 100;

  private static final long ALWAYS_ALLOWED = 1 << 30;

  private final String archive;
  private final Path directory;
  private final Path unfinished;
  private final long maxBytes;
  private final byte[] buffer = new byte[BUFFER];
  private MemberNames names = new MemberNames();
  private long room;
  private long unpacked;

  /**
   * Creates the unpacker.
   *
   * @param archive its name
   * @param directory what to make
   * @param maxBytes what all members may have together
   */
  Unpacker(String archive, Path directory, long maxBytes) {
    this.archive = archive;
    this.directory = directory;
    this.maxBytes = maxBytes;
    unfinished = directory.resolveSibling("." + archive + ".unpacking");
  }

  Path directory() {
    return directory;
  }

  /** Returns whether the directory is there, and so all of it is. */
  boolean isDone() {
    return Files.isDirectory(directory, NOFOLLOW_LINKS);
  }

  /**
   * Checks that nothing has the name of the directory.
   *
   * @throws DownloadException if something has
   */
  void requireFreeName() {
    if (Files.exists(directory, NOFOLLOW_LINKS)) {
      throw new DownloadException(
          "Cannot unpack " + archive + " into " + directory + ": move away what has that name",
          null);
    }
  }

  /**
   * Unpacks the archive, under another name than the directory's.
   *
   * @param read says how many bytes of the archive, as it arrived, have been read
   * @throws IOException if the archive is damaged
   * @throws DownloadException if it is not safe to unpack, or a file could not be written
   */
  void unpack(InputStream in, LongSupplier read) throws IOException {
    begin();
    try (TarArchiveInputStream tar = new TarArchiveInputStream(in, "UTF-8")) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        member(entry, tar, read);
      }
      while (in.read(buffer) >= 0) {
        // what follows the last member is looked at on the way
      }
    } catch (IllegalArgumentException e) {
      throw new IOException("a member's header is damaged", e);
    }
  }

  private void begin() {
    names = new MemberNames();
    unpacked = 0;
    try {
      OwnFiles.deleteTree(unfinished);
      OwnFiles.makeDirectory(unfinished);
      room = Math.min(maxBytes, Files.getFileStore(unfinished).getUsableSpace());
    } catch (IOException e) {
      throw cannotWrite(unfinished, e);
    }
  }

  private void member(TarArchiveEntry entry, TarArchiveInputStream tar, LongSupplier read)
      throws IOException {
    String name = entry.getName();
    byte type = entry.getLinkFlag();
    boolean isDirectory = type == TarConstants.LF_DIR || name.endsWith("/");
    boolean isFile =
        type == TarConstants.LF_NORMAL
            || type == TarConstants.LF_OLDNORM
            || type == TarConstants.LF_CONTIG
            || type == TarConstants.LF_GNUTYPE_SPARSE;
    if (!isDirectory && !isFile) {
      throw refuse(name, "is a link, a device or the like");
    }
    Path path = unfinished;
    try {
      for (String directory : names.directoriesOf(name, isDirectory)) {
        path = unfinished.resolve(directory);
        OwnFiles.makeDirectory(path);
      }
    } catch (MemberNames.UnsafeNameException e) {
      throw refuse(name, e.getMessage());
    } catch (IOException e) {
      throw cannotWrite(path, e);
    }
    if (!isDirectory) {
      long size = entry.isSparse() ? entry.getRealSize() : entry.getSize();
      checkRoom(name, size);
      write(name, tar, read);
    }
  }

  private void write(String name, InputStream content, LongSupplier read) throws IOException {
    Path path = unfinished.resolve(MemberNames.plain(name));
    try (Output output = new Output(path)) {
      for (int count = content.read(buffer); count >= 0; count = content.read(buffer)) {
        checkRoom(name, count);
        unpacked += count;
        if (unpacked > ALWAYS_ALLOWED && unpacked / MOST_RATIO > read.getAsLong()) {
          throw refuse(
              name, "makes it more than " + MOST_RATIO + " times as large as it was packed");
        }
        output.write(ByteBuffer.wrap(buffer, 0, count));
      }
      output.force();
    }
  }

  private void checkRoom(String name, long bytes) {
    if (bytes > room - unpacked) {
      throw refuse(name, "makes it larger than the " + room + " bytes that there are for it");
    }
  }

  private DownloadException refuse(String member, String problem) {
    String printable = member.replaceAll("[^\\x20-\\x7e]", "?");
    String shortened = printable.length() > 200 ? printable.substring(0, 200) + "..." : printable;
    return new DownloadException(
        "Cannot unpack " + archive + ": its member \"" + shortened + "\" " + problem, null);
  }

  private static DownloadException cannotWrite(Path path, IOException e) {
    return new DownloadException(
        "Cannot write " + path + "; what has arrived of the archive is kept", e);
  }

  /** Gives the directory its name. */
  void publish() {
    try {
      requireFreeName();
      Files.move(unfinished, directory);
    } catch (IOException e) {
      throw new DownloadException("Cannot put " + directory + " into its place", e);
    }
  }

  /** Deletes what was unpacked, unless it has its name. */
  void discard() throws IOException {
    OwnFiles.deleteTree(unfinished);
  }

  /** A file, whose trouble is not the archive's. */
  private static final class Output implements AutoCloseable {
    private final Path path;
    private final FileChannel channel;

    Output(Path path) {
      this.path = path;
      try {
        channel = OwnFiles.create(path);
      } catch (IOException e) {
        throw cannotWrite(path, e);
      }
    }

    void write(ByteBuffer bytes) {
      try {
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
      } catch (IOException e) {
        throw cannotWrite(path, e);
      }
    }

    void force() {
      try {
        channel.force(true);
      } catch (IOException e) {
        throw cannotWrite(path, e);
      }
    }

    @Override
    public void close() {
      try {
        channel.close();
      } catch (IOException e) {
        throw cannotWrite(path, e);
      }
    }
  }
}
