// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.model;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE_USE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Requires a number that is a whole number of times another one. */
@Documented
@Target({FIELD, PARAMETER, TYPE_USE})
@Retention(RUNTIME)
@Constraint(validatedBy = MultipleOf.Check.class)
public @interface MultipleOf {
  /** The other number, above 0. */
  String value();

  /** The message of a violation. */
  String message() default "must be a multiple of {value}";

  /** Validation groups, required by Bean Validation. */
  Class<?>[] groups() default {};

  /** Payload, required by Bean Validation. */
  Class<? extends Payload>[] payload() default {};

  /** Checks the constraint for a Bean Validation provider. */
  final class Check implements ConstraintValidator<MultipleOf, Number> {
    private String factor = "1";

    /** Used by the validation provider. */
    public Check() {}

    @Override
    public void initialize(MultipleOf constraint) {
      factor = constraint.value();
    }

    @Override
    public boolean isValid(@Nullable Number number, ConstraintValidatorContext context) {
      return number == null || isMultiple(number, factor);
    }

    static boolean isMultiple(Number number, String factor) {
      try {
        BigDecimal exact = new BigDecimal(number.toString());
        return exact.remainder(new BigDecimal(factor)).signum() == 0;
      } catch (NumberFormatException e) {
        return false; // infinite, or no number
      }
    }
  }
}
