// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.internal.http;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import okhttp3.MediaType;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/**
 * A body in an envelope. The SDK's own reader skips the envelope while it parses. Other readers get
 * the content only.
 */
final class EnvelopedBody extends ResponseBody {
  static final String CONTENT = "content";

  private final ResponseBody envelope;
  private @Nullable Buffer content;

  EnvelopedBody(ResponseBody envelope) {
    this.envelope = envelope;
  }

  /** Returns the body with its envelope, or the same body if it has none. */
  static ResponseBody envelopeOf(ResponseBody body) {
    return body instanceof EnvelopedBody enveloped ? enveloped.envelope : body;
  }

  @Override
  public @Nullable MediaType contentType() {
    return envelope.contentType();
  }

  @Override
  public long contentLength() {
    return -1;
  }

  @Override
  public BufferedSource source() {
    if (content == null) {
      JsonElement element = content();
      content = new Buffer();
      if (!element.isJsonNull()) {
        content.writeUtf8(element.toString());
      }
    }
    return content;
  }

  private JsonElement content() {
    try (Utf8Reader reader = new Utf8Reader(Utf8Reader.inMemory(envelope.source()))) {
      return JsonParser.parseReader(reader).getAsJsonObject().get(CONTENT);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    envelope.close();
  }
}
