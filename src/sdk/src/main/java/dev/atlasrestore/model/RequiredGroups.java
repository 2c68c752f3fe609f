// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.model;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import com.google.gson.JsonObject;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Requires at least one of some groups of members to be there whole. */
@Documented
@Target(TYPE)
@Retention(RUNTIME)
@Constraint(validatedBy = RequiredGroups.Check.class)
public @interface RequiredGroups {
  /** The groups. */
  MemberRule.Group[] value();

  /** Whether only one of them may be there whole. */
  boolean exactlyOne();

  /** The message of a violation. */
  String message() default "does not have the members that it needs";

  /** Validation groups, required by Bean Validation. */
  Class<?>[] groups() default {};

  /** Payload, required by Bean Validation. */
  Class<? extends Payload>[] payload() default {};

  /** Checks the constraint for a Bean Validation provider. */
  final class Check implements ConstraintValidator<RequiredGroups, Model> {
    private boolean exactlyOne;
    private List<List<String>> groups = List.of();

    /** Used by the validation provider. */
    public Check() {}

    @Override
    public void initialize(RequiredGroups constraint) {
      exactlyOne = constraint.exactlyOne();
      groups = Arrays.stream(constraint.value()).map(group -> List.of(group.value())).toList();
    }

    @Override
    public boolean isValid(@Nullable Model object, ConstraintValidatorContext context) {
      return object == null || problem(object, exactlyOne, groups) == null;
    }

    /** Returns what is wrong with an object, or null if nothing is. */
    static @Nullable String problem(Model object, boolean exactlyOne, List<List<String>> groups) {
      JsonObject json = Values.json(object);
      int whole = 0;
      List<String> choice = new ArrayList<>();
      for (List<String> group : groups) {
        whole += json.keySet().containsAll(group) ? 1 : 0;
        choice.add(String.join(" with ", group));
      }
      if (whole > 1 && exactlyOne || whole == 0) {
        return "must have "
            + (exactlyOne ? "exactly one of: " : "one of: ")
            + String.join(", ", choice);
      }
      return null;
    }
  }
}
