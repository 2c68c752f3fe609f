// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.http;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What the spec says of an operation, on the method that is generated for it. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Operation {
  /** The operation's id. */
  String id();

  /** Whether the request may be sent again without acting twice. */
  boolean repeatable();

  /** The API version in which the resource last changed, as a date. */
  String since();

  /** Project roles, any one of which suffices. */
  String[] roles() default {};
}
