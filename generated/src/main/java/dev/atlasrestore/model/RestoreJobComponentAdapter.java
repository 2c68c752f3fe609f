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

/** Reads and writes {@link RestoreJobComponent} as JSON, token by token. */
final class RestoreJobComponentAdapter extends TypeAdapter<@Nullable RestoreJobComponent> {
  static final TypeAdapter<@Nullable RestoreJobComponent> INSTANCE =
      new RestoreJobComponentAdapter();

  private RestoreJobComponentAdapter() {}

  @Override
  public @Nullable RestoreJobComponent read(JsonReader in) throws IOException {
    if (in.peek() == JsonToken.NULL) {
      in.nextNull();
      return null;
    }
    RestoreJobComponent.Builder builder = RestoreJobComponent.builder();
    in.beginObject();
    while (in.hasNext()) {
      switch (in.nextName()) {
        case "replicaSetName" -> builder.replicaSetName(Scalars.readString(in));
        case "downloadUrl" -> builder.downloadUrl(Scalars.readString(in));
        case "privateDownloadDeliveryUrls" ->
            builder.privateDownloadDeliveryUrls(
                CollectionAdapter.list(PrivateDownloadDeliveryUrlAdapter.INSTANCE).read(in));
        default -> in.skipValue();
      }
    }
    in.endObject();
    return builder.build();
  }

  @Override
  public void write(JsonWriter out, @Nullable RestoreJobComponent value) throws IOException {
    if (value == null) {
      out.nullValue();
      return;
    }
    out.beginObject();
    if (value.replicaSetName != null) {
      Scalars.STRING.write(out.name("replicaSetName"), value.replicaSetName);
    }
    if (value.downloadUrl != null) {
      Scalars.STRING.write(out.name("downloadUrl"), value.downloadUrl);
    }
    if (value.privateDownloadDeliveryUrls != null) {
      CollectionAdapter.list(PrivateDownloadDeliveryUrlAdapter.INSTANCE)
          .write(out.name("privateDownloadDeliveryUrls"), value.privateDownloadDeliveryUrls);
    }
    out.endObject();
  }
}
