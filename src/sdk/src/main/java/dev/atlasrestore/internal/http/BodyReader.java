// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.internal.http;

import java.io.IOException;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;

/**
 * Reads a value from a body. Used instead of Retrofit's converter, so that calls of the API do not
 * load Retrofit.
 */
interface BodyReader<T> {
  @Nullable T read(ResponseBody body) throws IOException;
}
