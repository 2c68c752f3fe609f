// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.model;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * Requires seconds since 1970-01-01T00:00Z that are not in the future. Generated from {@code
 * x-past-seconds} in the spec.
 */
@Documented
@Target({FIELD, PARAMETER})
@Retention(RUNTIME)
@Constraint(validatedBy = PastSecondsValidator.class)
public @interface PastSeconds {
  /** Not used: each violation has its own message. */
  String message() default "must be in the past";

  /** Validation groups, required by Bean Validation. */
  Class<?>[] groups() default {};

  /** Payload, required by Bean Validation. */
  Class<? extends Payload>[] payload() default {};
}
