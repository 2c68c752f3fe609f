// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.restore;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How {@link Restores#start} works. Immutable.
 *
 * <p>{@link #DEFAULT} has no checks and no restore key. If the outcome of the request is unknown,
 * it searches for the job for 30 seconds and never sends the request again.
 */
public final class StartOptions {
  /** The defaults. */
  public static final StartOptions DEFAULT = builder().build();

  private final @Nullable String restoreKey;
  private final boolean checkFirst;
  private final boolean allowTargetIsSource;
  private final boolean allowConcurrentStarts;
  private final boolean reuseDownload;
  private final boolean resend;
  private final Duration settlingTime;

  private StartOptions(Builder builder) {
    restoreKey = builder.restoreKey;
    checkFirst = builder.checkFirst;
    allowTargetIsSource = builder.allowTargetIsSource;
    allowConcurrentStarts = builder.allowConcurrentStarts;
    reuseDownload = builder.reuseDownload;
    resend = builder.resend;
    settlingTime = builder.settlingTime;
  }

  /** Returns a builder with the defaults. */
  public static Builder builder() {
    return new Builder();
  }

  @Nullable String restoreKey() {
    return restoreKey;
  }

  boolean checkFirst() {
    return checkFirst;
  }

  boolean allowTargetIsSource() {
    return allowTargetIsSource;
  }

  boolean allowConcurrentStarts() {
    return allowConcurrentStarts;
  }

  boolean reuseDownload() {
    return reuseDownload;
  }

  boolean resend() {
    return resend;
  }

  Duration settlingTime() {
    return settlingTime;
  }

  /** Builds options. Not thread-safe. */
  public static final class Builder {
    private @Nullable String restoreKey;
    private boolean checkFirst;
    private boolean allowTargetIsSource;
    private boolean allowConcurrentStarts;
    private boolean reuseDownload;
    private boolean resend;
    private Duration settlingTime = Duration.ofSeconds(30);

    private Builder() {}

    /**
     * Sets a key that identifies the restore. Starting it again with the same key, even after a
     * crash, returns the job that was started first.
     *
     * @param restoreKey any unique text, such as {@code drill-2026-11-24}
     * @throws IllegalArgumentException if it is blank
     * @see RestoreKeyStore
     */
    public Builder restoreKey(String restoreKey) {
      if (restoreKey.isBlank()) {
        throw new IllegalArgumentException("restoreKey must not be blank; omit it instead");
      }
      this.restoreKey = restoreKey;
      return this;
    }

    /**
     * Sets whether to check before sending that the snapshot exists and is completed, or that there
     * is a snapshot before the point in time; that the target is not the source; and that no other
     * job of the source cluster restores the target. A failed check throws a {@link
     * dev.atlasrestore.error.RestoreRefusedException}. Off by default.
     */
    public Builder checkFirst(boolean checkFirst) {
      this.checkFirst = checkFirst;
      return this;
    }

    /** Sets whether the check accepts the source as the target; off by default. */
    public Builder allowTargetIsSource(boolean allowTargetIsSource) {
      this.allowTargetIsSource = allowTargetIsSource;
      return this;
    }

    /**
     * Sets whether to send even if another start of this client for the same target is in progress;
     * off by default.
     */
    public Builder allowConcurrentStarts(boolean allowConcurrentStarts) {
      this.allowConcurrentStarts = allowConcurrentStarts;
      return this;
    }

    /**
     * Sets whether to return the existing download of the snapshot, if it runs or has not expired.
     * The service refuses a second one with {@code CANNOT_DOWNLOAD_SNAPSHOT_CONCURRENTLY}. The
     * files may expire soon: see {@link dev.atlasrestore.model.RestoreJob#getExpiresAt()}. Off by
     * default.
     */
    public Builder reuseDownload(boolean reuseDownload) {
      this.reuseDownload = reuseDownload;
      return this;
    }

    /**
     * Sets whether to send the request again, up to three times in total, if no job was found by
     * the end of the settling time; off by default.
     *
     * <p>This assumes something that the API does not promise: <b>a request whose job is not in the
     * list after the settling time will never be executed</b>. If the assumption is wrong, two jobs
     * are started, and the second deletes what the first has restored.
     */
    public Builder resendAfterSettling(boolean resend) {
      this.resend = resend;
      return this;
    }

    /**
     * Sets how long to search for the job if the outcome of the request is unknown; 30 s by
     * default.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public Builder settlingTime(Duration settlingTime) {
      if (settlingTime.isNegative()) {
        throw new IllegalArgumentException(
            "settlingTime must not be negative but is " + settlingTime);
      }
      this.settlingTime = settlingTime;
      return this;
    }

    /** Returns the options. */
    public StartOptions build() {
      return new StartOptions(this);
    }
  }
}
