// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.internal.http;

import com.google.gson.stream.JsonReader;
import java.io.IOException;
import java.io.StringReader;

/** Remembers the place of the last value that was requested, even if it has the wrong type. */
final class LocatingJsonReader extends JsonReader {
  private String place = "$";

  LocatingJsonReader(String json) {
    super(new StringReader(json));
  }

  /** Returns the place as {@link JsonReader#getPath} writes it. */
  String place() {
    return place;
  }

  @Override
  public void beginArray() throws IOException {
    place = getPath();
    super.beginArray();
  }

  @Override
  public void endArray() throws IOException {
    super.endArray();
    place = getPreviousPath();
  }

  @Override
  public void beginObject() throws IOException {
    place = getPath();
    super.beginObject();
  }

  // The adapter may find only now that the object lacks a required member.
  @Override
  public void endObject() throws IOException {
    super.endObject();
    place = getPreviousPath();
  }

  @Override
  public String nextString() throws IOException {
    place = getPath();
    return super.nextString();
  }

  @Override
  public boolean nextBoolean() throws IOException {
    place = getPath();
    return super.nextBoolean();
  }

  @Override
  public void nextNull() throws IOException {
    place = getPath();
    super.nextNull();
  }

  @Override
  public double nextDouble() throws IOException {
    place = getPath();
    return super.nextDouble();
  }

  @Override
  public long nextLong() throws IOException {
    place = getPath();
    return super.nextLong();
  }

  @Override
  public int nextInt() throws IOException {
    place = getPath();
    return super.nextInt();
  }

  @Override
  public void skipValue() throws IOException {
    place = getPath();
    super.skipValue();
  }
}
