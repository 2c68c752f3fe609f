// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.simulator;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import dev.atlasrestore.model.ModelTypeAdapterFactory;
import dev.atlasrestore.model.RestoreJob;
import dev.atlasrestore.model.SnapshotStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import mockwebserver3.MockWebServer;

/**
 * A simulated Atlas on a loopback port. It has one project with a source cluster that has
 * snapshots, a target cluster, and a sharded cluster. Thread-safe; runs until it is closed.
 */
public final class AtlasSimulator implements AutoCloseable {
  private static final String GROUP_ID = "64b7c1f09a3e5d2847c6f10a";
  private static final String SOURCE = "orders-production";
  private static final String TARGET = "orders-staging";
  private static final String SHARDED = "events-production";
  private static final String CLIENT_ID = "mdb_sa_id_simulated";
  private static final String CLIENT_SECRET = "mdb_sa_sk_simulated";
  private static final String PUBLIC_KEY = "simulated";
  private static final String PRIVATE_KEY = "5f1b7e0a-simulated";

  private final FileHost files;
  private final FaultyNetwork network;

  private final RequestLog requestLog = new RequestLog();
  private final InstantSource clock;
  private final SimulatedProject project;
  private final TokenStore tokens;
  private final DigestVerifier digest;
  private volatile MockWebServer server;

  /**
   * A request and the status of its response.
   *
   * @param method the HTTP method
   * @param path the path, without the query
   * @param status the HTTP status of the response
   */
  public record Exchange(String method, String path, int status) {}

  private AtlasSimulator(Builder builder) {
    clock = () -> builder.clock.instant().plus(builder.clockSkew);
    project = new SimulatedProject(GROUP_ID, clock, builder.restoreDuration, builder.listingDelay);
    files = new FileHost(builder.fileBytes);
    tokens = new TokenStore(clock, builder.tokenLifetime);
    digest = new DigestVerifier(PUBLIC_KEY, PRIVATE_KEY);
    addSampleData();
    Gson gson =
        new GsonBuilder().registerTypeAdapterFactory(new ModelTypeAdapterFactory()).create();
    ApiDispatcher dispatcher =
        new ApiDispatcher(
            new AccessControl(tokens, digest, builder.roles, builder.everyRole),
            new TokenEndpoint(tokens, CLIENT_ID, CLIENT_SECRET),
            new RateLimiter(builder.rateLimit, clock),
            new OperationHandlers(project, clock, files, gson),
            builder.envelopeHidesStatus,
            gson,
            requestLog,
            clock);
    network = new FaultyNetwork(dispatcher, clock);
    server = listen(0);
  }

  private MockWebServer listen(int port) {
    MockWebServer listening = new MockWebServer();
    listening.setDispatcher(network);
    listening.setServerSocketFactory(new NoDelaySocketFactory());
    try {
      listening.start(InetAddress.getLoopbackAddress(), port);
    } catch (IOException e) {
      throw new UncheckedIOException("The simulator cannot listen on port " + port, e);
    }
    return listening;
  }

  private void addSampleData() {
    project.addCluster(TARGET);
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    for (int day = 3; day >= 1; day--) {
      addSnapshot(SOURCE, now.minus(Duration.ofDays(day)), SnapshotStatus.COMPLETED);
    }
    project.addSnapshot(
        SHARDED,
        new SimulatedSnapshot(
            project.newId(),
            now.minus(Duration.ofDays(1)),
            SnapshotStatus.COMPLETED,
            List.of(SHARDED + "-shard-0", SHARDED + "-shard-1")));
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
    return server.url("/").toString();
  }

  /** Returns the id of the project. */
  public String groupId() {
    return GROUP_ID;
  }

  /** Returns the name of a replica set with three snapshots, taken one, two and three days ago. */
  public String sourceCluster() {
    return SOURCE;
  }

  /** Returns the name of a cluster to restore onto. */
  public String targetCluster() {
    return TARGET;
  }

  /** Returns the name of a sharded cluster with two shards and one snapshot. */
  public String shardedCluster() {
    return SHARDED;
  }

  /** Returns the client id of the service account. */
  public String clientId() {
    return CLIENT_ID;
  }

  /** Returns the client secret of the service account. */
  public String clientSecret() {
    return CLIENT_SECRET;
  }

  /** Returns the public key of the API key. */
  public String publicKey() {
    return PUBLIC_KEY;
  }

  /** Returns the private key of the API key. */
  public String privateKey() {
    return PRIVATE_KEY;
  }

  /** Returns a new access token. */
  public String accessToken() {
    return tokens.issue();
  }

  /** Adds a cluster to the project. */
  public void addCluster(String name) {
    project.addCluster(name);
  }

  /**
   * Adds a snapshot of a replica set, and the cluster if it does not exist; returns the snapshot's
   * id.
   */
  public String addSnapshot(String cluster, Instant createdAt, SnapshotStatus status) {
    String id = project.newId();
    project.addSnapshot(cluster, new SimulatedSnapshot(id, createdAt, status, List.of()));
    return id;
  }

  /** Makes the next restore job fail. */
  public void failNextRestore() {
    project.failNextRestore();
  }

  /** Invalidates all tokens and digest challenges. */
  public void revokeAuthentication() {
    tokens.revokeAll();
    digest.invalidateNonces();
  }

  /** Sets the faults of requests to the service, including token requests. */
  public void faults(FaultPlan plan) {
    network.plan(plan);
  }

  /** Sets the faults of requests to the file host. */
  public void fileFaults(FaultPlan plan) {
    files.plan(plan);
  }

  /** Closes all connections and refuses new ones until {@link #goOnline()}. */
  public void goOffline() {
    server.close();
  }

  /** Accepts connections again, on the same port and with the same state. */
  public void goOnline() {
    server = listen(server.getPort());
  }

  /** Returns all jobs, the oldest first. */
  public List<RestoreJob> restoreJobs() {
    network.deliverDue();
    return project.jobs().stream().map(job -> job.toRestoreJob(clock.instant(), files)).toList();
  }

  /** Returns all exchanges, including those for tokens, the oldest first. */
  public List<Exchange> exchanges() {
    return requestLog.exchanges();
  }

  /** Stops the server and closes its connections and threads. */
  @Override
  public void close() {
    server.close();
    files.stop();
  }

  /** Builds simulators. Not thread-safe. */
  public static final class Builder {
    private InstantSource clock = InstantSource.system();
    private Duration restoreDuration = Duration.ofMillis(500);
    private Duration listingDelay = Duration.ZERO;
    private Duration clockSkew = Duration.ZERO;
    private int fileBytes = 1 << 16;
    private Duration tokenLifetime = Duration.ofHours(1);
    private int rateLimit = 1200;
    private Set<String> roles = Set.of();
    private boolean everyRole = true;
    private boolean envelopeHidesStatus;

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

    /** Sets how far the clock of the service is ahead; zero by default. */
    public Builder clockSkew(Duration clockSkew) {
      this.clockSkew = clockSkew;
      return this;
    }

    /** Sets the size of each file of a download; 64 KiB by default. */
    public Builder fileBytes(int fileBytes) {
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
