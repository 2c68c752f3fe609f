// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.internal.download;

import dev.atlasrestore.error.DownloadException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads one gzip file while it arrives, and the tar archive in it: its checksums are right, and it
 * ends as such a file does. Unpacks it too if that is asked for.
 */
final class ArrivalCheck {
  private static final int BUFFER = 1 << 16;

  private final FileTransfer file;
  private final ArrivalInput arrival;
  private final @Nullable ArrivalCheck earlier;
  private final Consumer<Throwable> onFailure;
  private final CompletableFuture<@Nullable Void> done = new CompletableFuture<>();

  /**
   * Creates the check.
   *
   * @param earlier of the same file before it began anew, or null
   * @param onFailure is told at once, before the rest of the file is fetched for nothing
   */
  ArrivalCheck(
      FileTransfer file,
      ArrivalInput arrival,
      @Nullable ArrivalCheck earlier,
      Consumer<Throwable> onFailure) {
    this.file = file;
    this.arrival = arrival;
    this.earlier = earlier;
    this.onFailure = onFailure;
  }

  /** Returns whether a file of that name can be checked. */
  static boolean isPossible(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".gz") || lower.endsWith(".tgz");
  }

  private static boolean isArchive(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".tar.gz") || lower.endsWith(".tgz");
  }

  /** Reads the file to its end. */
  void run() {
    try {
      if (earlier != null) {
        earlier.done.handle((nothing, failure) -> nothing).join();
      }
      read();
      done.complete(null);
    } catch (CancellationException e) {
      done.completeExceptionally(e);
    } catch (IOException e) {
      file.damaged = true;
      fail(new DownloadException(file.remote() + " is damaged" + consequence(e), e));
    } catch (Throwable e) {
      fail(e);
    }
  }

  private String consequence(IOException damage) {
    return (file.isEarlier()
            ? ", the next download fetches it again: "
            : ", and what arrived of it was dropped: ")
        + damage.getMessage();
  }

  private void fail(Throwable e) {
    onFailure.accept(e);
    done.completeExceptionally(e);
  }

  private void read() throws IOException {
    Unpacker unpacker = file.unpacker();
    try (InputStream gzip = new GzipInput(arrival)) {
      if (unpacker != null) {
        unpacker.unpack(new TarInput(gzip), arrival::position);
      } else {
        readToEnd(isArchive(file.remote().name()) ? new TarInput(gzip) : gzip);
      }
    }
  }

  private static void readToEnd(InputStream in) throws IOException {
    byte[] bytes = new byte[BUFFER];
    while (in.read(bytes) >= 0) {
      // checked on the way
    }
  }

  /**
   * Waits until the file has been read.
   *
   * @throws RuntimeException if it is damaged, or all has ended
   */
  void await() {
    done.join();
  }
}
