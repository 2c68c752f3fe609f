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

/** Requires a value that is one of the types of a union. */
@Documented
@Target(TYPE)
@Retention(RUNTIME)
@Constraint(validatedBy = Union.Check.class)
public @interface Union {
  /** Not used: each violation has its own message. */
  String message() default "is none of the types that it may be";

  /** Validation groups, required by Bean Validation. */
  Class<?>[] groups() default {};

  /** Payload, required by Bean Validation. */
  Class<? extends Payload>[] payload() default {};

  /** Checks the constraint for a Bean Validation provider. */
  final class Check implements ConstraintValidator<Union, UnionValue> {
    /** Used by the validation provider. */
    public Check() {}

    @Override
    public boolean isValid(@Nullable UnionValue value, ConstraintValidatorContext context) {
      Violations violations = new Violations();
      violations.at("", value).valid();
      if (violations.isEmpty()) {
        return true;
      }
      context.disableDefaultConstraintViolation();
      for (Violations.Violation violation : violations.list()) {
        var builder = context.buildConstraintViolationWithTemplate(violation.message());
        if (violation.member().equals("body")) {
          builder.addConstraintViolation();
        } else {
          builder.addPropertyNode(violation.member()).addConstraintViolation();
        }
      }
      return false;
    }
  }
}
