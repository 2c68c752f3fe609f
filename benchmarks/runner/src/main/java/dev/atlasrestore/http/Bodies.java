// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.http;

import com.google.gson.TypeAdapter;
import java.io.IOException;
import okhttp3.RequestBody;
import okhttp3.ResponseBody;

/** The SDK's own way between objects and bodies, which it shows to nobody outside its package. */
public final class Bodies {
  private Bodies() {}

  /** Returns the body that a value is sent as. */
  public static <T> RequestBody of(TypeAdapter<T> adapter, T value) {
    return JsonBody.of(adapter, value);
  }

  /** Reads the value of a body. */
  public static <T> T read(TypeAdapter<T> adapter, ResponseBody body) throws IOException {
    return new AdapterConverter<>(adapter).convert(body);
  }
}
