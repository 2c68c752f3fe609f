// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.faults;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.atlasrestore.AnswerProxy;
import dev.atlasrestore.VirtualTimeSource;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Breaks answers on their way back, at each step of a start: status line, headers, framing, body.
 * Reorders lists, shifts the date of the service, and sets the clock of this machine. What stays
 * well-formed keeps its meaning: no client can see that an id was replaced by another.
 */
final class AnswerFuzzer implements AnswerProxy.Change {
  private static final Pattern DATE = Pattern.compile("(?im)^Date: ([^\r]*)");
  private static final Pattern LENGTH = Pattern.compile("(?im)^Content-Length: ([^\r]*)");
  private static final DateTimeFormatter HTTP_DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", java.util.Locale.ENGLISH);

  private final Random random;
  private final VirtualTimeSource time;
  private final Duration dateShift;

  AnswerFuzzer(long seed, VirtualTimeSource time) {
    this.random = new Random(~seed);
    this.time = time;
    this.dateShift = Duration.ofSeconds(random.nextBoolean() ? 0 : random.nextInt(-30, 31));
  }

  @Override
  public synchronized byte @Nullable [] apply(String method, String path, byte[] received) {
    if (random.nextInt(10) == 0) {
      time.setClock(Duration.ofSeconds(random.nextInt(-86_400, 86_400)));
    }
    String answer = shiftDate(new String(received, StandardCharsets.ISO_8859_1));
    if (!isWhole(answer)) {
      return received; // a fault has broken it already
    }
    if (path.contains("/restoreJobs?") && method.equals("GET") && random.nextInt(3) == 0) {
      answer = reorder(answer);
    }
    if (random.nextInt(100) < (method.equals("POST") ? 60 : 15)) {
      answer = broken(answer);
    }
    return answer == null ? null : answer.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static boolean isWhole(String answer) {
    int body = answer.indexOf("\r\n\r\n") + 4;
    Matcher length = LENGTH.matcher(answer);
    return body > 4 && length.find() && Integer.parseInt(length.group(1)) == answer.length() - body;
  }

  private String shiftDate(String answer) {
    Matcher date = DATE.matcher(answer);
    if (dateShift.isZero() || !date.find()) {
      return answer;
    }
    ZonedDateTime sent =
        ZonedDateTime.parse(date.group(1), HTTP_DATE.withZone(ZoneOffset.UTC)).plus(dateShift);
    return date.replaceFirst("Date: " + HTTP_DATE.format(sent));
  }

  private String reorder(String answer) {
    int body = answer.indexOf("\r\n\r\n") + 4;
    if (!answer.startsWith("HTTP/1.1 200") || !answer.startsWith("{", body)) {
      return answer;
    }
    JsonObject page = JsonParser.parseString(answer.substring(body)).getAsJsonObject();
    List<JsonElement> results = new ArrayList<>(page.getAsJsonArray("results").asList());
    Collections.shuffle(results, random);
    JsonArray reordered = new JsonArray();
    results.forEach(reordered::add);
    page.add("results", reordered);
    return withBody(answer, page.toString());
  }

  private static String withBody(String answer, String body) {
    String head = answer.substring(0, answer.indexOf("\r\n\r\n") + 4);
    return LENGTH.matcher(head).replaceFirst("Content-Length: " + body.length()) + body;
  }

  private @Nullable String broken(String answer) {
    return switch (random.nextInt(9)) {
      case 0 -> answer.substring(0, random.nextInt(answer.length()));
      case 1 -> answer.replaceFirst("[^\r]*", Matcher.quoteReplacement(statusLine()));
      case 2 -> LENGTH.matcher(answer).replaceFirst(Matcher.quoteReplacement(length()));
      case 3 ->
          LENGTH.matcher(answer).replaceFirst("Transfer-Encoding: chunked"); // and is not chunked
      case 4 -> answer.replaceFirst("\r\n", Matcher.quoteReplacement("\r\n" + header() + "\r\n"));
      case 5 -> withBody(answer, body());
      case 6 -> answer.replaceFirst("\r\n", "\r\nContent-Encoding: gzip\r\n");
      case 7 ->
          one("HTTP/1.1 100 Continue\r\n\r\n", "\u0000\u0001", "\r\n\r\n", "SSH-2.0\r\n") + answer;
      default -> null;
    };
  }

  private String statusLine() {
    return random.nextInt(3) > 0
        ? "HTTP/1.1 " + random.nextInt(1000) + " Whatever"
        : one("HTTP/1.1", "HTTP/1.1 -200 OK", "HTTP/1.1 20 OK", "HTTP/0.9 200 OK", "200 OK", "");
  }

  private String length() {
    String length = "Content-Length: ";
    return length
        + one("-1", "0", "7", "99999999", "9223372036854775808", "1e3", "", "7\r\n" + length + "8");
  }

  private String header() {
    return one(
        "no colon",
        ": nameless",
        "X-Long: " + "x".repeat(300_000),
        "X-Bytes: \u0000\u0007\u00ff",
        "Transfer-Encoding: gzip, nonsense",
        "Retry-After: 99999999999",
        "Content-Type: ;;;");
  }

  private String body() {
    return one(
        "",
        "null",
        "[]",
        "{",
        "\"text\"",
        "<html><body>Sorry</body></html>",
        "\u00ef\u00bb\u00bf\u0000",
        "[".repeat(100_000),
        "{\"id\":" + "9".repeat(100_000),
        "{\"error\":\"" + "x".repeat(100_000) + "\"}");
  }

  private String one(String... choices) {
    return choices[random.nextInt(choices.length)];
  }
}
