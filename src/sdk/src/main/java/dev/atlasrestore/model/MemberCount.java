// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.model;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** Requires an object with a number of members in JSON. */
@Documented
@Target(TYPE)
@Retention(RUNTIME)
@Constraint(validatedBy = MemberCount.Check.class)
public @interface MemberCount {
  /** The least number of members. */
  int min() default 0;

  /** The greatest number of members. */
  int max() default Integer.MAX_VALUE;

  /** The message of a violation. */
  String message() default "must have a number of members from {min} to {max}";

  /** Validation groups, required by Bean Validation. */
  Class<?>[] groups() default {};

  /** Payload, required by Bean Validation. */
  Class<? extends Payload>[] payload() default {};

  /** Checks the constraint for a Bean Validation provider. */
  final class Check implements ConstraintValidator<MemberCount, Model> {
    private int min;
    private int max;

    /** Used by the validation provider. */
    public Check() {}

    @Override
    public void initialize(MemberCount constraint) {
      min = constraint.min();
      max = constraint.max();
    }

    @Override
    public boolean isValid(@Nullable Model object, ConstraintValidatorContext context) {
      int count = object == null ? min : Values.json(object).size();
      return count >= min && count <= max;
    }
  }
}
