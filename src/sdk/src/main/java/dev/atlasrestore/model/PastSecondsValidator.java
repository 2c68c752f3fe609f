// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.model;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Checks {@link PastSeconds} for a Bean Validation provider, by the clock of the provider. */
public final class PastSecondsValidator implements ConstraintValidator<PastSeconds, Long> {
  /** Used by the validation provider. */
  public PastSecondsValidator() {}

  @Override
  public boolean isValid(@Nullable Long seconds, ConstraintValidatorContext context) {
    String problem =
        seconds == null
            ? null
            : Violations.futureProblem(seconds, context.getClockProvider().getClock().instant());
    if (problem == null) {
      return true;
    }
    context.disableDefaultConstraintViolation();
    context.buildConstraintViolationWithTemplate(problem).addConstraintViolation();
    return false;
  }
}
