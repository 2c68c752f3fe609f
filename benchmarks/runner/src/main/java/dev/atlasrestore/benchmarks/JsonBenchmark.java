// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.gson.Gson;
import dev.atlasrestore.internal.http.SdkJson;
import dev.atlasrestore.model.ModelAdapters;
import dev.atlasrestore.model.PaginatedRestoreJobs;
import dev.atlasrestore.model.RestoreJob;
import dev.atlasrestore.model.RestoreJobRequest;
import dev.atlasrestore.model.SdkTimestamps;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.concurrent.TimeUnit;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okhttp3.ResponseBody;
import okio.Buffer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import retrofit2.Converter;
import retrofit2.Retrofit;
import retrofit2.converter.gson.GsonConverterFactory;

/**
 * Reads responses to objects and writes objects to requests: like the SDK, like Retrofit with stock
 * Gson, and with Jackson databind.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class JsonBenchmark {
  private static final MediaType JSON = MediaType.get("application/json");
  private static final Annotation[] NO_ANNOTATIONS = {};

  private final Gson gson = new stock.retrofit2.JSON().getGson();
  private final ObjectMapper jackson = stock.jdk.ApiClient.createDefaultObjectMapper();

  private final Retrofit retrofit =
      new Retrofit.Builder()
          .baseUrl("http://localhost/")
          .addConverterFactory(GsonConverterFactory.create(gson))
          .build();
  private final Converter<ResponseBody, ?> gsonJob = reader(stock.retrofit2.model.RestoreJob.class);
  private final Converter<ResponseBody, ?> gsonPage =
      reader(stock.retrofit2.model.PaginatedRestoreJobs.class);
  private final Converter<stock.retrofit2.model.RestoreJobRequest, RequestBody> gsonWriter =
      retrofit.requestBodyConverter(
          stock.retrofit2.model.RestoreJobRequest.class, NO_ANNOTATIONS, NO_ANNOTATIONS);

  private final byte[] job = CannedServer.job().getBytes(StandardCharsets.UTF_8);
  private final byte[] page =
      ("{\"links\":[],\"results\":["
              + String.join(",", Collections.nCopies(500, CannedServer.job()))
              + "],\"totalCount\":500}")
          .getBytes(StandardCharsets.UTF_8);
  private final String timestamp = "2026-08-10T02:15:00Z";

  private final RestoreJobRequest request =
      RestoreJobRequest.automated(
          BenchmarkClient.SNAPSHOT, BenchmarkClient.TARGET_GROUP, BenchmarkClient.TARGET_CLUSTER);
  private final stock.retrofit2.model.RestoreJobRequest gsonRequest =
      new stock.retrofit2.model.RestoreJobRequest()
          .deliveryType(stock.retrofit2.model.DeliveryType.AUTOMATED)
          .snapshotId(BenchmarkClient.SNAPSHOT)
          .targetGroupId(BenchmarkClient.TARGET_GROUP)
          .targetClusterName(BenchmarkClient.TARGET_CLUSTER);
  private final stock.jdk.model.RestoreJobRequest jacksonRequest =
      new stock.jdk.model.RestoreJobRequest()
          .deliveryType(stock.jdk.model.DeliveryType.AUTOMATED)
          .snapshotId(BenchmarkClient.SNAPSHOT)
          .targetGroupId(BenchmarkClient.TARGET_GROUP)
          .targetClusterName(BenchmarkClient.TARGET_CLUSTER);

  private Converter<ResponseBody, ?> reader(Class<?> type) {
    return retrofit.responseBodyConverter(type, NO_ANNOTATIONS);
  }

  private static ResponseBody body(byte[] json) {
    return ResponseBody.create(new Buffer().write(json), JSON, json.length);
  }

  @Benchmark
  public RestoreJob decodeJobSdk() throws IOException {
    return SdkJson.decode(ModelAdapters.ofRestoreJob(), body(job));
  }

  @Benchmark
  public Object decodeJobGson() throws IOException {
    return gsonJob.convert(body(job));
  }

  @Benchmark
  public Object decodeJobJackson() throws IOException {
    return jackson.readValue(job, stock.jdk.model.RestoreJob.class);
  }

  @Benchmark
  public PaginatedRestoreJobs decodePageSdk() throws IOException {
    return SdkJson.decode(ModelAdapters.ofPaginatedRestoreJobs(), body(page));
  }

  @Benchmark
  public Object decodePageGson() throws IOException {
    return gsonPage.convert(body(page));
  }

  @Benchmark
  public Object decodePageJackson() throws IOException {
    return jackson.readValue(page, stock.jdk.model.PaginatedRestoreJobs.class);
  }

  @Benchmark
  public RequestBody encodeRequestSdk() {
    return SdkJson.encode(ModelAdapters.ofRestoreJobRequest(), request);
  }

  @Benchmark
  public RequestBody encodeRequestGson() throws IOException {
    return gsonWriter.convert(gsonRequest);
  }

  @Benchmark
  public byte[] encodeRequestJackson() throws IOException {
    return jackson.writeValueAsBytes(jacksonRequest);
  }

  @Benchmark
  public Instant parseTimestampSdk() {
    return SdkTimestamps.parse(timestamp);
  }

  @Benchmark
  public Instant parseTimestampJdk() {
    return Instant.parse(timestamp);
  }
}
