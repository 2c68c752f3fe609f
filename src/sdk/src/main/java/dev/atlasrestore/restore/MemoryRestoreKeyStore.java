// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.restore;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Stores restore keys in memory. */
final class MemoryRestoreKeyStore implements RestoreKeyStore {
  private final Map<String, Entry> entries = new ConcurrentHashMap<>();

  @Override
  public Optional<Entry> find(String key) {
    return Optional.ofNullable(entries.get(key));
  }

  @Override
  public boolean create(String key, Entry entry) {
    return entries.putIfAbsent(key, entry) == null;
  }

  @Override
  public boolean hasJob(String jobId) {
    return entries.values().stream().anyMatch(entry -> jobId.equals(entry.jobId()));
  }

  @Override
  public void update(String key, Entry entry) {
    entries.put(key, entry);
  }

  @Override
  public void remove(String key) {
    entries.remove(key);
  }
}
