// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.internal.download;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
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

  private static final Set<PosixFilePermission> OWNER_OF_DIRECTORY =
      PosixFilePermissions.fromString("rwx------");
  private static final Set<OpenOption> NEW =
      Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

  private OwnFiles() {}

  /**
   * Opens a file for reading and writing, and makes it where it is not there.
   *
   * @throws FileSystemException if a link or anything else that is no plain file has that name
   */
  static FileChannel open(Path file) throws IOException {
    refuseOthers(file);
    FileChannel channel = FileChannel.open(file, OPTIONS, attributes(file, OWNER));
    try {
      refuseOthers(file);
      if (isPosix(file)) {
        Files.getFileAttributeView(file, PosixFileAttributeView.class, NOFOLLOW_LINKS)
            .setPermissions(OWNER);
      }
      return channel;
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  /**
   * Makes a file and opens it for writing.
   *
   * @throws java.nio.file.FileAlreadyExistsException if something has that name
   */
  static FileChannel create(Path file) throws IOException {
    return FileChannel.open(file, NEW, attributes(file, OWNER));
  }

  /**
   * Makes a directory that only its owner can look into.
   *
   * @throws java.nio.file.FileAlreadyExistsException if something has that name
   */
  static void makeDirectory(Path directory) throws IOException {
    Files.createDirectory(directory, attributes(directory, OWNER_OF_DIRECTORY));
  }

  /** Deletes a directory with all that is in it, and not what links in it lead to. */
  static void deleteTree(Path directory) throws IOException {
    if (!Files.exists(directory, NOFOLLOW_LINKS)) {
      return;
    }
    Files.walkFileTree(
        directory,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException problem)
              throws IOException {
            Files.delete(visited);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private static FileAttribute<?>[] attributes(Path file, Set<PosixFilePermission> permissions) {
    return isPosix(file)
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
        : new FileAttribute<?>[0];
  }

  private static boolean isPosix(Path file) {
    return file.getFileSystem().supportedFileAttributeViews().contains("posix");
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
