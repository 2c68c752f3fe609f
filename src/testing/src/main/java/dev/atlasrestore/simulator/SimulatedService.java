// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.simulator;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import dev.atlasrestore.model.ModelTypeAdapterFactory;
import dev.atlasrestore.model.RestoreJob;
import java.time.InstantSource;
import java.util.List;

/** The parts of a simulator, put together. */
final class SimulatedService {
  final SimulatedAtlas atlas;
  final SimulatedProject project;
  final JobStore jobs;
  final JobView jobView;
  final FileHost files;
  final TokenStore tokens;
  final DigestVerifier digest = new DigestVerifier(SampleData.PUBLIC_KEY, SampleData.PRIVATE_KEY);
  final RequestLog requestLog = new RequestLog();
  final Gson gson =
      new GsonBuilder().registerTypeAdapterFactory(new ModelTypeAdapterFactory()).create();
  final FaultyNetwork network;
  final LoopbackServer server;

  SimulatedService(AtlasSimulator.Builder builder) {
    InstantSource clock = () -> builder.clock.instant().plus(builder.clockSkew);
    atlas = new SimulatedAtlas(clock, builder.snapshotDuration);
    project = SampleData.addTo(atlas);
    jobs =
        new JobStore(
            atlas,
            new RestoreRules(atlas, builder.pointInTimeWindow),
            builder.restoreDuration,
            builder.listingDelay,
            builder.readingDelay);
    files = new FileHost(builder.fileBytes, clock.instant());
    jobView = new JobView(files);
    tokens = new TokenStore(clock, builder.tokenLifetime);
    ApiDispatcher dispatcher =
        new ApiDispatcher(
            new AccessControl(tokens, digest, builder.roles, builder.everyRole),
            new TokenEndpoint(tokens, SampleData.CLIENT_ID, SampleData.CLIENT_SECRET),
            new RateLimiter(builder.rateLimit, clock),
            new OperationHandlers(atlas, jobs, jobView),
            new Responses(builder.envelopeHidesStatus, gson, clock),
            new Router(gson),
            requestLog);
    network = new FaultyNetwork(dispatcher, clock);
    server = new LoopbackServer(network);
    server.restart();
  }

  /** Returns all jobs, the oldest first, after what is late has come. */
  List<RestoreJob> restoreJobs() {
    network.deliverDue();
    Links links = new Links(server.url("/").toString().replaceFirst("/$", ""));
    synchronized (atlas) {
      return jobs.all().stream()
          .map(job -> jobView.of(job, atlas.now(), links))
          .map(job -> gson.fromJson(job, RestoreJob.class))
          .toList();
    }
  }

  void stop() {
    server.stop();
    files.stop();
  }
}
