// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.restore;

import java.time.Duration;
import java.util.function.Consumer;

/** How to wait for a restore job. Immutable. */
public final class AwaitOptions {
  private final Duration timeout;
  private final Consumer<? super RestoreProgress> onProgress;
  private final boolean cancelWhenAbandoned;
  private final Duration settlingTime;

  private AwaitOptions(Builder builder) {
    timeout = builder.timeout;
    onProgress = builder.onProgress;
    cancelWhenAbandoned = builder.cancelWhenAbandoned;
    settlingTime = builder.settlingTime;
  }

  /**
   * Returns a builder.
   *
   * @param timeout the maximum time to wait; restores take minutes to hours
   * @throws IllegalArgumentException if the timeout is negative
   */
  public static Builder builder(Duration timeout) {
    if (timeout.isNegative()) {
      throw new IllegalArgumentException("timeout must not be negative but is " + timeout);
    }
    return new Builder(timeout);
  }

  Duration timeout() {
    return timeout;
  }

  Consumer<? super RestoreProgress> onProgress() {
    return onProgress;
  }

  boolean cancelWhenAbandoned() {
    return cancelWhenAbandoned;
  }

  Duration settlingTime() {
    return settlingTime;
  }

  /** Builds options; not thread-safe. */
  public static final class Builder {
    private final Duration timeout;
    private Consumer<? super RestoreProgress> onProgress = progress -> {};
    private boolean cancelWhenAbandoned;
    private Duration settlingTime = ReadingLag.DEFAULT;

    private Builder(Duration timeout) {
      this.timeout = timeout;
    }

    /** Sets a listener that is called with the job after each successful poll. */
    public Builder onProgress(Consumer<? super RestoreProgress> onProgress) {
      this.onProgress = onProgress;
      return this;
    }

    /**
     * Sets whether to cancel the job if the waiting ends first: by the timeout, by an interrupt, or
     * because the future is cancelled. Only a download can be cancelled; any other job continues.
     * Off by default.
     */
    public Builder cancelWhenAbandoned(boolean cancelWhenAbandoned) {
      this.cancelWhenAbandoned = cancelWhenAbandoned;
      return this;
    }

    /**
     * Sets how long a job that is not found is taken for one that was just made, from the first
     * look on; 30 s by default.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public Builder settlingTime(Duration settlingTime) {
      if (settlingTime.isNegative()) {
        throw new IllegalArgumentException(
            "settlingTime must not be negative and is " + settlingTime);
      }
      this.settlingTime = settlingTime;
      return this;
    }

    /** Returns the options. */
    public AwaitOptions build() {
      return new AwaitOptions(this);
    }
  }
}
