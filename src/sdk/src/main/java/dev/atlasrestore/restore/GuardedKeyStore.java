// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.restore;

import dev.atlasrestore.error.RestoreKeyStoreException;
import java.util.Optional;
import java.util.function.Supplier;

/** Turns whatever a store throws into an exception of the SDK, and null into one too. */
final class GuardedKeyStore implements RestoreKeyStore {
  private final RestoreKeyStore store;

  GuardedKeyStore(RestoreKeyStore store) {
    this.store = store;
  }

  @Override
  public Optional<Entry> find(String key) {
    Optional<Entry> entry = guard("read", key, () -> store.find(key));
    if (entry == null) {
      throw new RestoreKeyStoreException(key, "the store returned null for it", null);
    }
    return entry;
  }

  @Override
  public boolean create(String key, Entry entry) {
    return guard("write", key, () -> store.create(key, entry));
  }

  @Override
  public boolean hasJob(String jobId) {
    try {
      return store.hasJob(jobId);
    } catch (RestoreKeyStoreException e) {
      throw e;
    } catch (Throwable e) {
      throw new RestoreKeyStoreException("the store failed: " + e.getClass().getName(), e);
    }
  }

  @Override
  public void update(String key, Entry entry) {
    guard(
        "write",
        key,
        () -> {
          store.update(key, entry);
          return true;
        });
  }

  @Override
  public void remove(String key) {
    guard(
        "remove",
        key,
        () -> {
          store.remove(key);
          return true;
        });
  }

  // Throwable, because a store in another language may throw a checked exception.
  private static <T> T guard(String action, String key, Supplier<T> use) {
    try {
      return use.get();
    } catch (RestoreKeyStoreException e) {
      throw e;
    } catch (Throwable e) {
      throw new RestoreKeyStoreException(
          key, "the store failed to " + action + " it: " + e.getClass().getName(), e);
    }
  }
}
