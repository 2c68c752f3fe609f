// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlasrestore.auth.Credentials;
import dev.atlasrestore.http.RetryPolicy;
import dev.atlasrestore.model.RestoreJob;
import dev.atlasrestore.model.RestoreJobRequest;
import dev.atlasrestore.restore.DownloadOptions;
import dev.atlasrestore.restore.RestoreProgress;
import dev.atlasrestore.simulator.AtlasSimulator;
import dev.atlasrestore.simulator.Fault;
import dev.atlasrestore.simulator.Fault.Delivery;
import dev.atlasrestore.simulator.Fault.Outcome;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Collects everything that is logged, printed or thrown, and searches it for secrets. */
class SecretsTest {
  private static final String FILE = "/restore-";

  private final VirtualTimeSource time = new VirtualTimeSource();
  private final AtlasSimulator simulator =
      AtlasSimulator.builder().clock(time).restoreDuration(Duration.ofMinutes(5)).start();
  private final List<String> secrets = new CopyOnWriteArrayList<>();
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final PrintStream console = System.out;
  private final PrintStream errors = System.err;
  private volatile Rewrite rewrite = response -> response;
  private final Logger root = Logger.getLogger("");
  private final Level level = root.getLevel();
  private final Handler handler =
      new Handler() {
        @Override
        public void publish(LogRecord record) {
          if (record.getLoggerName().startsWith("mockwebserver3")) {
            return; // the log of the simulated service, which may contain them
          }
          print(record.getLoggerName() + " " + record.getMessage());
          if (record.getParameters() != null) {
            print(List.of(record.getParameters()));
          }
          print(record.getThrown());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  @TempDir Path directory;

  @BeforeEach
  void collect() {
    PrintStream stream = new PrintStream(printed, true, StandardCharsets.UTF_8);
    System.setOut(stream);
    System.setErr(stream);
    handler.setLevel(Level.ALL);
    root.setLevel(Level.ALL);
    root.addHandler(handler);
  }

  @AfterEach
  void stop() {
    root.removeHandler(handler);
    root.setLevel(level);
    System.setOut(console);
    System.setErr(errors);
    LogManager.getLogManager().getLogger("").setLevel(level);
    simulator.close();
  }

  private synchronized void print(Object object) {
    PrintWriter writer = new PrintWriter(printed, true, StandardCharsets.UTF_8);
    if (object instanceof Throwable failure) {
      failure.printStackTrace(writer);
    } else {
      writer.println(object);
    }
    writer.flush();
  }

  private AtlasClient client(Credentials credentials) {
    print(credentials);
    AtlasClient.Builder builder =
        AtlasClient.builder()
            .credentials(credentials)
            .baseUrl(simulator.baseUrl())
            .revokeTokenOnClose(true)
            .retry(RetryPolicy.NONE)
            .attemptListener(this::print)
            .okHttpClient(
                client ->
                    client
                        .addNetworkInterceptor(
                            chain -> {
                              String authorization = chain.request().header("Authorization");
                              if (authorization != null) {
                                secrets.add(authorization.replaceFirst("^\\w+ ", ""));
                              }
                              return chain.proceed(chain.request());
                            })
                        .addInterceptor(chain -> rewrite.apply(chain.proceed(chain.request()))))
            .timeSource(time);
    print(builder);
    return builder.build();
  }

  private void ignoringFailures(Action action) {
    try {
      print(action.run());
    } catch (Exception e) {
      print(e);
    }
  }

  private interface Action {
    Object run() throws Exception;
  }

  /** Uses every feature of the client, successfully and with failures. */
  private void runEveryFeature(Credentials credentials) {
    String group = simulator.groupId();
    String source = simulator.sourceCluster();
    try (AtlasClient atlas = client(credentials)) {
      var backups = atlas.cloudBackups();
      String snapshot =
          backups.listBackupSnapshots(group, source).execute().getResults().get(0).getId();
      RestoreJob job = atlas.restores().start(group, source, RestoreJobRequest.download(snapshot));
      List<RestoreProgress> seen = new ArrayList<>();
      ignoringFailures(
          () -> atlas.restores().await(group, source, job.getId(), Duration.ofHours(1), seen::add));
      print(seen);
      simulator.restoreJobs().stream()
          .flatMap(made -> made.getDeliveryUrl().stream())
          .forEach(url -> secrets.add(URI.create(url).getPath().split("/")[1]));
      ignoringFailures(() -> atlas.restores().download(group, source, job.getId(), directory));
      readUrlsOfEveryForm(atlas, source, job.getId());
      for (Outcome outcome :
          List.of(
              Outcome.TRUNCATED, Outcome.NO_RESPONSE, Outcome.BAD_GATEWAY, Outcome.SERVER_ERROR)) {
        simulator.faults((method, path) -> Fault.of(Delivery.ONCE, outcome));
        ignoringFailures(() -> backups.getBackupSnapshot(group, source, snapshot).execute());
        ignoringFailures(() -> backups.listBackupRestoreJobs(group, source).executeAsync().join());
        simulator.revokeAuthentication();
        ignoringFailures(() -> backups.getBackupSnapshot(group, source, snapshot).execute());
        simulator.faults((method, path) -> null);
      }
      simulator.fileFaults((method, path) -> Fault.of(Delivery.LOST, Outcome.UNAVAILABLE));
      ignoringFailures(() -> atlas.restores().download(group, source, job.getId(), directory));
      simulator.fileFaults((method, path) -> null);
      ignoringFailures(() -> backups.getBackupSnapshot("hunter2", "../x", null).execute());
      simulator.goOffline();
      ignoringFailures(() -> backups.getBackupSnapshot(group, source, snapshot).execute());
      simulator.goOnline();
    }
    // While the download can be fetched, there is no other of the snapshot.
    time.advance(Duration.ofHours(2));
  }

  private interface Rewrite {
    Response apply(Response response) throws IOException;
  }

  /** Lets answers that have a URL have it in other forms and places, and does what prints them. */
  private void readUrlsOfEveryForm(AtlasClient atlas, String cluster, String jobId) {
    String group = simulator.groupId();
    var backups = atlas.cloudBackups();
    for (UnaryOperator<String> change : changes()) {
      rewrite =
          response -> {
            String body = response.peekBody(1 << 20).string();
            return body.contains(FILE)
                ? response
                    .newBuilder()
                    .body(ResponseBody.create(change.apply(body), response.body().contentType()))
                    .build()
                : response;
          };
      ignoringFailures(() -> backups.getBackupRestoreJob(group, cluster, jobId).execute());
      ignoringFailures(() -> backups.listBackupRestoreJobs(group, cluster).execute());
      ignoringFailures(
          () -> atlas.restores().await(group, cluster, jobId, Duration.ofMinutes(1), this::print));
      ignoringFailures(
          () ->
              atlas
                  .restores()
                  .download(
                      group,
                      cluster,
                      jobId,
                      directory,
                      DownloadOptions.builder().onProgress(this::print).build()));
    }
    rewrite =
        response -> {
          if (response.request().url().encodedPath().contains(FILE)) {
            throw new IOException("No route to " + response.request().url());
          }
          return response;
        };
    DownloadOptions printing = DownloadOptions.builder().onProgress(this::print).build();
    ignoringFailures(() -> atlas.restores().download(group, cluster, jobId, directory, printing));
    rewrite = response -> response;
  }

  private static List<UnaryOperator<String>> changes() {
    return List.of(
        body -> body.replaceAll("(https?://[^/]+/)[^/]+(/restore-[^\"]+)", "$1hunter2$2"),
        body -> body.replaceAll("(https?://[^/]+/)[^/]+(/restore-[^\"]+)", "$1x$2?s=hunter2"),
        body -> body.replaceAll("(https?://[^/]+/)[^/]+(/restore-[^\"]+)", "$1x$2#hunter2"),
        body -> body.replaceAll("(https?://)([^/]+/)[^/]+/restore", "$1hunter2:hunter2@$2restore"),
        body -> body.replaceAll("(https?://[^/]+/)[^/]+/restore-[^\"]+", "$1hunter2"),
        body -> body.replaceAll("(https?://[^/]+/)[^/]+/restore-[^\"]+", "$1hunter2 | hunter2"),
        // a restore of parts, also through private endpoints
        body ->
            body.replaceAll(
                "\"deliveryUrl\":\\[(\"[^\"]+\")]",
                "\"components\":[{\"replicaSetName\":\"a\",\"downloadUrl\":$1,"
                    + "\"privateDownloadDeliveryUrls\":[{\"deliveryUrl\":$1}]}],"
                    + "\"privateDownloadDeliveryUrls\":[{\"deliveryUrl\":$1}]"),
        body ->
            body.replaceAll(
                "\"deliveryUrl\":\\[(\"[^\"]+\")]",
                "\"components\":[{\"replicaSetName\":\"a\",\"downloadUrl\":$1},{}]"),
        // values that cannot be read
        body -> body.replaceAll("\"deliveryUrl\":\\[(\"[^\"]+\")]", "\"expiresAt\":$1"),
        body -> body.replaceAll("\"deliveryUrl\":\\[(\"[^\"]+\")]", "\"oplogTs\":$1"),
        body -> body.replaceAll("\"deliveryUrl\":\\[(\"[^\"]+\")]", "\"oplogInc\":$1"),
        body -> body.replaceAll("\"deliveryUrl\":\\[(\"[^\"]+\")]", "\"failed\":$1"),
        body -> body.replaceAll("\"deliveryUrl\":\\[(\"[^\"]+\")]", "$1"));
  }

  @Test
  void printsNoSecret() {
    secrets.addAll(List.of(simulator.clientSecret(), simulator.privateKey(), "hunter2"));

    runEveryFeature(Credentials.serviceAccount(simulator.clientId(), simulator.clientSecret()));
    runEveryFeature(Credentials.apiKey(simulator.publicKey(), simulator.privateKey()));
    runEveryFeature(Credentials.accessToken(simulator.accessToken()));
    runEveryFeature(Credentials.accessToken(simulator::accessToken));
    ignoringFailures(() -> client(Credentials.serviceAccount("mdb_sa_id_x", "hunter2")));
    ignoringFailures(() -> AtlasClient.builder().baseUrl("https://me:hunter2@cloud.mongodb.com"));
    ignoringFailures(() -> Credentials.accessToken("hunter2\n"));

    String all = printed.toString(StandardCharsets.UTF_8);
    assertThat(all)
        .contains(".tar.gz", "okhttp3", "UnexpectedResponseException", "No route to http://");
    assertThat(secrets).hasSizeGreaterThan(20);
    assertThat(secrets.stream().flatMap(secret -> all.lines().filter(l -> l.contains(secret))))
        .isEmpty();
  }
}
