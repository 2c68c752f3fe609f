// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.internal.http;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * Marks what fails once a connection stands, so that {@link OneShotInterceptor} knows it from what
 * fails before. A network interceptor, the first of them.
 */
public final class ExchangeInterceptor implements Interceptor {
  /** Creates the interceptor. */
  public ExchangeInterceptor() {}

  @Override
  public Response intercept(Chain chain) throws IOException {
    try {
      return chain.proceed(chain.request());
    } catch (Throwable e) {
      throw new ExchangeException(UncheckedFailureInterceptor.checked(e));
    }
  }

  /** Carries what ended an exchange through OkHttp. */
  static final class ExchangeException extends IOException {
    private static final long serialVersionUID = 1L;

    private final IOException failure;

    ExchangeException(IOException failure) {
      super(failure);
      this.failure = failure;
    }

    IOException getFailure() {
      return failure;
    }
  }
}
