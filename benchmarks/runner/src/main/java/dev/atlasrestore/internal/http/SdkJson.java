// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.internal.http;

import com.google.gson.TypeAdapter;
import dev.atlasrestore.http.RetryPolicy;
import dev.atlasrestore.http.TimeSource;
import java.io.IOException;
import okhttp3.RequestBody;
import okhttp3.ResponseBody;

/** Gives the benchmarks access to the SDK's reading and writing of bodies. */
public final class SdkJson {
  private static final CallContext CONTEXT =
      new CallContext(
          RetryPolicy.NONE, null, TimeSource.system(), TimeSource.system().newScheduler());

  private SdkJson() {}

  /** Writes the body of a request. */
  public static <T> RequestBody encode(TypeAdapter<T> adapter, T value) {
    return JsonRequestBody.of(adapter, value);
  }

  /** Reads the body of a response. */
  public static <T> T decode(TypeAdapter<T> adapter, ResponseBody body) throws IOException {
    return new JsonBodyReader<>(adapter, CONTEXT).read(body);
  }
}
