// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.atlasrestore.http.Bodies;
import dev.atlasrestore.model.ModelAdapters;
import dev.atlasrestore.model.PaginatedRestoreJobs;
import dev.atlasrestore.model.RestoreJob;
import dev.atlasrestore.model.RestoreJobRequest;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
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
 * Bodies to objects and back, from bytes and to bytes as they go over the wire, each client in its
 * own way: the SDK's adapters, stock Gson through Retrofit's converter, Jackson's databind.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class JsonBenchmark {
  private static final MediaType JSON = MediaType.get("application/json");
  private static final Annotation[] NONE = {};

  private final Retrofit retrofit = new Retrofit.Builder().baseUrl("http://127.0.0.1/").build();
  private final Converter.Factory gson =
      GsonConverterFactory.create(new stock.retrofit2.JSON().getGson());
  private final Converter<ResponseBody, ?> gsonJob = decoder(stock.retrofit2.model.RestoreJob.class);
  private final Converter<ResponseBody, ?> gsonPage =
      decoder(stock.retrofit2.model.PaginatedRestoreJobs.class);

  @SuppressWarnings("unchecked")
  private final Converter<Object, RequestBody> gsonRequests =
      (Converter<Object, RequestBody>)
          gson.requestBodyConverter(
              stock.retrofit2.model.RestoreJobRequest.class, NONE, NONE, retrofit);

  private final Buffer wire = new Buffer();
  private final ObjectMapper jackson = stock.jdk.ApiClient.createDefaultObjectMapper();

  private final byte[] job = CannedServer.job().getBytes(StandardCharsets.UTF_8);
  private final byte[] page =
      ("{\"links\":[],\"results\":["
              + String.join(",", Collections.nCopies(500, CannedServer.job()))
              + "],\"totalCount\":500}")
          .getBytes(StandardCharsets.UTF_8);
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

  private Converter<ResponseBody, ?> decoder(Type type) {
    return gson.responseBodyConverter(type, NONE, retrofit);
  }

  private static ResponseBody body(byte[] bytes) {
    return ResponseBody.create(bytes, JSON);
  }

  private long send(RequestBody body) throws IOException {
    body.writeTo(wire);
    long size = wire.size();
    wire.clear();
    return size;
  }

  @Benchmark
  public RestoreJob decodeJobSdk() throws IOException {
    return Bodies.read(ModelAdapters.ofRestoreJob(), body(job));
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
    return Bodies.read(ModelAdapters.ofPaginatedRestoreJobs(), body(page));
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
  public long encodeRequestSdk() throws IOException {
    return send(Bodies.of(ModelAdapters.ofRestoreJobRequest(), request));
  }

  @Benchmark
  public long encodeRequestGson() throws IOException {
    return send(gsonRequests.convert(gsonRequest));
  }

  @Benchmark
  public byte[] encodeRequestJackson() throws IOException {
    return jackson.writeValueAsBytes(jacksonRequest);
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
