// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.internal.http;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;

/** A proxy that validates the arguments before each method of a generated interface. */
public final class ValidatedApi implements InvocationHandler {
  private final Object api;
  private final RequestValidator validator;

  private ValidatedApi(Object api, RequestValidator validator) {
    this.api = api;
    this.validator = validator;
  }

  /** Returns the proxy. */
  public static <A> A of(Class<A> type, A api, RequestValidator validator) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(), new Class<?>[] {type}, new ValidatedApi(api, validator)));
  }

  @Override
  public @Nullable Object invoke(
      Object proxy, Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
    if (method.isDefault()) {
      return InvocationHandler.invokeDefault(proxy, method, arguments);
    }
    if (method.getDeclaringClass() != Object.class && arguments != null) {
      validator.check(api, method, arguments);
    }
    try {
      return method.invoke(api, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
