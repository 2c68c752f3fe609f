// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.restore;

import dev.atlasrestore.error.RestoreAttempt;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what became of the restores that have a key, so that none is started twice.
 *
 * <p>Implementations are thread-safe. A method that fails throws an unchecked exception; {@link
 * Restores#start} then sends nothing, or, when the job is started already, returns it all the same.
 */
public interface RestoreKeyStore {
  /**
   * What is kept of a restore.
   *
   * @param attempt the request; written before it is sent
   * @param jobId the job that it started, or null while that is not known
   */
  record Entry(RestoreAttempt attempt, @Nullable String jobId) {}

  /** Returns what is kept under a key, or nothing. */
  Optional<Entry> find(String key);

  /**
   * Keeps an entry under a key that has none, in one step, and returns false when the key has one
   * already. On return the entry outlives what the store promises to outlive.
   */
  boolean create(String key, Entry entry);

  /** Replaces the entry of a key. */
  void update(String key, Entry entry);

  /** Forgets a key, so that it can be used anew; does nothing when there is no such key. */
  void remove(String key);

  /** Returns a store that is gone with the process. */
  static RestoreKeyStore inMemory() {
    return new MemoryRestoreKeyStore();
  }

  /**
   * Returns a store with a file for each key, which outlives the process and the machine's power
   * supply. Several processes may share the directory; it is made when it is not there.
   */
  static RestoreKeyStore inDirectory(Path directory) {
    return new FileRestoreKeyStore(directory);
  }
}
