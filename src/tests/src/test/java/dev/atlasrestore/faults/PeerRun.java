// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.faults;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import dev.atlasrestore.VirtualTimeSource;
import dev.atlasrestore.faults.FaultSchedule.Start;
import dev.atlasrestore.model.ModelTypeAdapterFactory;
import dev.atlasrestore.model.RestoreJob;
import dev.atlasrestore.model.RestoreJobRequest;
import dev.atlasrestore.simulator.AtlasSimulator;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import retrofit2.Call;
import retrofit2.Retrofit;
import retrofit2.converter.gson.GsonConverterFactory;
import retrofit2.http.Body;
import retrofit2.http.Headers;
import retrofit2.http.POST;
import retrofit2.http.Path;

/**
 * Runs a schedule with a typical handwritten client: Retrofit with an interceptor that retries up
 * to three times, after a broken connection or a status of 429 or 5xx.
 */
final class PeerRun {
  private static final Gson GSON =
      new GsonBuilder().registerTypeAdapterFactory(new ModelTypeAdapterFactory()).create();

  private final FaultSchedule schedule;
  private final OutcomeCounts counts = new OutcomeCounts();
  private final VirtualTimeSource time = new VirtualTimeSource();

  /** The operation as a handwritten Retrofit interface. */
  interface Api {
    @Headers("Accept: application/vnd.atlas.2025-03-12+json")
    @POST("api/atlas/v2/groups/{groupId}/clusters/{clusterName}/backup/restoreJobs")
    Call<RestoreJob> create(
        @Path("groupId") String groupId,
        @Path("clusterName") String clusterName,
        @Body RestoreJobRequest request);
  }

  PeerRun(FaultSchedule schedule) {
    this.schedule = schedule;
  }

  OutcomeCounts run() {
    OkHttpClient http = null;
    try (AtlasSimulator simulator = schedule.simulator().clock(time).start()) {
      String token = simulator.accessToken();
      http =
          new OkHttpClient.Builder()
              .readTimeout(Duration.ofMillis(200))
              .addInterceptor(
                  chain ->
                      chain.proceed(
                          chain
                              .request()
                              .newBuilder()
                              .header("Authorization", "Bearer " + token)
                              .build()))
              .addInterceptor(this::retry)
              .build();
      Api api =
          new Retrofit.Builder()
              .baseUrl(simulator.baseUrl())
              .client(http)
              .addConverterFactory(GsonConverterFactory.create(GSON))
              .build()
              .create(Api.class);
      List<Start> starts = schedule.starts(simulator, time.now());
      simulator.faults(schedule.plan());
      Set<String> named = new HashSet<>();
      for (Start start : starts) {
        try {
          RestoreJob job =
              api.create(simulator.groupId(), simulator.sourceCluster(), start.request())
                  .execute()
                  .body();
          if (job != null) {
            named.add(job.getId());
          }
        } catch (IOException | RuntimeException e) {
          counts.unknown++;
        }
      }
      FaultSchedule.stopFaults(simulator, time);
      count(starts, simulator.restoreJobs(), named);
      return counts;
    } finally {
      if (http != null) {
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
      }
    }
  }

  private Response retry(Interceptor.Chain chain) throws IOException {
    Request request = chain.request();
    for (int attempt = 1; ; attempt++) {
      try {
        Response response = chain.proceed(request);
        boolean passing = response.code() == 429 || response.code() >= 500;
        if (!passing || attempt == 4) {
          return response;
        }
        response.close();
      } catch (IOException e) {
        if (attempt == 4) {
          throw e;
        }
      }
      counts.ambiguous++;
      time.advance(Duration.ofSeconds(1L << attempt));
    }
  }

  private void count(List<Start> starts, List<RestoreJob> jobs, Set<String> named) {
    counts.jobs += jobs.size();
    for (Start start : starts) {
      long made = jobs.stream().filter(job -> JobComparison.matches(job, start.request())).count();
      counts.duplicates += Math.max(0, made - 1);
    }
    counts.lost += (int) jobs.stream().filter(job -> !named.contains(job.getId())).count();
  }
}
