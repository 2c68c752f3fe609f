// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.internal.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * Converts whatever is thrown unchecked to an IOException, such as what OkHttp throws for a
 * negative {@code Content-Length}, or an interceptor of the user. Otherwise it would end a thread
 * of OkHttp's and not the call.
 *
 * <p>OkHttp 5.5 throws an InterruptedException, undeclared, when a thread is interrupted while it
 * connects.
 */
public final class UncheckedFailureInterceptor implements Interceptor {
  /** Creates the interceptor. */
  public UncheckedFailureInterceptor() {}

  @Override
  public Response intercept(Chain chain) throws IOException {
    try {
      return chain.proceed(chain.request());
    } catch (IOException e) {
      throw e;
    } catch (Throwable e) {
      throw checked(e);
    }
  }

  /** Returns the IOException for what was thrown. */
  static IOException checked(Throwable thrown) {
    if (thrown instanceof InterruptedException) {
      Thread.currentThread().interrupt();
      IOException interrupted = new InterruptedIOException("interrupted");
      interrupted.initCause(thrown);
      return interrupted;
    }
    return thrown instanceof IOException e ? e : new IOException(thrown);
  }
}
