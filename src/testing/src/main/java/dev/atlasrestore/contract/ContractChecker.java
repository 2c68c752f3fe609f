// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.contract;

import dev.atlasrestore.AtlasClient;
import dev.atlasrestore.auth.Credentials;
import dev.atlasrestore.http.TimeSource;
import dev.atlasrestore.model.RestoreJobRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * Checks whether a service conforms to the spec: Atlas itself, a gateway, or a recording.
 *
 * <p>It reads every resource that the spec describes how to find, and checks the status, media
 * type, headers and body of each response. It changes nothing, unless {@link Builder#allowRestore}
 * permits a restore.
 */
public final class ContractChecker {
  private final Credentials credentials;
  private final @Nullable String baseUrl;
  private final String groupId;
  private final List<String> clusterNames;
  private final List<AllowedRestore> allowed;
  private final Duration restoreTimeout;
  private final TimeSource timeSource;
  private final UnaryOperator<OkHttpClient.Builder> okHttpClient;
  private final Contract contract = Contract.load();
  private final AtomicBoolean used = new AtomicBoolean();
  private Optional<String> obstacle = Optional.empty();

  private ContractChecker(Builder builder, Credentials credentials, String groupId) {
    this.credentials = credentials;
    this.groupId = groupId;
    baseUrl = builder.baseUrl != null ? builder.baseUrl : credentials.getBaseUrl();
    clusterNames = List.copyOf(builder.clusterNames);
    allowed = List.copyOf(builder.allowed);
    restoreTimeout = builder.restoreTimeout;
    timeSource = builder.timeSource;
    okHttpClient = builder.okHttpClient;
    requireValid("groupId", groupId);
    clusterNames.forEach(cluster -> requireValid("clusterName", cluster));
    allowed.forEach(restore -> requireValid("clusterName", restore.clusterName()));
    client(credentials).close(); // validates the URL
  }

  private void requireValid(String name, String value) {
    for (ContractOperation operation : contract.operations()) {
      if (operation.pathParameters().contains(name)) {
        for (String violation : operation.violations(name, value)) {
          throw new IllegalArgumentException(name + " \"" + value + "\"" + violation);
        }
      }
    }
  }

  /** Returns a builder. Credentials, a project and a cluster are required. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Makes all checks, the reading ones first. When the service cannot be reached, or does not
   * accept the credentials, the report has only the check that says so.
   *
   * <p>If the thread is interrupted, the current check fails, the remaining ones are skipped, and
   * the thread stays interrupted. A job that was started continues; the report contains its id.
   *
   * @throws IllegalStateException on a second call, because a permitted restore may run only once
   */
  public ContractReport check() {
    if (used.getAndSet(true)) {
      throw new IllegalStateException("The checks have already run; build another checker");
    }
    CheckRunner checkRunner = new CheckRunner();
    ExchangeRecorder recorder = new ExchangeRecorder();
    ExchangeRecorder anonymousRecorder = new ExchangeRecorder();
    try (AtlasClient atlas = client(credentials, recorder);
        AtlasClient anonymous =
            client(Credentials.accessToken("none"), withoutCredentials(), anonymousRecorder)) {
      ResourceReader reader = new ResourceReader(atlas, recorder);
      ResourceReader anonymousReader = new ResourceReader(anonymous, anonymousRecorder);
      if (isObstructed(reader, checkRunner)) {
        return new ContractReport(checkRunner.results());
      }
      for (String cluster : clusterNames) {
        new ReadChecks(contract, reader, anonymousReader, checkRunner, groupId, cluster).run();
      }
      for (AllowedRestore restore : allowed) {
        new RestoreChecks(
                contract,
                atlas,
                recorder,
                checkRunner,
                groupId,
                restore.clusterName(),
                restore.request())
            .run(restoreTimeout);
      }
    }
    return new ContractReport(checkRunner.results());
  }

  /** Makes the check without which no other makes sense, and keeps only its failure. */
  private boolean isObstructed(ResourceReader reader, CheckRunner checkRunner) {
    ContractOperation operation =
        contract.operations().stream()
            .filter(ContractOperation::isSafe)
            .filter(o -> Set.of("groupId", "clusterName").containsAll(o.pathParameters()))
            .findFirst()
            .orElseThrow();
    obstacle = new AccessCheck(operation, reader).obstacle(groupId, clusterNames.get(0));
    obstacle.ifPresent(
        line ->
            checkRunner.run(
                operation.id(),
                clusterNames.get(0) + " can be asked for at all",
                findings -> {
                  findings.violation(line);
                  return null;
                }));
    return obstacle.isPresent();
  }

  /** Returns why nothing could be checked, in one line; nothing when something was. */
  Optional<String> obstacle() {
    return obstacle;
  }

  private static Interceptor withoutCredentials() {
    return chain ->
        chain.proceed(chain.request().newBuilder().removeHeader("Authorization").build());
  }

  private AtlasClient client(Credentials credentials, Interceptor... interceptors) {
    AtlasClient.Builder client =
        AtlasClient.builder()
            .credentials(credentials)
            .timeSource(timeSource)
            .okHttpClient(
                http -> {
                  OkHttpClient.Builder customized = okHttpClient.apply(http);
                  for (Interceptor interceptor : interceptors) {
                    customized.addNetworkInterceptor(interceptor);
                  }
                  return customized;
                });
    return (baseUrl == null ? client : client.baseUrl(baseUrl)).build();
  }

  private record AllowedRestore(String clusterName, RestoreJobRequest request) {}

  /** Builds checkers. Not thread-safe. */
  public static final class Builder {
    private @Nullable Credentials credentials;
    private @Nullable String baseUrl;
    private @Nullable String groupId;
    private final Set<String> clusterNames = new LinkedHashSet<>();
    private final List<AllowedRestore> allowed = new ArrayList<>();
    private Duration restoreTimeout = Duration.ofHours(12);
    private TimeSource timeSource = TimeSource.system();
    private UnaryOperator<OkHttpClient.Builder> okHttpClient = UnaryOperator.identity();

    private Builder() {}

    /** Sets the credentials; required. They need a role that may read backups. */
    public Builder credentials(Credentials credentials) {
      this.credentials = credentials;
      return this;
    }

    /** Sets the URL of the service; by default the one of the credentials, or of Atlas. */
    public Builder baseUrl(String baseUrl) {
      this.baseUrl = baseUrl;
      return this;
    }

    /** Sets the project, 24 hexadecimal digits; required. */
    public Builder groupId(String groupId) {
      this.groupId = groupId;
      return this;
    }

    /** Adds a cluster to read; at least one is required. */
    public Builder clusterName(String clusterName) {
      clusterNames.add(clusterName);
      return this;
    }

    /**
     * Permits one restore job, started as by {@code restores().start}. A download is cancelled
     * immediately. Any other request <b>deletes everything on its target cluster</b>, and the
     * checker waits until its job has ended.
     *
     * @param clusterName the cluster that the snapshots were taken of
     */
    public Builder allowRestore(String clusterName, RestoreJobRequest request) {
      allowed.add(new AllowedRestore(clusterName, request));
      return this;
    }

    /** Sets how long to wait for a restore onto a cluster; twelve hours by default. */
    public Builder restoreTimeout(Duration restoreTimeout) {
      this.restoreTimeout = restoreTimeout;
      return this;
    }

    /** Sets the clock; the system clock by default. */
    public Builder timeSource(TimeSource timeSource) {
      this.timeSource = timeSource;
      return this;
    }

    /**
     * Customizes the HTTP client, for a proxy or TLS; see {@code AtlasClient.Builder}. The checker
     * sees the responses as they arrive, before the interceptors of that client.
     */
    public Builder okHttpClient(UnaryOperator<OkHttpClient.Builder> okHttpClient) {
      this.okHttpClient = okHttpClient;
      return this;
    }

    /**
     * Builds the checker. Nothing is sent yet.
     *
     * @throws IllegalStateException if a required setting is missing
     * @throws IllegalArgumentException if a name is not valid in the spec, or the URL is not safe
     *     for credentials
     */
    public ContractChecker build() {
      if (credentials == null || groupId == null || clusterNames.isEmpty()) {
        throw new IllegalStateException(
            "ContractChecker needs credentials(…), groupId(…) and clusterName(…)");
      }
      return new ContractChecker(this, credentials, groupId);
    }
  }
}
