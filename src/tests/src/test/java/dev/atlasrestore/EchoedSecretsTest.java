// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlasrestore.auth.Credentials;
import dev.atlasrestore.http.AtlasApi;
import dev.atlasrestore.http.RetryPolicy;
import dev.atlasrestore.model.RestoreJobRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A server that gives back the credentials, in every place of an answer that it writes. */
class EchoedSecretsTest {
  private static final Duration FEW = Duration.ofSeconds(20);
  private static final String ID = "0".repeat(24);
  private static final String TOKEN = "opaque/token+with=odd~characters";
  private static final String NEXT_TOKEN = "next-token/of+the=endpoint";
  private static final String SECRET = "secret/of+a=service~account";
  private static final String KEY = "0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9";
  private static final String GOOD_CHALLENGE = "Digest realm=\"r\", nonce=\"n\", qop=\"auth\"";

  /** What the server makes of what it got. */
  private static final Map<String, UnaryOperator<String>> FORMS =
      Map.of(
          "plain", text -> text,
          "json", text -> text.replace("/", "\\/").replace("=", "\\u003d").replace("+", "\\u002B"),
          "all of it as json", text -> each(text, "\\u%04x"),
          "url", text -> URLEncoder.encode(text, StandardCharsets.UTF_8),
          "url twice", text -> url(url(text)),
          "all of it as url", text -> each(text, "%%%02x"),
          "html", text -> each(text, "&#%d;"),
          "base64", text -> base64(text),
          "base64 of more", text -> base64("x" + text) + base64("xy" + text + "z"),
          "hex", text -> HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8)));

  /** Where the server puts it. */
  private static final Map<String, BiFunction<MockResponse.Builder, String, MockResponse.Builder>>
      PLACES = places();

  private final MockWebServer server = new MockWebServer();
  private final List<String> printed = new CopyOnWriteArrayList<>();
  private final List<String> sent = new CopyOnWriteArrayList<>();
  private final Logger root = Logger.getLogger("");
  private final Level level = root.getLevel();
  private final Handler handler =
      new Handler() {
        @Override
        public void publish(LogRecord record) {
          if (!record.getLoggerName().startsWith("mockwebserver3")) {
            printed.add(record.getMessage() + printable(record.getParameters()));
            print(record.getThrown());
          }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };
  private volatile BiFunction<MockResponse.Builder, String, MockResponse.Builder> place;
  private volatile UnaryOperator<String> form;
  private volatile boolean atTokenEndpoint;

  private static String each(String text, String format) {
    return text.chars().mapToObj(c -> String.format(format, c)).collect(Collectors.joining());
  }

  private static String url(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Map<String, BiFunction<MockResponse.Builder, String, MockResponse.Builder>>
      places() {
    Map<String, BiFunction<MockResponse.Builder, String, MockResponse.Builder>> places =
        new LinkedHashMap<>();
    for (int code : new int[] {200, 401, 409}) {
      places.put(code + " detail", (a, s) -> json(a.code(code), "{\"detail\":\"" + s + "\"}"));
      places.put(code + " reason", (a, s) -> json(a.code(code), "{\"reason\":\"" + s + "\"}"));
      places.put(code + " code", (a, s) -> json(a.code(code), "{\"errorCode\":\"" + s + "\"}"));
      places.put(
          code + " parameters",
          (a, s) -> json(a.code(code), "{\"parameters\":[\"" + s + "\",{\"" + s + "\":[]}]}"));
      places.put(
          code + " fields",
          (a, s) ->
              json(
                  a.code(code),
                  "{\"badRequestDetail\":{\"fields\":[{\"field\":\""
                      + s
                      + "\",\"description\":\""
                      + s
                      + "\"}]}}"));
      places.put(
          code + " oauth",
          (a, s) -> json(a.code(code), "{\"error_description\":\"" + s + "\",\"error\":\"x\"}"));
      places.put(code + " oauth code", (a, s) -> json(a.code(code), "{\"error\":\"" + s + "\"}"));
      places.put(
          code + " page",
          (a, s) -> a.code(code).addHeader("Content-Type", "text/html").body("<p>" + s));
      places.put(code + " odd json", (a, s) -> json(a.code(code), "{\"" + s + "\":[}"));
      places.put(code + " odd type", (a, s) -> json(a.code(code), "{\"expiresAt\":\"" + s + "\"}"));
      places.put(
          code + " problem",
          (a, s) ->
              json(a.code(code), "{\"title\":\"" + s + "\",\"detail\":\"" + s + "\"}")
                  .setHeader("Content-Type", "application/problem+json"));
      places.put(
          code + " error code header",
          (a, s) -> json(a.code(code), "{}").addHeader("X-Error-Code", s));
      places.put(
          code + " type", (a, s) -> a.code(code).addHeader("Content-Type", "text/" + s).body("x"));
      places.put(
          code + " request id", (a, s) -> json(a.code(code), "").addHeader("X-Request-Id", s));
    }
    places.put(
        "job",
        (a, s) ->
            json(
                a,
                "{\"id\":\""
                    + ID
                    + "\",\"deliveryType\":\""
                    + s
                    + "\",\"targetClusterName\":\""
                    + s
                    + "\"}"));
    places.put(
        "list",
        (a, s) ->
            json(
                a,
                "{\"results\":[{\"id\":\""
                    + ID
                    + "\",\"deliveryType\":\"download\",\"links\":[{\"href\":[\""
                    + s
                    + "\"]}]}]}"));
    places.put(
        "redirect",
        (a, s) -> a.code(302).addHeader("Location", "https://" + s.replace("/", "%2f") + "/"));
    places.put(
        "challenge",
        (a, s) ->
            a.code(401)
                .addHeader("WWW-Authenticate", "Digest realm=\"" + s + "\", algorithm=" + s));
    places.put("retry after", (a, s) -> a.code(503).addHeader("Retry-After", s));
    places.put("status line", (a, s) -> a.status("HTTP/1.1 400 " + s));
    places.put("odd status line", (a, s) -> a.status("HTTP/1.1 " + s));
    places.put("no status line", (a, s) -> a.status(s));
    places.put(
        "header name",
        (a, s) -> json(a.code(409), "{}").addHeader("X-" + s.replaceAll("[^\\w-]", ""), "x"));
    places.put("rest of a body", (a, s) -> json(a, s + s).setHeader("Content-Length", "1"));
    places.put(
        "chunk size", (a, s) -> a.addHeader("Transfer-Encoding", "chunked").body(s + "\r\n"));
    return places;
  }

  private static MockResponse.Builder json(MockResponse.Builder answer, String body) {
    return answer.setHeader("Content-Type", "application/json").body(body);
  }

  @BeforeEach
  void start() throws IOException {
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            String authorization = String.valueOf(request.getHeaders().get("Authorization"));
            boolean isToken = request.getUrl().encodedPath().equals(AtlasApi.TOKEN_PATH);
            if (authorization.equals("null")) {
              return new MockResponse.Builder()
                  .code(401)
                  .addHeader("WWW-Authenticate", GOOD_CHALLENGE)
                  .build();
            }
            if (isToken && !atTokenEndpoint) {
              return json(new MockResponse.Builder(), "{\"access_token\":\"" + NEXT_TOKEN + "\"}")
                  .build();
            }
            remember(authorization);
            String echo =
                authorization.startsWith("Digest")
                    ? authorization.replace("\"", "'").replaceAll(".*(response='\\w+').*", "$1")
                        + " "
                        + KEY
                    : authorization + (isToken ? " " + SECRET : "");
            return place.apply(new MockResponse.Builder(), form.apply(echo)).build();
          }
        });
    server.start(InetAddress.getLoopbackAddress(), 0);
    handler.setLevel(Level.ALL);
    root.setLevel(Level.ALL);
    root.addHandler(handler);
  }

  private void remember(String authorization) {
    String value = authorization.replaceFirst("^\\w+ ", "");
    var digest = Pattern.compile("response=\"(\\w+)\"").matcher(value);
    sent.add(digest.find() ? digest.group(1) : value);
  }

  @AfterEach
  void stop() {
    root.removeHandler(handler);
    root.setLevel(level);
    server.close();
  }

  private static String printable(Object object) {
    return object instanceof Object[] values ? List.of(values).toString() : String.valueOf(object);
  }

  private void print(Object object) {
    printed.add(printable(object));
    if (object instanceof Throwable failure) {
      StringWriter trace = new StringWriter();
      failure.printStackTrace(new PrintWriter(trace));
      printed.add(trace.toString());
      try {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new ObjectOutputStream(bytes).writeObject(failure);
        printed.add(bytes.toString(StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new AssertionError(e);
      }
    }
  }

  private void run(Runnable action) {
    try {
      action.run();
    } catch (RuntimeException e) {
      print(e);
      if (e instanceof dev.atlasrestore.error.AtlasApiException api) {
        print(api.getDetail() + api.getReason() + api.getErrorCode() + api.getParameters());
        print(api.getFieldViolations());
      }
      if (e instanceof dev.atlasrestore.error.UnexpectedResponseException unexpected) {
        print(unexpected.getContentType());
      }
    }
  }

  enum Kind {
    SERVICE_ACCOUNT(Credentials.serviceAccount("mdb_sa_id_1", SECRET)),
    TOKEN_ENDPOINT(Credentials.serviceAccount("mdb_sa_id_1", SECRET)),
    API_KEY(Credentials.apiKey("public", KEY)),
    ACCESS_TOKEN(Credentials.accessToken(TOKEN));

    private final Credentials credentials;

    Kind(Credentials credentials) {
      this.credentials = credentials;
    }
  }

  private void call(Kind kind, boolean envelope) {
    try (AtlasClient atlas =
        AtlasClient.builder()
            .credentials(kind.credentials)
            .baseUrl(server.url("/").toString())
            .retry(RetryPolicy.NONE)
            .envelope(envelope)
            .attemptListener(this::print)
            // Where a broken answer leaves the connection waiting, it need not wait long.
            .timeouts(new Timeouts(FEW, Duration.ofMillis(300), FEW, FEW))
            .timeSource(new VirtualTimeSource())
            .build()) {
      var backups = atlas.cloudBackups();
      run(() -> print(backups.getBackupRestoreJob(ID, "orders", ID).executeForResponse()));
      run(() -> print(backups.listBackupRestoreJobs(ID, "orders").executeForResponse()));
      run(() -> print(backups.getBackupRestoreJob(ID, "orders", ID).executeAsync().join()));
      run(
          () ->
              print(
                  backups
                      .createBackupRestoreJob(ID, "orders", RestoreJobRequest.download(ID))
                      .execute()));
    }
  }

  @ParameterizedTest
  @EnumSource
  void noneOfThemIsPrinted(Kind kind) {
    atTokenEndpoint = kind == Kind.TOKEN_ENDPOINT;
    List<String> leaks = new ArrayList<>();
    List<String> names = List.copyOf(new TreeMap<>(FORMS).keySet());
    int next = kind.ordinal();
    for (String placeName : PLACES.keySet()) {
      leaks.addAll(leaks(kind, placeName, "plain"));
      // Each place has some of the forms, and each form is in many places.
      leaks.addAll(leaks(kind, placeName, names.get(next++ % names.size())));
    }
    assertThat(leaks.stream().distinct()).isEmpty();
  }

  private List<String> leaks(Kind kind, String placeName, String formName) {
    place = PLACES.get(placeName);
    form = FORMS.get(formName);
    printed.clear();
    sent.clear();
    call(kind, formName.equals("plain"));
    assertThat(sent).as(placeName).isNotEmpty();
    sent.addAll(List.of(SECRET, KEY, TOKEN, NEXT_TOKEN));
    String all = String.join("\n", printed);
    return Set.copyOf(sent).stream()
        .filter(secret -> FORMS.values().stream().anyMatch(f -> all.contains(f.apply(secret))))
        .map(secret -> placeName + ", " + formName)
        .distinct()
        .toList();
  }
}
