// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.restore;

import java.time.Duration;
import java.util.function.Consumer;

/** How {@link Restores#download} works. Immutable. */
public final class DownloadOptions {
  /** Four files at a time, 30 s for what is not ready, and nobody is told. */
  public static final DownloadOptions DEFAULT = builder().build();

  private final int parallelism;
  private final Consumer<? super DownloadProgress> onProgress;
  private final Duration readyTimeout;

  private DownloadOptions(Builder builder) {
    parallelism = builder.parallelism;
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

  Consumer<? super DownloadProgress> onProgress() {
    return onProgress;
  }

  Duration readyTimeout() {
    return readyTimeout;
  }

  /** Builds options; not thread-safe. */
  public static final class Builder {
    private int parallelism = 4;
    private Consumer<? super DownloadProgress> onProgress = progress -> {};

    private Duration readyTimeout = Duration.ofSeconds(30);

    private Builder() {}

    /**
     * Sets how many files are downloaded at a time; 4 by default.
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
     * Sets a listener that is called after each mebibyte and at the end of each file.
     *
     * @param onProgress called by several threads at once, one for each file
     */
    public Builder onProgress(Consumer<? super DownloadProgress> onProgress) {
      this.onProgress = onProgress;
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
