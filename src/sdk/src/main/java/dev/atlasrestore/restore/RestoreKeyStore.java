// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.restore;

import dev.atlasrestore.error.RestoreAttempt;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Stores the state of restores with a key, so that none is started twice.
 *
 * <p>Implementations must be thread-safe. A method that fails throws an unchecked exception. {@link
 * Restores#start} then sends nothing and throws a {@link
 * dev.atlasrestore.error.RestoreKeyStoreException} with it as its cause; if the job has already
 * started, it returns the job.
 */
public interface RestoreKeyStore {
  /**
   * The stored state of a restore.
   *
   * @param attempt the request, stored before it is sent
   * @param jobId the id of the job, or null while it is unknown
   */
  record Entry(RestoreAttempt attempt, @Nullable String jobId) {}

  /** Returns the entry of a key, if there is one. */
  Optional<Entry> find(String key);

  /**
   * Atomically adds an entry, and returns false if the key already has one. When the method
   * returns, the entry is as durable as the store promises.
   */
  boolean create(String key, Entry entry);

  /**
   * Returns whether the entry of any key has a job, so that no other start takes it for its own.
   */
  boolean hasJob(String jobId);

  /** Replaces the entry of a key. */
  void update(String key, Entry entry);

  /** Removes a key, so that it can be used again. Does nothing if there is no such key. */
  void remove(String key);

  /** Returns a store that is lost when the process ends. */
  static RestoreKeyStore inMemory() {
    return new MemoryRestoreKeyStore();
  }

  /**
   * Returns a store with one file for each key, which survives a crash or a power failure. Several
   * processes may share the directory, also over NFS. It is created if it does not exist.
   *
   * <p>Its file system must have hard links, and files in it must be moved at once. Keys are told
   * apart by each character: {@code drill} and {@code Drill} are two, and so are the two ways to
   * write an accent in Unicode. A key with half of a surrogate pair is refused. What a killed
   * process left behind is deleted after an hour.
   */
  static RestoreKeyStore inDirectory(Path directory) {
    return new FileRestoreKeyStore(directory);
  }
}
