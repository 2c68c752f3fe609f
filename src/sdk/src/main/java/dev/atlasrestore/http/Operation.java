// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.http;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Describes an operation of the API on the method that calls it. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Operation {
  /** The id of the operation. */
  String id();

  /** Whether the request may be sent again without acting twice. */
  boolean repeatable();

  /** The API version in which the resource last changed, a date. */
  String since();

  /** Project roles, any one of which is sufficient. */
  String[] roles() default {};

  /** Whether the value may be null, because an answer may have no body, or a JSON null. */
  boolean nullable() default false;
}
