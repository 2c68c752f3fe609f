// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.http;

import java.lang.annotation.Annotation;
import org.jspecify.annotations.Nullable;

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
