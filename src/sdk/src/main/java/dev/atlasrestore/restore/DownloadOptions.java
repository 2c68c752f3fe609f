// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.restore;

import dev.atlasrestore.internal.download.TransferOptions;
import java.time.Duration;
import java.util.function.Consumer;

/** How {@link Restores#download} works. Immutable. */
public final class DownloadOptions {
  /** Eight connections at a time, 30 s for what is not ready, and nobody is told. */
  public static final DownloadOptions DEFAULT = builder().build();

  private final int parallelism;
  private final boolean verify;
  private final boolean unpack;
  private final long maxUnpackedBytes;
  private final Consumer<? super DownloadProgress> onProgress;
  private final Duration readyTimeout;

  private DownloadOptions(Builder builder) {
    parallelism = builder.parallelism;
    verify = builder.verify;
    unpack = builder.unpack;
    maxUnpackedBytes = builder.maxUnpackedBytes;
    readyTimeout = builder.readyTimeout;
    onProgress = builder.onProgress;
  }

  /** Returns a builder with the defaults. */
  public static Builder builder() {
    return new Builder();
  }

  TransferOptions transfer() {
    return new TransferOptions(parallelism, verify, unpack, maxUnpackedBytes);
  }

  Consumer<? super DownloadProgress> onProgress() {
    return onProgress;
  }

  Duration readyTimeout() {
    return readyTimeout;
  }

  /** Builds options; not thread-safe. */
  public static final class Builder {
    private int parallelism = 8;
    private boolean verify;
    private boolean unpack;
    private long maxUnpackedBytes = Long.MAX_VALUE;
    private Consumer<? super DownloadProgress> onProgress = progress -> {};
    private Duration readyTimeout = Duration.ofSeconds(30);

    private Builder() {}

    /**
     * Sets how many connections there are at a time, for all files together; 8 by default. A host
     * that does not give parts of a file has one for each file.
     *
     * @throws IllegalArgumentException if it is less than 1
     */
    public Builder parallelism(int parallelism) {
      if (parallelism < 1) {
        throw new IllegalArgumentException("parallelism must be at least 1 but is " + parallelism);
      }
      this.parallelism = parallelism;
      return this;
    }

    /**
     * Sets a listener. It is called once all lengths are known, after each mebibyte and each
     * second, before something is tried again, and at the end of each file.
     *
     * @param onProgress called by one thread at a time; the download waits meanwhile, and what it
     *     throws ends the download
     */
    public Builder onProgress(Consumer<? super DownloadProgress> onProgress) {
      this.onProgress = onProgress;
      return this;
    }

    /**
     * Sets whether files named as gzip files, and as tar archives in them, are read to their ends
     * while they arrive; they are not by default. A damaged file is dropped, and the download fails
     * as soon as the damage is seen. Reading takes a processor as long as unpacking would. A file
     * that was there already is not read again.
     */
    public Builder verify(boolean verify) {
      this.verify = verify;
      return this;
    }

    /**
     * Sets whether each file is unpacked while it arrives; it is not by default. A file {@code
     * NAME.tar.gz} becomes a directory {@code NAME} beside it, which has that name only when it is
     * whole and has been verified as by {@link #verify}. {@code download} returns the directories.
     * The file is kept too, so that the download can go on after it ended early; a directory that
     * was there already is left with the file that it belongs to.
     *
     * <p>An archive is not trusted: a member that is a link or a device, whose name leads out of
     * the directory, is there twice or differs from another by case alone, ends the download, and
     * so does an archive that unpacks to more than 1 GiB and 100 times its size.
     *
     * <p>It needs {@code org.apache.commons:commons-compress}, which this library does not bring.
     */
    public Builder unpack(boolean unpack) {
      this.unpack = unpack;
      return this;
    }

    /**
     * Sets how many bytes one archive may unpack to; by default, as many as there is room for when
     * its unpacking begins.
     *
     * @throws IllegalArgumentException if it is less than 1
     */
    public Builder maxUnpackedBytes(long maxUnpackedBytes) {
      if (maxUnpackedBytes < 1) {
        throw new IllegalArgumentException(
            "maxUnpackedBytes must be at least 1 but is " + maxUnpackedBytes);
      }
      this.maxUnpackedBytes = maxUnpackedBytes;
      return this;
    }

    /**
     * Sets how long to wait for the URLs of all parts while the job still runs; 30 s by default,
     * which does for the last part of many. A job that was just started needs minutes.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public Builder readyTimeout(Duration readyTimeout) {
      if (readyTimeout.isNegative()) {
        throw new IllegalArgumentException(
            "readyTimeout must not be negative and is " + readyTimeout);
      }
      this.readyTimeout = readyTimeout;
      return this;
    }

    /** Returns the options. */
    public DownloadOptions build() {
      return new DownloadOptions(this);
    }
  }
}
