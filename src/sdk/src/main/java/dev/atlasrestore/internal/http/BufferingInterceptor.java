// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.internal.http;

import dev.atlasrestore.error.UnexpectedResponseException;
import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/**
 * Reads each response body into memory, up to a limit. A truncated response is then distinguishable
 * from a missing one.
 */
public final class BufferingInterceptor implements Interceptor {
  /** Enough for the API, whose largest page has 500 items of about a kilobyte. */
  public static final long DEFAULT_MAX_BYTES = 16L << 20;

  private final long maxBytes;

  /** Limits bodies to a number of bytes after decompression. */
  public BufferingInterceptor(long maxBytes) {
    this.maxBytes = maxBytes;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Response response = chain.proceed(chain.request());
    ResponseBody body = response.body();
    Buffer buffer = new Buffer();
    try (BufferedSource source = body.source()) {
      while (buffer.size() <= maxBytes && source.read(buffer, 8192) != -1) {}
    } catch (IOException e) {
      throw new AtlasIOException(
          UnexpectedResponseException.truncated(
              RequestDescription.of(response.request()),
              response.code(),
              type(response),
              buffer.size(),
              e));
    }
    String problem =
        buffer.size() > maxBytes
            ? "larger than the limit of " + maxBytes + " bytes"
            : JsonLimits.problem(buffer);
    if (problem != null) {
      throw new AtlasIOException(ErrorResponseReader.unexpected(response, problem, null));
    }
    return response.newBuilder().body(new BufferedBody(body, buffer)).build();
  }

  private static @Nullable String type(Response response) {
    return response.header("Content-Type");
  }

  private static final class BufferedBody extends ResponseBody {
    private final ResponseBody received;
    private final Buffer buffer;
    private final long length;

    BufferedBody(ResponseBody received, Buffer buffer) {
      this.received = received;
      this.buffer = buffer;
      this.length = buffer.size();
    }

    // Parsed on demand, because most responses do not need it.
    @Override
    public @Nullable MediaType contentType() {
      return received.contentType();
    }

    @Override
    public long contentLength() {
      return length;
    }

    @Override
    public BufferedSource source() {
      return buffer;
    }
  }
}
