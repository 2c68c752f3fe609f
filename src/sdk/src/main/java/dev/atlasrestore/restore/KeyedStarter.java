// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.restore;

import dev.atlasrestore.error.AtlasException;
import dev.atlasrestore.error.NotFoundException;
import dev.atlasrestore.error.RestoreAttempt;
import dev.atlasrestore.error.RestoreLostException;
import dev.atlasrestore.error.RestoreOutcomeUnknownException;
import dev.atlasrestore.error.RestoreRefusedException;
import dev.atlasrestore.error.RestoreRefusedException.Reason;
import dev.atlasrestore.model.RestoreJob;
import dev.atlasrestore.model.RestoreJobRequest;
import dev.atlasrestore.restore.RestoreKeyStore.Entry;
import java.util.Optional;

/** Starts restores that have a restore key. The first start makes the job, later ones return it. */
final class KeyedStarter {
  private static final System.Logger LOG = System.getLogger(KeyedStarter.class.getName());

  private final JobReader reader;
  private final Starter starter;
  private final RestoreKeyStore store;

  KeyedStarter(JobReader reader, Starter starter, RestoreKeyStore store) {
    this.reader = reader;
    this.starter = starter;
    this.store = store;
  }

  RestoreJob start(
      String key,
      String groupId,
      String clusterName,
      RestoreJobRequest request,
      StartOptions options) {
    Journal journal = new Journal(key);
    Optional<Entry> entry = store.find(key);
    if (entry.isEmpty()) {
      return journal.started(starter.start(groupId, clusterName, request, options, journal));
    }
    RestoreAttempt attempt = entry.get().attempt();
    if (!attempt.groupId().equals(groupId)
        || !attempt.clusterName().equals(clusterName)
        || !attempt.request().equals(request)) {
      throw new RestoreRefusedException(
          Reason.RESTORE_KEY_REUSED,
          "The restore key " + key + " belongs to another request; use another key",
          null);
    }
    String jobId = entry.get().jobId();
    if (jobId != null) {
      return read(attempt, jobId, options);
    }
    return journal.started(starter.resume(attempt, options, journal));
  }

  /** Returns the job that the service made for an earlier start. */
  private RestoreJob read(RestoreAttempt attempt, String jobId, StartOptions options) {
    try {
      return reader.read(attempt.groupId(), attempt.clusterName(), jobId, options.settlingTime());
    } catch (NotFoundException e) {
      throw new RestoreLostException(jobId, e);
    } catch (AtlasException e) {
      throw new RestoreOutcomeUnknownException(attempt, jobId, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RestoreOutcomeUnknownException(attempt, jobId, null);
    }
  }

  /** Writes down under the key what becomes of its attempt. */
  private final class Journal implements StartJournal {
    private final String key;

    Journal(String key) {
      this.key = key;
    }

    @Override
    public void sending(RestoreAttempt attempt) {
      if (!store.create(key, new Entry(attempt, null))) {
        throw new RestoreRefusedException(
            Reason.START_IN_PROGRESS,
            "Another process is starting the restore " + key + "; start it again to get its job",
            null);
      }
    }

    @Override
    public void sendingAgain(RestoreAttempt attempt) {
      store.update(key, new Entry(attempt, null));
    }

    @Override
    public void noJob() {
      try {
        store.remove(key);
      } catch (RuntimeException | Error e) {
        // Throw the service's error rather than this one. The next start with the key treats the
        // outcome as unknown.
        LOG.log(
            System.Logger.Level.WARNING,
            "The restore key "
                + key
                + " of a refused request could not be removed; use another key",
            e);
      }
    }

    RestoreJob started(RestoreJob job) {
      try {
        store.find(key).ifPresent(e -> store.update(key, new Entry(e.attempt(), job.getId())));
      } catch (RuntimeException | Error e) {
        // The job exists. A later start finds it by the attempt that was stored before sending.
        LOG.log(System.Logger.Level.WARNING, "The job of a restore key could not be stored", e);
      }
      return job;
    }
  }
}
