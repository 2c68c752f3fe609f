// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.model;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads and writes JSON of any shape. Gson's own adapter comes only with a whole Gson. */
final class JsonElementAdapter extends TypeAdapter<@Nullable JsonElement> {
  @Override
  public @Nullable JsonElement read(JsonReader in) throws IOException {
    if (in.peek() == JsonToken.NULL) {
      in.nextNull();
      return null;
    }
    return JsonParser.parseReader(in);
  }

  @Override
  public void write(JsonWriter out, @Nullable JsonElement value) throws IOException {
    if (value instanceof JsonObject object) {
      out.beginObject();
      for (Map.Entry<String, JsonElement> member : object.entrySet()) {
        write(out.name(member.getKey()), member.getValue());
      }
      out.endObject();
    } else if (value instanceof JsonArray array) {
      out.beginArray();
      for (JsonElement element : array) {
        write(out, element);
      }
      out.endArray();
    } else if (value instanceof JsonPrimitive primitive) {
      write(out, primitive);
    } else {
      out.nullValue();
    }
  }

  private static void write(JsonWriter out, JsonPrimitive primitive) throws IOException {
    if (primitive.isNumber()) {
      out.value(primitive.getAsNumber());
    } else if (primitive.isBoolean()) {
      out.value(primitive.getAsBoolean());
    } else {
      out.value(primitive.getAsString());
    }
  }
}
