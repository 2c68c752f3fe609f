// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.http;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says how an argument is sent, where Retrofit's annotations cannot say it. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface ParameterStyle {
  /** How the argument is sent. */
  Style value();

  /** The name of the cookie or of the part; empty if another annotation says it. */
  String name() default "";

  /** The ways to send an argument. */
  enum Style {
    /** The elements of a list as one value, with commas in between. */
    COMMAS,
    /** The elements of a list as one value, with spaces in between. */
    SPACES,
    /** The elements of a list as one value, with vertical bars in between. */
    PIPES,
    /** As JSON. */
    JSON,
    /** In the {@code Cookie} header. */
    COOKIE,
    /** As the body, which may be left out. */
    OPTIONAL_BODY,
    /** As a part of the body that has its own name and type. */
    PART
  }
}
