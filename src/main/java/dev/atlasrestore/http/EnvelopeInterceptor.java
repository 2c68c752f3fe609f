// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.http;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.util.regex.Pattern;
import okhttp3.Interceptor;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;

/**
 * Takes the envelope off an answer, so that everybody outside sees the status and the body of an
 * answer without one. What is no envelope is left as it is. Wants the body in memory.
 */
public final class EnvelopeInterceptor implements Interceptor {
  private static final Pattern STATUS = Pattern.compile("[2-5]\\d\\d");

  /** Creates the interceptor. */
  public EnvelopeInterceptor() {}

  @Override
  public Response intercept(Chain chain) throws IOException {
    Response response = chain.proceed(chain.request());
    ResponseBody body = response.body();
    Scan scan = new Scan();
    // Closing the peek gives its memory back for the next answer, and leaves the body as it is.
    try (JsonReader in = new JsonReader(new Utf8Reader(body.source().peek()))) {
      scan.read(in);
    } catch (IOException | IllegalStateException | NumberFormatException e) {
      return response; // no JSON, which is for others to complain of
    }
    String status = scan.status();
    if (status == null || !STATUS.matcher(status).matches()) {
      return response;
    }
    Response.Builder bare = response.newBuilder().code(Integer.parseInt(status));
    return (scan.hasContent ? bare.body(new EnvelopedBody(body)) : bare).build();
  }

  /** Finds the status, which as a rule comes first, and whether there is a content. */
  private static final class Scan {
    private @Nullable String status;
    private @Nullable String error;
    private boolean hasErrorCode;
    private boolean hasContent;

    void read(JsonReader in) throws IOException {
      in.beginObject();
      while (in.hasNext() && !(status != null && hasContent)) {
        switch (in.nextName()) {
          case "status" -> status = text(in);
          case "error" -> error = text(in);
          case "errorCode" -> {
            hasErrorCode = true;
            in.skipValue();
          }
          case EnvelopedBody.CONTENT -> {
            hasContent = true;
            if (status == null) {
              in.skipValue();
            }
          }
          default -> in.skipValue();
        }
      }
    }

    private static @Nullable String text(JsonReader in) throws IOException {
      JsonToken token = in.peek();
      if (token == JsonToken.NUMBER || token == JsonToken.STRING) {
        return in.nextString();
      }
      in.skipValue();
      return "";
    }

    @Nullable String status() {
      return status == null && hasErrorCode ? error : status;
    }
  }
}
