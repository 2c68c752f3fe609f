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
import org.jspecify.annotations.Nullable;

/**
 * Requires a text with a number of code points of Unicode, as OpenAPI counts the length of a text.
 */
@Documented
@Target({FIELD, PARAMETER, TYPE_USE})
@Retention(RUNTIME)
@Constraint(validatedBy = TextLength.Check.class)
public @interface TextLength {
  /** The least number of code points. */
  int min() default 0;

  /** The greatest number of code points. */
  int max() default Integer.MAX_VALUE;

  /** The message of a violation. */
  String message() default "must have a length from {min} to {max}";

  /** Validation groups, required by Bean Validation. */
  Class<?>[] groups() default {};

  /** Payload, required by Bean Validation. */
  Class<? extends Payload>[] payload() default {};

  /** Checks the constraint for a Bean Validation provider. */
  final class Check implements ConstraintValidator<TextLength, CharSequence> {
    private int min;
    private int max;

    /** Used by the validation provider. */
    public Check() {}

    @Override
    public void initialize(TextLength constraint) {
      min = constraint.min();
      max = constraint.max();
    }

    @Override
    public boolean isValid(@Nullable CharSequence text, ConstraintValidatorContext context) {
      return text == null || isWithin(text, min, max);
    }

    static boolean isWithin(CharSequence text, int min, int max) {
      int length = Character.codePointCount(text, 0, text.length());
      return length >= min && length <= max;
    }
  }
}
