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
 * Checks {@link MemberRule} for a Bean Validation provider; each violation is reported on the
 * member that is missing or too much.
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
    context.disableDefaultConstraintViolation();
    return rule.check(
        member -> value(bean, member),
        (member, message) ->
            context
                .buildConstraintViolationWithTemplate(message)
                .addPropertyNode(field(bean.getClass(), member).getName())
                .addConstraintViolation());
  }

  private static @Nullable Object value(Object bean, String member) {
    Field field = field(bean.getClass(), member);
    try {
      return field.get(bean);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("Cannot read " + field, e);
    }
  }

  private static Field field(Class<?> type, String member) {
    for (Field field : type.getDeclaredFields()) {
      SerializedName name = field.getAnnotation(SerializedName.class);
      if (name != null && name.value().equals(member)) {
        field.setAccessible(true);
        return field;
      }
    }
    throw new IllegalStateException(type.getName() + " has no member " + member);
  }
}
