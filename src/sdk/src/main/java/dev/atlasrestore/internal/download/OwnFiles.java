// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.internal.download;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Opens files that only their owner can read, and never what a link leads to. */
final class OwnFiles {
  private static final Set<PosixFilePermission> OWNER =
      PosixFilePermissions.fromString("rw-------");
  private static final Set<OpenOption> OPTIONS =
      Set.of(
          StandardOpenOption.CREATE,
          StandardOpenOption.READ,
          StandardOpenOption.WRITE,
          NOFOLLOW_LINKS);

  private OwnFiles() {}

  /**
   * Opens a file for reading and writing, and makes it where it is not there.
   *
   * @throws FileSystemException if a link or anything else that is no plain file has that name
   */
  static FileChannel open(Path file) throws IOException {
    refuseOthers(file);
    boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
    FileAttribute<?>[] attributes =
        posix
            ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER)}
            : new FileAttribute<?>[0];
    FileChannel channel = FileChannel.open(file, OPTIONS, attributes);
    try {
      refuseOthers(file);
      if (posix) {
        Files.getFileAttributeView(file, PosixFileAttributeView.class, NOFOLLOW_LINKS)
            .setPermissions(OWNER);
      }
      return channel;
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  /** Returns the attributes of what has that name, which may be a link, or null for nothing. */
  static @Nullable BasicFileAttributes attributes(Path file) throws IOException {
    return Files.exists(file, NOFOLLOW_LINKS)
        ? Files.readAttributes(file, BasicFileAttributes.class, NOFOLLOW_LINKS)
        : null;
  }

  private static void refuseOthers(Path file) throws IOException {
    BasicFileAttributes attributes = attributes(file);
    if (attributes == null) {
      return;
    }
    if (!attributes.isRegularFile()) {
      throw new FileSystemException(file.toString(), null, "it is a link, or no plain file");
    }
    if (file.getFileSystem().supportedFileAttributeViews().contains("unix")
        && !Integer.valueOf(1).equals(Files.getAttribute(file, "unix:nlink", NOFOLLOW_LINKS))) {
      throw new FileSystemException(file.toString(), null, "it has another name as well");
    }
  }
}
