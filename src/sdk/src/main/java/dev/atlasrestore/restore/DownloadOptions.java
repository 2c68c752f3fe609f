// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.restore;

import java.time.Duration;
import java.util.function.Consumer;

/** How {@link Restores#download} works. Immutable. */
public final class DownloadOptions {
  /** Eight connections at a time, 30 s for what is not ready, and nobody is told. */
  public static final DownloadOptions DEFAULT = builder().build();

  private final int parallelism;
  private final boolean verify;
  private final Consumer<? super DownloadProgress> onProgress;
  private final Duration readyTimeout;

  private DownloadOptions(Builder builder) {
    parallelism = builder.parallelism;
    verify = builder.verify;
    readyTimeout = builder.readyTimeout;
    onProgress = builder.onProgress;
  }

  /** Returns a builder with the defaults. */
  public static Builder builder() {
    return new Builder();
  }

  int parallelism() {
    return parallelism;
  }

  boolean verify() {
    return verify;
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
     * Sets whether files named as gzip streams, and as tar archives in them, are read to their ends
     * before they get their names; they are not by default. A damaged file is dropped, and the
     * download fails. That takes a processor as long as unpacking them would. A file that was there
     * already is not read again.
     */
    public Builder verify(boolean verify) {
      this.verify = verify;
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
