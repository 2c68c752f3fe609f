// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.internal.http;

import java.io.IOException;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;

/** Makes a value of a body. Not Retrofit's converter, so that calls of the API do not load it. */
interface BodyReader<T> {
  @Nullable T read(ResponseBody body) throws IOException;
}
