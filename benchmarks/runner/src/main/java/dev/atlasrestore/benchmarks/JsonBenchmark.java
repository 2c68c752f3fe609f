// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.benchmarks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.gson.Gson;
import dev.atlasrestore.model.ModelAdapters;
import dev.atlasrestore.model.PaginatedRestoreJobs;
import dev.atlasrestore.model.RestoreJob;
import dev.atlasrestore.model.RestoreJobRequest;
import java.io.IOException;
import java.time.Instant;
import java.util.Collections;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** JSON to objects and back: the SDK's adapters, stock Gson, Jackson's databind. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class JsonBenchmark {
  private final Gson gson = new stock.retrofit2.JSON().getGson();
  private final ObjectMapper jackson = stock.jdk.ApiClient.createDefaultObjectMapper();

  private final String job = CannedServer.job();
  private final String page =
      "{\"links\":[],\"results\":["
          + String.join(",", Collections.nCopies(500, job))
          + "],\"totalCount\":500}";
  private final String timestamp = "2026-08-10T02:15:00Z";
  private final String quoted = '"' + timestamp + '"';

  private final RestoreJobRequest request =
      RestoreJobRequest.automated(
          Contender.SNAPSHOT, Contender.TARGET_GROUP, Contender.TARGET_CLUSTER);
  private final stock.retrofit2.model.RestoreJobRequest gsonRequest =
      new stock.retrofit2.model.RestoreJobRequest()
          .deliveryType(stock.retrofit2.model.DeliveryType.AUTOMATED)
          .snapshotId(Contender.SNAPSHOT)
          .targetGroupId(Contender.TARGET_GROUP)
          .targetClusterName(Contender.TARGET_CLUSTER);
  private final stock.jdk.model.RestoreJobRequest jacksonRequest =
      new stock.jdk.model.RestoreJobRequest()
          .deliveryType(stock.jdk.model.DeliveryType.AUTOMATED)
          .snapshotId(Contender.SNAPSHOT)
          .targetGroupId(Contender.TARGET_GROUP)
          .targetClusterName(Contender.TARGET_CLUSTER);

  @Benchmark
  public RestoreJob decodeJobSdk() throws IOException {
    return ModelAdapters.ofRestoreJob().fromJson(job);
  }

  @Benchmark
  public Object decodeJobGson() {
    return gson.fromJson(job, stock.retrofit2.model.RestoreJob.class);
  }

  @Benchmark
  public Object decodeJobJackson() throws JsonProcessingException {
    return jackson.readValue(job, stock.jdk.model.RestoreJob.class);
  }

  @Benchmark
  public PaginatedRestoreJobs decodePageSdk() throws IOException {
    return ModelAdapters.ofPaginatedRestoreJobs().fromJson(page);
  }

  @Benchmark
  public Object decodePageGson() {
    return gson.fromJson(page, stock.retrofit2.model.PaginatedRestoreJobs.class);
  }

  @Benchmark
  public Object decodePageJackson() throws JsonProcessingException {
    return jackson.readValue(page, stock.jdk.model.PaginatedRestoreJobs.class);
  }

  @Benchmark
  public String encodeRequestSdk() {
    return ModelAdapters.ofRestoreJobRequest().toJson(request);
  }

  @Benchmark
  public String encodeRequestGson() {
    return gson.toJson(gsonRequest);
  }

  @Benchmark
  public String encodeRequestJackson() throws JsonProcessingException {
    return jackson.writeValueAsString(jacksonRequest);
  }

  /** A timestamp in JSON, of which finding the quotes is the greater part. */
  @Benchmark
  public Instant decodeTimestampSdk() throws IOException {
    return ModelAdapters.ofInstant().fromJson(quoted);
  }

  /** A timestamp by itself, as the JDK reads it. */
  @Benchmark
  public Instant parseTimestampJdk() {
    return Instant.parse(timestamp);
  }
}
