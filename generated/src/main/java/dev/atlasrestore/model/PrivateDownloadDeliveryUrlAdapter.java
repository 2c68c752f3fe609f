// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0
// Generated from spec/atlas-restore.yaml: edit the spec or the templates, not this file.

package dev.atlasrestore.model;

import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads and writes {@link PrivateDownloadDeliveryUrl} as JSON, token by token. */
final class PrivateDownloadDeliveryUrlAdapter
    extends TypeAdapter<@Nullable PrivateDownloadDeliveryUrl> {
  static final TypeAdapter<@Nullable PrivateDownloadDeliveryUrl> INSTANCE =
      new PrivateDownloadDeliveryUrlAdapter();

  private PrivateDownloadDeliveryUrlAdapter() {}

  @Override
  public @Nullable PrivateDownloadDeliveryUrl read(JsonReader in) throws IOException {
    if (in.peek() == JsonToken.NULL) {
      in.nextNull();
      return null;
    }
    PrivateDownloadDeliveryUrl.Builder builder = PrivateDownloadDeliveryUrl.builder();
    in.beginObject();
    while (in.hasNext()) {
      switch (in.nextName()) {
        case "deliveryUrl" -> builder.deliveryUrl(Scalars.readString(in));
        case "endpointId" -> builder.endpointId(Scalars.readString(in));
        default -> in.skipValue();
      }
    }
    in.endObject();
    return builder.build();
  }

  @Override
  public void write(JsonWriter out, @Nullable PrivateDownloadDeliveryUrl value) throws IOException {
    if (value == null) {
      out.nullValue();
      return;
    }
    out.beginObject();
    if (value.deliveryUrl != null) {
      Scalars.STRING.write(out.name("deliveryUrl"), value.deliveryUrl);
    }
    if (value.endpointId != null) {
      Scalars.STRING.write(out.name("endpointId"), value.endpointId);
    }
    out.endObject();
  }
}
