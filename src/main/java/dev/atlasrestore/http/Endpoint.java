// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.http;

import java.lang.annotation.Annotation;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;
import retrofit2.Invocation;

/**
 * What the spec says of an operation and its requests; the same as the annotations of its method,
 * for generated code, which does without reflection. Immutable.
 */
public final class Endpoint implements Operation {
  private final String id;
  private final String verb;
  private final String path;
  private final @Nullable String accept;
  private final boolean repeatable;
  private final String since;
  private final String[] roles;

  /**
   * Creates the endpoint of an operation.
   *
   * @param path the path with each variable in braces
   * @param accept the media type to ask for; null leaves the header out
   */
  public Endpoint(
      String id,
      String verb,
      String path,
      @Nullable String accept,
      boolean repeatable,
      String since,
      String... roles) {
    this.id = id;
    this.verb = verb;
    this.path = path.startsWith("/") ? path.substring(1) : path;
    this.accept = accept;
    this.repeatable = repeatable;
    this.since = since;
    this.roles = roles;
  }

  /** Returns the operation that a request is for, or null when it is for none of the API. */
  public static @Nullable Operation of(Request request) {
    Operation operation = request.tag(Operation.class);
    if (operation != null) {
      return operation;
    }
    Invocation invocation = request.tag(Invocation.class);
    return invocation == null ? null : invocation.method().getAnnotation(Operation.class);
  }

  @Override
  public String id() {
    return id;
  }

  /** Returns the HTTP method. */
  String verb() {
    return verb;
  }

  /** Returns the path, relative and with each variable in braces. */
  String path() {
    return path;
  }

  /** Returns the media type to ask for. */
  @Nullable String accept() {
    return accept;
  }

  @Override
  public boolean repeatable() {
    return repeatable;
  }

  @Override
  public String since() {
    return since;
  }

  @Override
  public String[] roles() {
    return roles.clone();
  }

  @Override
  public Class<? extends Annotation> annotationType() {
    return Operation.class;
  }
}
