// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.model;

import com.google.gson.annotations.SerializedName;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Checks {@link MemberRule}; each violation is reported on the member that is missing or too much.
 */
public final class MemberRuleValidator implements ConstraintValidator<MemberRule, Object> {
  private @Nullable MemberRule rule;

  /** Used by the validation provider. */
  public MemberRuleValidator() {}

  @Override
  public void initialize(MemberRule constraint) {
    rule = constraint;
  }

  @Override
  public boolean isValid(@Nullable Object bean, ConstraintValidatorContext context) {
    MemberRule rule = this.rule;
    if (bean == null || rule == null || !rule.value().equals(text(bean, rule.member()))) {
      return true;
    }
    context.disableDefaultConstraintViolation();
    Violations violations = new Violations(bean, rule, context);
    Predicate<String> present = member -> text(bean, member) != null;
    for (String member : rule.requires()) {
      violations.addIf(!present.test(member), member, "is required");
    }
    for (String member : rule.forbids()) {
      violations.addIf(present.test(member), member, "must be left out");
    }
    if (rule.requiresOneOf().length > 0) {
      checkGroups(rule, present, violations);
    }
    return violations.none;
  }

  private static void checkGroups(
      MemberRule rule, Predicate<String> present, Violations violations) {
    List<List<String>> groups =
        Arrays.stream(rule.requiresOneOf()).map(group -> List.of(group.value())).toList();
    List<List<String>> begun =
        groups.stream().filter(group -> group.stream().anyMatch(present)).toList();
    String choice =
        groups.stream()
            .map(group -> String.join(" with ", group))
            .collect(Collectors.joining(" or "));
    if (begun.isEmpty()) {
      violations.addIf(true, groups.get(0).get(0), "is required: give " + choice);
    } else if (begun.size() > 1) {
      for (List<String> group : begun.subList(1, begun.size())) {
        group.stream()
            .filter(present)
            .forEach(member -> violations.addIf(true, member, "must be left out: give " + choice));
      }
    } else {
      for (String member : begun.get(0)) {
        violations.addIf(!present.test(member), member, "is required: give " + choice);
      }
    }
  }

  private static @Nullable String text(Object bean, String member) {
    Field field = field(bean.getClass(), member);
    try {
      Object value = field.get(bean);
      return value == null ? null : value.toString();
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

  private static final class Violations {
    private final Object bean;
    private final MemberRule rule;
    private final ConstraintValidatorContext context;
    private boolean none = true;

    Violations(Object bean, MemberRule rule, ConstraintValidatorContext context) {
      this.bean = bean;
      this.rule = rule;
      this.context = context;
    }

    void addIf(boolean broken, String member, String problem) {
      if (broken) {
        none = false;
        context
            .buildConstraintViolationWithTemplate(
                problem + " when " + rule.member() + " is " + rule.value())
            .addPropertyNode(field(bean.getClass(), member).getName())
            .addConstraintViolation();
      }
    }
  }
}
