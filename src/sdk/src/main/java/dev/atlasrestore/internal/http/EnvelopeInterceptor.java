// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.internal.http;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.BufferedSource;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * Removes the envelope of a response, so that outer interceptors see the status and the body
 * without it. A response without an envelope stays as it is. The body must be in memory.
 */
public final class EnvelopeInterceptor implements Interceptor {
  private static final ByteString STATUS = ByteString.encodeUtf8("{\"status\":");
  private static final ByteString CONTENT =
      ByteString.encodeUtf8('"' + EnvelopedBody.CONTENT + "\":");

  /** Creates the interceptor. */
  public EnvelopeInterceptor() {}

  @Override
  public Response intercept(Chain chain) throws IOException {
    Response response = chain.proceed(chain.request());
    ResponseBody body = response.body();
    Scan scan = new Scan();
    if (!scan.readStart(body.source().getBuffer())) {
      try {
        scan.read(new JsonReader(new Utf8Reader(bytes(body.source()))));
      } catch (IOException | IllegalStateException | NumberFormatException e) {
        return response; // not JSON, which later code reports
      }
    }
    String status = scan.status();
    if (status == null || !status.matches("[2-5]\\d\\d")) {
      return response;
    }
    Response.Builder bare = response.newBuilder().code(Integer.parseInt(status));
    return (scan.hasContent ? bare.body(new EnvelopedBody(body)) : bare).build();
  }

  /** Finds the status, which usually comes first, and whether there is a content member. */
  private static final class Scan {
    private @Nullable String status;
    private @Nullable String error;
    private boolean hasErrorCode;
    private boolean hasContent;

    /**
     * Recognizes the start of an envelope as the service writes it: first the status, then the
     * content or the members of a list. The rest is then parsed only once.
     */
    boolean readStart(Buffer body) {
      int at = STATUS.size();
      if (!body.rangeEquals(0, STATUS) || body.size() < at + 4 || body.getByte(at + 3) != ',') {
        return false;
      }
      status =
          "" + (char) body.getByte(at) + (char) body.getByte(at + 1) + (char) body.getByte(at + 2);
      hasContent = body.rangeEquals(at + 4, CONTENT);
      return true;
    }

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

  /** Returns bytes that are left for whoever reads the body. */
  private static Buffer bytes(BufferedSource source) throws IOException {
    return Utf8Reader.inMemory(source instanceof Buffer ? source : source.peek());
  }
}
