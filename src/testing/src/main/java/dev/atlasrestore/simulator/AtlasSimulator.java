// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.simulator;

import dev.atlasrestore.model.RestoreJob;
import dev.atlasrestore.model.SnapshotStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;

/**
 * An Atlas on a loopback port, with a project, a source cluster that has snapshots, a target
 * cluster and a sharded cluster; more of each can be added. Any client can use it over plain HTTP.
 * Thread-safe; it serves until it is closed.
 */
public final class AtlasSimulator implements AutoCloseable {
  private final SimulatedService service;

  /**
   * A request and the status of its response.
   *
   * @param method the HTTP method
   * @param path the path, without the query
   * @param status the HTTP status of the response
   */
  public record Exchange(String method, String path, int status) {}

  private AtlasSimulator(Builder builder) {
    service = new SimulatedService(builder);
  }

  /** Starts a simulator with the default settings. */
  public static AtlasSimulator start() {
    return builder().start();
  }

  /** Returns a builder with the default settings. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns the URL for {@code AtlasClient.Builder.baseUrl}. */
  public String baseUrl() {
    return service.server.url("/").toString();
  }

  /** Returns the id of the project that is there from the start. */
  public String groupId() {
    return SampleData.GROUP_ID;
  }

  /** Returns the name of a replica set with three snapshots, taken one, two and three days ago. */
  public String sourceCluster() {
    return SampleData.SOURCE;
  }

  /** Returns the name of a cluster to restore onto. */
  public String targetCluster() {
    return SampleData.TARGET;
  }

  /** Returns the name of a sharded cluster with two shards and one snapshot. */
  public String shardedCluster() {
    return SampleData.SHARDED;
  }

  /** Returns the client id of the service account. */
  public String clientId() {
    return SampleData.CLIENT_ID;
  }

  /** Returns the client secret of the service account. */
  public String clientSecret() {
    return SampleData.CLIENT_SECRET;
  }

  /** Returns the public key of the API key. */
  public String publicKey() {
    return SampleData.PUBLIC_KEY;
  }

  /** Returns the private key of the API key. */
  public String privateKey() {
    return SampleData.PRIVATE_KEY;
  }

  /** Returns a new access token. */
  public String accessToken() {
    return service.tokens.issue();
  }

  /** Returns the project that is there from the start. */
  public SimulatedProject project() {
    return service.project;
  }

  /**
   * Returns a project, which is added when there is none of that id.
   *
   * @param groupId 24 hexadecimal digits
   */
  public SimulatedProject addProject(String groupId) {
    return service.atlas.addProject(groupId);
  }

  /** Adds a cluster as {@link SimulatedProject#addCluster}, to the project of the start. */
  public List<String> addCluster(String name, Instant... snapshots) {
    return service.project.addCluster(name, snapshots);
  }

  /** Adds a snapshot as {@link SimulatedProject#addSnapshot}, to the project of the start. */
  public String addSnapshot(String cluster, Instant createdAt, SnapshotStatus status) {
    return service.project.addSnapshot(cluster, createdAt, status);
  }

  /** Makes the next restore job fail. */
  public void failNextRestore() {
    synchronized (service.atlas) {
      service.jobs.failNext();
    }
  }

  /** Invalidates all tokens and digest challenges. */
  public void revokeAuthentication() {
    service.tokens.revokeAll();
    service.digest.invalidateNonces();
  }

  /** Sets the faults of requests to the service, including token requests. */
  public void faults(FaultPlan plan) {
    service.network.plan(plan);
  }

  /** Sets the faults of requests to the file host. */
  public void fileFaults(FaultPlan plan) {
    service.files.plan(plan);
  }

  /** Closes all connections and refuses new ones until {@link #goOnline()}. */
  public void goOffline() {
    service.server.stop();
  }

  /** Accepts connections again, on the same port and with the same state. */
  public void goOnline() {
    service.server.restart();
  }

  /** Returns all jobs, the oldest first. */
  public List<RestoreJob> restoreJobs() {
    return service.restoreJobs();
  }

  /** Returns all exchanges, including those for tokens, the oldest first. */
  public List<Exchange> exchanges() {
    return service.requestLog.exchanges();
  }

  /** Stops the server and closes its connections and threads. */
  @Override
  public void close() {
    service.stop();
  }

  /** Builds simulators. Not thread-safe. */
  public static final class Builder {
    InstantSource clock = InstantSource.system();
    Duration restoreDuration = Duration.ofMillis(500);
    Duration listingDelay = Duration.ZERO;
    Duration clockSkew = Duration.ZERO;
    Duration readingDelay = Duration.ZERO;
    Duration snapshotDuration = Duration.ofMillis(500);
    Duration pointInTimeWindow = Duration.ofDays(7);
    long fileBytes = 1 << 16;
    Duration tokenLifetime = Duration.ofHours(1);
    int rateLimit = 1200;
    Set<String> roles = Set.of();
    boolean everyRole = true;
    boolean envelopeHidesStatus;

    private Builder() {}

    /** Sets the clock for jobs, tokens and rate limits; the system clock by default. */
    public Builder clock(InstantSource clock) {
      this.clock = clock;
      return this;
    }

    /** Sets how long a restore job takes; half a second by default. */
    public Builder restoreDuration(Duration restoreDuration) {
      this.restoreDuration = restoreDuration;
      return this;
    }

    /** Sets after how long a new job appears in the list of jobs; zero by default. */
    public Builder listingDelay(Duration listingDelay) {
      this.listingDelay = listingDelay;
      return this;
    }

    /** Sets how late a new job can be read by its id; at once by default. */
    public Builder readingDelay(Duration readingDelay) {
      this.readingDelay = readingDelay;
      return this;
    }

    /** Sets how long a snapshot on demand takes; half a second by default. */
    public Builder snapshotDuration(Duration snapshotDuration) {
      this.snapshotDuration = snapshotDuration;
      return this;
    }

    /** Sets how far back a point in time may be; seven days by default. */
    public Builder pointInTimeWindow(Duration pointInTimeWindow) {
      this.pointInTimeWindow = pointInTimeWindow;
      return this;
    }

    /** Sets by how much the service's clock is ahead of the one above; not at all by default. */
    public Builder clockSkew(Duration clockSkew) {
      this.clockSkew = clockSkew;
      return this;
    }

    /**
     * Sets how many bytes each file of a download has, which no memory holds; 64 KiB by default.
     */
    public Builder fileBytes(long fileBytes) {
      this.fileBytes = fileBytes;
      return this;
    }

    /** Sets the lifetime of tokens; an hour by default. */
    public Builder tokenLifetime(Duration tokenLifetime) {
      this.tokenLifetime = tokenLifetime;
      return this;
    }

    /** Sets the rate limit; 1200 requests per minute by default. */
    public Builder rateLimit(int requestsPerMinute) {
      this.rateLimit = requestsPerMinute;
      return this;
    }

    /** Sets the roles of the caller by their names in the API; all roles by default. */
    public Builder roles(Set<String> roles) {
      this.roles = Set.copyOf(roles);
      this.everyRole = false;
      return this;
    }

    /**
     * Sets whether an enveloped response always has HTTP status 200, with the real status only in
     * the envelope; off by default.
     */
    public Builder envelopeHidesStatus(boolean envelopeHidesStatus) {
      this.envelopeHidesStatus = envelopeHidesStatus;
      return this;
    }

    /** Starts the simulator. */
    public AtlasSimulator start() {
      return new AtlasSimulator(this);
    }
  }
}
