// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.model;

import com.google.gson.annotations.SerializedName;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Checks {@link MemberRule} for a Bean Validation provider. Each violation is reported on the
 * member that is missing or must not be set.
 */
public final class MemberRuleValidator implements ConstraintValidator<MemberRule, Object> {
  private MemberRules.@Nullable Rule rule;

  /** Used by the validation provider. */
  public MemberRuleValidator() {}

  @Override
  public void initialize(MemberRule constraint) {
    rule =
        new MemberRules.Rule(
            constraint.member(),
            constraint.value(),
            List.of(constraint.requires()),
            List.of(constraint.forbids()),
            Arrays.stream(constraint.requiresOneOf())
                .map(group -> List.of(group.value()))
                .toList());
  }

  @Override
  public boolean isValid(@Nullable Object bean, ConstraintValidatorContext context) {
    if (bean == null || rule == null) {
      return true;
    }
    List<Field> members = members(bean.getClass());
    Violations violations = new Violations();
    rule.check(
        members.stream().map(MemberRuleValidator::name).toList(),
        members.stream().map(member -> value(bean, member)).toArray(),
        violations);
    context.disableDefaultConstraintViolation();
    for (Violations.Violation violation : violations.list()) {
      context
          .buildConstraintViolationWithTemplate(violation.message())
          .addPropertyNode(property(members, violation.member()))
          .addConstraintViolation();
    }
    return violations.isEmpty();
  }

  private static List<Field> members(Class<?> type) {
    return Arrays.stream(type.getDeclaredFields())
        .filter(field -> field.isAnnotationPresent(SerializedName.class))
        .toList();
  }

  private static String name(Field member) {
    return member.getAnnotation(SerializedName.class).value();
  }

  private static String property(List<Field> members, String name) {
    return members.stream()
        .filter(member -> name(member).equals(name))
        .map(Field::getName)
        .findFirst()
        .orElseThrow();
  }

  private static @Nullable Object value(Object bean, Field member) {
    member.setAccessible(true);
    try {
      return member.get(bean);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("Cannot read " + member, e);
    }
  }
}
