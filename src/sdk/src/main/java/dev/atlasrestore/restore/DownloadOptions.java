// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.restore;

import java.util.function.Consumer;

/** How {@link Restores#download} goes about it. Immutable. */
public final class DownloadOptions {
  /** Eight connections at a time, and nobody is told. */
  public static final DownloadOptions DEFAULT = builder().build();

  private final int parallelism;
  private final boolean verify;
  private final Consumer<? super DownloadProgress> onProgress;

  private DownloadOptions(Builder builder) {
    parallelism = builder.parallelism;
    verify = builder.verify;
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

  /** Builds options; not thread-safe. */
  public static final class Builder {
    private int parallelism = 8;
    private boolean verify;
    private Consumer<? super DownloadProgress> onProgress = progress -> {};

    private Builder() {}

    /**
     * Sets how many connections there are at a time, for all files together; 8 by default. A host
     * that does not give parts of a file has one for each.
     *
     * @throws IllegalArgumentException if it is less than 1
     */
    public Builder parallelism(int parallelism) {
      if (parallelism < 1) {
        throw new IllegalArgumentException("parallelism must be at least 1 and is " + parallelism);
      }
      this.parallelism = parallelism;
      return this;
    }

    /**
     * Sets whether files named as gzip streams, and as tar archives in them, are read to their ends
     * before they have their names: a damaged one is dropped, and the download fails. That takes a
     * core as long as unpacking them would. Not by default; a file that was there already is not
     * read again.
     */
    public Builder verify(boolean verify) {
      this.verify = verify;
      return this;
    }

    /**
     * Sets what is told how far the download is: once all lengths are known, for each mebibyte and
     * each second, for what is tried again, and for the end of each file. Nothing by default.
     *
     * @param onProgress is called by one thread at a time and holds up the download; what it throws
     *     ends the download
     */
    public Builder onProgress(Consumer<? super DownloadProgress> onProgress) {
      this.onProgress = onProgress;
      return this;
    }

    /** Returns the options. */
    public DownloadOptions build() {
      return new DownloadOptions(this);
    }
  }
}
