// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atlasrestore.VirtualTimeSource;
import dev.atlasrestore.auth.Credentials;
import dev.atlasrestore.contract.CheckResult.Outcome;
import dev.atlasrestore.contract.Gateway.PassedResponse;
import dev.atlasrestore.http.AtlasApi;
import dev.atlasrestore.model.RestoreJob;
import dev.atlasrestore.model.RestoreJobRequest;
import dev.atlasrestore.model.SnapshotStatus;
import dev.atlasrestore.restore.RestoreState;
import dev.atlasrestore.simulator.AtlasSimulator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import okhttp3.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

class ContractCheckerTest {
  private static final String GET_SNAPSHOT = "/backup/snapshots/[0-9a-f]{24}";
  private static final String LIST_SNAPSHOTS = "/backup/snapshots";

  private final VirtualTimeSource time = new VirtualTimeSource();
  private final AtlasSimulator simulator =
      AtlasSimulator.builder().clock(time).restoreDuration(Duration.ofHours(3)).start();

  @AfterEach
  void stop() {
    simulator.close();
  }

  private ContractChecker.Builder checker(String baseUrl) {
    return ContractChecker.builder()
        .credentials(Credentials.serviceAccount(simulator.clientId(), simulator.clientSecret()))
        .baseUrl(baseUrl)
        .groupId(simulator.groupId())
        .clusterName(simulator.sourceCluster())
        .timeSource(time);
  }

  private String snapshot() {
    return simulator.addSnapshot(
        simulator.sourceCluster(),
        time.now().minus(Duration.ofMinutes(1)),
        SnapshotStatus.COMPLETED);
  }

  private static List<String> findings(ContractReport report) {
    return report.results().stream()
        .filter(result -> result.outcome() == Outcome.FAILED)
        .flatMap(result -> result.findings().stream())
        .toList();
  }

  static Stream<Credentials> credentials() {
    try (AtlasSimulator any = AtlasSimulator.start()) {
      return Stream.of(
          Credentials.serviceAccount(any.clientId(), any.clientSecret()),
          Credentials.apiKey(any.publicKey(), any.privateKey()));
    }
  }

  @ParameterizedTest
  @MethodSource("credentials")
  void passesAConformingService(Credentials credentials) {
    ContractReport report =
        checker(simulator.baseUrl())
            .credentials(credentials)
            .clusterName(simulator.shardedCluster())
            .build()
            .check();

    assertThat(findings(report)).isEmpty();
    assertThat(report.passed()).isTrue();
    assertThat(report.results())
        .filteredOn(result -> result.outcome() == Outcome.PASSED)
        .extracting(CheckResult::operationId)
        .contains(
            "listBackupRestoreJobs",
            "listBackupSnapshots",
            "getBackupSnapshot",
            "listBackupShardedClusters",
            "getBackupShardedCluster");
  }

  @Test
  void changesNothingUnlessAllowed() {
    checker(simulator.baseUrl()).build().check();

    assertThat(simulator.restoreJobs()).isEmpty();
    assertThat(simulator.exchanges())
        .filteredOn(exchange -> !exchange.path().equals(AtlasApi.TOKEN_PATH))
        .allSatisfy(exchange -> assertThat(exchange.method()).isEqualTo("GET"));
  }

  @Test
  void startsAndCancelsAnAllowedDownload() {
    ContractReport report =
        checker(simulator.baseUrl())
            .allowRestore(simulator.sourceCluster(), RestoreJobRequest.download(snapshot()))
            .build()
            .check();

    assertThat(findings(report)).isEmpty();
    assertThat(simulator.restoreJobs())
        .singleElement()
        .extracting(RestoreJob::getCancelled)
        .isEqualTo(true);
    assertThat(report.results())
        .extracting(CheckResult::operationId)
        .contains("createBackupRestoreJob", "cancelBackupRestoreJob");
  }

  @Test
  void startsAndAwaitsAnAllowedRestore() {
    ContractReport report =
        checker(simulator.baseUrl())
            .allowRestore(
                simulator.sourceCluster(),
                RestoreJobRequest.automated(
                    snapshot(), simulator.groupId(), simulator.targetCluster()))
            .build()
            .check();

    assertThat(findings(report)).isEmpty();
    assertThat(simulator.restoreJobs())
        .singleElement()
        .extracting(RestoreState::of)
        .isEqualTo(RestoreState.FINISHED);
  }

  @Test
  void cancelsTheJobDespiteANonconformingResponse() {
    try (Gateway gateway =
        new Gateway(
            simulator.baseUrl(),
            (request, response) ->
                request.getMethod().equals("POST")
                    ? replacing("\"snapshotId\":\"[0-9a-f]+\"", "\"snapshotId\":\"17\"")
                        .apply(response)
                    : response)) {
      ContractReport report =
          checker(gateway.baseUrl())
              .allowRestore(simulator.sourceCluster(), RestoreJobRequest.download(snapshot()))
              .build()
              .check();

      assertThat(findings(report)).singleElement().asString().contains("snapshotId");
      assertThat(simulator.restoreJobs())
          .singleElement()
          .satisfies(
              job -> {
                assertThat(job.getCancelled()).isTrue();
                assertThat(report.toText()).contains("the job is " + job.getId());
              });
    }
  }

  @Test
  void reportsFindingsAndJobAfterAnInterrupt() {
    Thread checking = Thread.currentThread();
    ContractReport report =
        checker(simulator.baseUrl())
            .okHttpClient(
                http ->
                    http.addInterceptor(
                        chain -> {
                          Response response = chain.proceed(chain.request());
                          if (chain.request().url().encodedPath().endsWith("/restoreJobs")
                              && chain.request().method().equals("POST")) {
                            checking.interrupt();
                          }
                          return response;
                        }))
            .allowRestore(simulator.sourceCluster(), RestoreJobRequest.download(snapshot()))
            .build()
            .check();

    assertThat(Thread.interrupted()).isTrue();
    assertThat(simulator.restoreJobs()).hasSize(1);
    assertThat(report.toText())
        .contains(simulator.restoreJobs().get(0).getId())
        .contains("the thread was interrupted");
  }

  @Test
  void refusesASecondRun() {
    ContractChecker checker =
        checker(simulator.baseUrl())
            .allowRestore(simulator.sourceCluster(), RestoreJobRequest.download(snapshot()))
            .build();
    checker.check();

    assertThatThrownBy(checker::check).isInstanceOf(IllegalStateException.class);
    assertThat(simulator.restoreJobs()).hasSize(1);
  }

  @Test
  void reportsAFailedRestore() {
    simulator.failNextRestore();

    ContractReport report =
        checker(simulator.baseUrl())
            .allowRestore(
                simulator.sourceCluster(),
                RestoreJobRequest.automated(
                    snapshot(), simulator.groupId(), simulator.targetCluster()))
            .build()
            .check();

    assertThat(findings(report)).singleElement().asString().contains("failed");
  }

  private static Arguments violation(
      String path, String finding, UnaryOperator<PassedResponse> change) {
    return Arguments.of(path, finding, change);
  }

  private static UnaryOperator<PassedResponse> replacing(String regex, String replacement) {
    return response ->
        new PassedResponse(
            response.status(),
            response.mediaType(),
            response.body().replaceAll(regex, replacement));
  }

  static Stream<Arguments> violations() {
    return Stream.of(
        violation(
            GET_SNAPSHOT,
            "/id does not match the regex pattern",
            replacing("\"id\":\"[0-9a-f]+\"", "\"id\":\"17\"")),
        violation(
            GET_SNAPSHOT,
            "required property 'id' not found",
            replacing("\"id\":\"[0-9a-f]+\",?", "")),
        violation(
            GET_SNAPSHOT,
            "/createdAt does not match the date-time pattern",
            replacing("\"createdAt\":\"[^\"]+\"", "\"createdAt\":\"yesterday\"")),
        violation(
            GET_SNAPSHOT,
            "/createdAt integer found, string expected",
            replacing("\"createdAt\":\"[^\"]+\"", "\"createdAt\":17")),
        violation(
            GET_SNAPSHOT,
            "responds with 404 as \"text/html\"; the spec has [application/json]",
            response ->
                response.status() == 404
                    ? new PassedResponse(404, "text/html", "<p>Gone</p>")
                    : response),
        violation(
            GET_SNAPSHOT,
            "instead of 404",
            response ->
                response.status() == 404
                    ? new PassedResponse(400, "application/json", "{}")
                    : response),
        violation(
            GET_SNAPSHOT,
            "responds with 404 RESOURCE_NOT_FOUND for a link of another response",
            response ->
                response.status() == 200
                    ? new PassedResponse(
                        404, "application/json", "{\"errorCode\":\"RESOURCE_NOT_FOUND\"}")
                    : response),
        violation(
            GET_SNAPSHOT,
            "responds with 403 ?[31mRED? for a link of another response; the required role is",
            response ->
                new PassedResponse(
                    403, "application/json", "{\"errorCode\":\"\\u001b[31mRED\\u0000\"}")),
        violation(
            GET_SNAPSHOT,
            "and a body that is not JSON",
            response -> new PassedResponse(response.status(), response.mediaType(), "")),
        violation(
            GET_SNAPSHOT,
            "and a body that is not JSON",
            response ->
                new PassedResponse(response.status(), response.mediaType(), response.body() + "}")),
        violation(
            LIST_SNAPSHOTS,
            "responds with 202; the spec has [200, 400, 401, 403, 404, 410, 429, 500]",
            response -> new PassedResponse(202, response.mediaType(), response.body())),
        violation(
            LIST_SNAPSHOTS,
            "responds with 403 ORG_LOCKED; the required role is Project Read Only",
            response ->
                new PassedResponse(403, "application/json", "{\"errorCode\":\"ORG_LOCKED\"}")),
        violation(
            LIST_SNAPSHOTS,
            "responds with 200 instead of 401",
            response ->
                response.status() == 401
                    ? new PassedResponse(
                        200, "application/vnd.atlas.2023-01-01+json", "{\"results\":[]}")
                    : response),
        violation(
            LIST_SNAPSHOTS, "has no envelope", replacing("\\{\"status\":200,", "{\"state\":1,")));
  }

  @ParameterizedTest
  @MethodSource("violations")
  void findsEachViolation(String path, String finding, UnaryOperator<PassedResponse> change) {
    try (Gateway gateway =
        new Gateway(
            simulator.baseUrl(),
            (request, response) ->
                request.getUrl().encodedPath().matches(".*" + path)
                    ? change.apply(response)
                    : response)) {
      ContractReport report = checker(gateway.baseUrl()).build().check();

      assertThat(report.passed()).isFalse();
      assertThat(findings(report)).anySatisfy(found -> assertThat(found).contains(finding));
    }
  }

  @Test
  void findsAPageThatIsTooLong() {
    try (Gateway deaf =
        new Gateway(
            simulator.baseUrl(),
            (request, response) ->
                "1".equals(request.getUrl().queryParameter("itemsPerPage"))
                    ? replacing("\"results\":\\[(\\{.*})]", "\"results\":[$1,$1]").apply(response)
                    : response)) {
      assertThat(findings(checker(deaf.baseUrl()).build().check()))
          .contains("has 2 items on a page with itemsPerPage=1");
    }
  }

  @Test
  void notesUnknownMembers() {
    try (Gateway newer =
        new Gateway(
            simulator.baseUrl(),
            (request, response) ->
                replacing("\"createdAt\":", "\"sealed\":true,\"createdAt\":").apply(response))) {
      ContractReport report = checker(newer.baseUrl()).build().check();

      assertThat(report.passed()).isTrue();
      assertThat(report.results())
          .flatExtracting(CheckResult::notes)
          .contains(
              "the spec does not describe the member sealed",
              "the spec does not describe the member results[].sealed");
    }
  }

  private ContractReport checkReplacing(String regex, String replacement) {
    try (Gateway newer =
        new Gateway(
            simulator.baseUrl(),
            (request, response) -> replacing(regex, replacement).apply(response))) {
      return checker(newer.baseUrl()).build().check();
    }
  }

  @Test
  void takesNullForAnAbsentMember() {
    ContractReport report = checkReplacing("\"createdAt\":\"[^\"]+\"", "\"createdAt\":null");

    assertThat(findings(report)).isEmpty();
  }

  @Test
  void missesARequiredMemberThatIsNull() {
    ContractReport report = checkReplacing("\"id\":\"[0-9a-f]+\"", "\"id\":null");

    assertThat(findings(report))
        .anySatisfy(found -> assertThat(found).contains("required property 'id' not found"));
  }

  @Test
  void notesAValueThatAnEnumDoesNotName() {
    ContractReport report = checkReplacing("\"status\":\"completed\"", "\"status\":\"frozen\"");

    assertThat(findings(report)).isEmpty();
    assertThat(report.results())
        .flatExtracting(CheckResult::notes)
        .contains("the spec does not name the value at /status");
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  @ParameterizedTest
  @MethodSource("credentials")
  void saysOnceThatTheHostIsDead(Credentials credentials) throws IOException {
    ContractReport report =
        checker("http://127.0.0.1:" + freePort() + "/").credentials(credentials).build().check();

    assertThat(findings(report))
        .singleElement()
        .asString()
        .contains("the service cannot be reached, check the base URL");
    assertThat(report.results()).hasSize(1);
  }

  static Stream<Credentials> wrongCredentials() {
    return Stream.of(
        Credentials.serviceAccount("mdb_sa_id_x", "wrong"),
        Credentials.apiKey("wrong", "wrong"),
        Credentials.accessToken("wrong"));
  }

  @ParameterizedTest
  @MethodSource("wrongCredentials")
  void saysOnceThatTheKeyIsWrong(Credentials credentials) {
    ContractReport report = checker(simulator.baseUrl()).credentials(credentials).build().check();

    assertThat(findings(report))
        .singleElement()
        .asString()
        .contains("the credentials were not accepted");
    assertThat(report.results()).hasSize(1);
  }

  @Test
  void exitsWithThreeWhenNothingCouldBeChecked() throws IOException {
    for (String baseUrl : List.of("http://127.0.0.1:" + freePort() + "/", simulator.baseUrl())) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      Map<String, String> environment =
          Map.of(
              "MONGODB_ATLAS_PUBLIC_API_KEY",
              "wrong",
              "MONGODB_ATLAS_PRIVATE_API_KEY",
              "wrong",
              "MONGODB_ATLAS_BASE_URL",
              baseUrl);

      int code = run(out, environment, "--group", simulator.groupId(), "--cluster", "orders");

      assertThat(code).isEqualTo(3);
      assertThat(out.toString(StandardCharsets.UTF_8).lines())
          .filteredOn(line -> line.startsWith("Nothing was checked: "))
          .hasSize(1);
    }
  }

  @Test
  void reportsAMissingCluster() {
    ContractReport report =
        checker(simulator.baseUrl()).clusterName("no-such-cluster").build().check();

    assertThat(findings(report))
        .containsExactly("no operation could read the cluster; check its name");
  }

  @Test
  void rejectsInvalidNamesBeforeSending() {
    assertThatThrownBy(() -> checker(simulator.baseUrl()).groupId("17").build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("groupId \"17\" does not match the regex pattern");
    assertThatThrownBy(() -> checker(simulator.baseUrl()).clusterName("a/b").build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("clusterName \"a/b\"");
    assertThatThrownBy(() -> ContractChecker.builder().build())
        .isInstanceOf(IllegalStateException.class);
    assertThat(simulator.exchanges()).isEmpty();
  }

  @Test
  void writesTextAndJUnitXml(@TempDir Path folder) throws Exception {
    try (Gateway gateway =
        new Gateway(
            simulator.baseUrl(),
            (request, response) ->
                request.getUrl().encodedPath().matches(".*" + GET_SNAPSHOT)
                    ? replacing("\"id\":\"[0-9a-f]+\"", "\"id\":\"<&>\",\"new\\\\u0001\":1")
                        .apply(response)
                    : response)) {
      ContractReport report = checker(gateway.baseUrl()).build().check();
      Path file = folder.resolve("reports/contract.xml");
      report.writeJUnitXml(file);

      Element suite =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(file.toFile())
              .getDocumentElement();
      assertThat(suite.getTagName()).isEqualTo("testsuite");
      assertThat(suite.getElementsByTagName("testcase").getLength())
          .isEqualTo(report.results().size());
      assertThat(suite.getAttribute("failures"))
          .isEqualTo(String.valueOf(suite.getElementsByTagName("failure").getLength()))
          .isNotEqualTo("0");
      assertThat(suite.getAttribute("skipped"))
          .isEqualTo(String.valueOf(suite.getElementsByTagName("skipped").getLength()));
      assertThat(report.toText())
          .contains("FAILED", "getBackupSnapshot", "does not match the regex pattern")
          .endsWith(report + "\n");
    }
  }

  private int run(ByteArrayOutputStream out, Map<String, String> environment, String... arguments) {
    PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
    return CheckContract.run(environment, stream, stream, arguments);
  }

  @Test
  void exitsWithTheOutcome(@TempDir Path folder) throws Exception {
    String token = simulator.accessToken();
    Map<String, String> environment =
        Map.of("MONGODB_ATLAS_ACCESS_TOKEN", token, "MONGODB_ATLAS_BASE_URL", simulator.baseUrl());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Path xml = folder.resolve("contract.xml");
    String source = simulator.sourceCluster();
    String snapshot = snapshot();

    String group = simulator.groupId();
    assertThat(run(out, environment, "--group", group, "--cluster", "none")).isEqualTo(1);
    assertThat(
            run(
                out,
                environment,
                "--group",
                group,
                "--cluster",
                source,
                "--junit-xml",
                xml.toString(),
                "--allow-download",
                source + "/" + snapshot))
        .isZero();
    assertThat(xml).exists();
    assertThat(simulator.restoreJobs()).hasSize(1);
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("0 failed").doesNotContain(token);
  }

  @Test
  void rejectsAnUnwritableReportBeforeSending(@TempDir Path folder) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Map<String, String> environment =
        Map.of("MONGODB_ATLAS_ACCESS_TOKEN", "t", "MONGODB_ATLAS_BASE_URL", simulator.baseUrl());
    int code =
        run(
            out,
            environment,
            "--group",
            simulator.groupId(),
            "--cluster",
            simulator.sourceCluster(),
            "--junit-xml",
            folder.toString());

    assertThat(code).isEqualTo(2);
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("--junit-xml cannot be written");
    assertThat(simulator.exchanges()).isEmpty();
  }

  @Test
  void rejectsUnusableArguments() throws Exception {
    Map<String, String> environment = Map.of("MONGODB_ATLAS_ACCESS_TOKEN", "token");
    for (List<String> arguments :
        List.of(
            List.<String>of(),
            List.of("--group"),
            List.of("--gruop", "x"),
            List.of("--allow-restore", "a/b"),
            List.of("--allow-restore", "a:b/c:d"),
            List.of("--restore-timeout", "2h"),
            List.of(
                "--group", "64b7c1f09a3e5d2847c6f10a", "--cluster", "c", "--base-url", "ftp://x"),
            List.of("--group", "17", "--cluster", "c"))) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      assertThat(run(out, environment, arguments.toArray(String[]::new))).isEqualTo(2);
      assertThat(out.toString(StandardCharsets.UTF_8)).contains("--allow-restore");
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertThat(run(out, Map.of(), "--group", simulator.groupId(), "--cluster", "c")).isEqualTo(2);
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("MONGODB_ATLAS_CLIENT_ID");
  }
}
