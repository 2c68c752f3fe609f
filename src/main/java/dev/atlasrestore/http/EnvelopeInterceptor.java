// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.http;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;

/**
 * Takes the envelope off an answer, so that everybody outside sees the status and the body of an
 * answer without one. What is no envelope is left as it is. Wants the body in memory.
 */
public final class EnvelopeInterceptor implements Interceptor {
  private static final String STATUS = "status";
  private static final String CONTENT = "content";

  /** Creates the interceptor. */
  public EnvelopeInterceptor() {}

  @Override
  public Response intercept(Chain chain) throws IOException {
    Response response = chain.proceed(chain.request());
    JsonObject envelope = object(response.peekBody(Long.MAX_VALUE).string());
    Integer status = envelope == null ? null : status(envelope);
    if (envelope == null || status == null) {
      return response;
    }
    Response.Builder bare = response.newBuilder().code(status);
    if (envelope.has(CONTENT)) {
      JsonElement content = envelope.get(CONTENT);
      String text = content.isJsonNull() ? "" : content.toString();
      bare.body(ResponseBody.create(text, response.body().contentType()));
    }
    return bare.build();
  }

  private static @Nullable JsonObject object(String body) {
    try {
      JsonElement parsed = JsonParser.parseString(body);
      return parsed.isJsonObject() ? parsed.getAsJsonObject() : null;
    } catch (JsonParseException e) {
      return null;
    }
  }

  private static @Nullable Integer status(JsonObject envelope) {
    JsonElement status =
        envelope.has("errorCode") && envelope.has("error") && !envelope.has(STATUS)
            ? envelope.get("error")
            : envelope.get(STATUS);
    if (status == null
        || !status.isJsonPrimitive()
        || !status.getAsString().matches("[2-5]\\d\\d")) {
      return null;
    }
    return status.getAsInt();
  }
}
