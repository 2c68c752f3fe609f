// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.simulator;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;

/** Answers requests for a file, or for a range of it (RFC 9110). */
final class FileResponse {
  private static final Pattern RANGE = Pattern.compile("bytes=(\\d*)-(\\d*)");

  private final long length;
  private final Instant lastModified;

  FileResponse(long length, Instant lastModified) {
    this.length = length;
    this.lastModified = lastModified;
  }

  MockResponse.Builder to(RecordedRequest request) {
    long seed = request.getUrl().encodedPath().hashCode();
    String tag = '"' + Long.toHexString(seed & 0xFFFFFFFFL) + "-" + Long.toHexString(length) + '"';
    MockResponse.Builder response =
        new MockResponse.Builder()
            .setHeader("Accept-Ranges", "bytes")
            .setHeader("Content-Type", "application/gzip")
            .setHeader("ETag", tag)
            .setHeader(
                "Last-Modified",
                DateTimeFormatter.RFC_1123_DATE_TIME.format(lastModified.atOffset(ZoneOffset.UTC)));
    Matcher range = RANGE.matcher(String.valueOf(request.getHeaders().get("Range")));
    String condition = request.getHeaders().get("If-Range");
    boolean whole =
        !range.matches()
            || (range.group(1).isEmpty() && range.group(2).isEmpty())
            || (condition != null && !condition.equals(tag));
    if (whole) {
      return body(response.code(200), request, new GeneratedFile(seed, 0, length));
    }
    boolean suffix = range.group(1).isEmpty();
    long first =
        suffix
            ? Math.max(0, length - Long.parseLong(range.group(2)))
            : Long.parseLong(range.group(1));
    long last =
        suffix || range.group(2).isEmpty()
            ? length - 1
            : Math.min(length - 1, Long.parseLong(range.group(2)));
    if (first > last) {
      return response.code(416).setHeader("Content-Range", "bytes */" + length);
    }
    response.code(206).setHeader("Content-Range", "bytes " + first + "-" + last + "/" + length);
    return body(response, request, new GeneratedFile(seed, first, last - first + 1));
  }

  private static MockResponse.Builder body(
      MockResponse.Builder response, RecordedRequest request, GeneratedFile file) {
    return request.getMethod().equals("HEAD")
        ? response.setHeader("Content-Length", file.length())
        : response.body(file);
  }
}
