// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.restore;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How {@link Restores#start} goes about it. Immutable.
 *
 * <p>{@link #DEFAULT} checks nothing beforehand, has no restore key, looks for the job of an
 * attempt without an answer for half a minute, and never sends such an attempt again.
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

  /** Builds options; not thread-safe. */
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
     * Names the restore, so that starting it once more, after a crash too, returns the job that was
     * started first.
     *
     * @param restoreKey any text that is unique to the restore, such as {@code drill-2026-11-24}
     * @throws IllegalArgumentException if it is blank
     * @see RestoreKeyStore
     */
    public Builder restoreKey(String restoreKey) {
      if (restoreKey.isBlank()) {
        throw new IllegalArgumentException("restoreKey must not be blank; leave it out instead");
      }
      this.restoreKey = restoreKey;
      return this;
    }

    /**
     * Sets whether to look first, before anything is deleted: that the snapshot exists and is
     * completed, or that there is a snapshot before the point in time; that the target is not the
     * source; and that no job of the source cluster restores the target. What is wrong is a {@link
     * dev.atlasrestore.error.RestoreRefusedException}.
     */
    public Builder checkFirst(boolean checkFirst) {
      this.checkFirst = checkFirst;
      return this;
    }

    /** Sets whether the check lets a target pass that is the source; not by default. */
    public Builder allowTargetIsSource(boolean allowTargetIsSource) {
      this.allowTargetIsSource = allowTargetIsSource;
      return this;
    }

    /**
     * Sets whether to send although another start of this client for the same target is under way;
     * not by default.
     */
    public Builder allowConcurrentStarts(boolean allowConcurrentStarts) {
      this.allowConcurrentStarts = allowConcurrentStarts;
      return this;
    }

    /**
     * Sets whether to return the download of the snapshot that there is, running or not expired,
     * instead of starting another, which the service refuses with {@code
     * CANNOT_DOWNLOAD_SNAPSHOT_CONCURRENTLY}; not by default. Its files may expire soon: see {@link
     * dev.atlasrestore.model.RestoreJob#getExpiresAt()}.
     */
    public Builder reuseDownload(boolean reuseDownload) {
      this.reuseDownload = reuseDownload;
      return this;
    }

    /**
     * Sets whether to send again an attempt that has shown no job when the settling time was over,
     * up to three times in all; not by default.
     *
     * <p>This rests on an assumption that the API does not promise: <b>what is not in the list of
     * jobs after the settling time will never be acted on</b>. Where it fails, two jobs are
     * started, and the second deletes what the first has restored.
     */
    public Builder resendAfterSettling(boolean resend) {
      this.resend = resend;
      return this;
    }

    /**
     * Sets how long to look for the job of an attempt without an answer; 30 s by default.
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
    public StartOptions build() {
      return new StartOptions(this);
    }
  }
}
