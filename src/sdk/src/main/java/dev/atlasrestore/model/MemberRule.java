// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.model;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * Restricts which members of an object may be combined. The rule applies if one member has a
 * certain value. Members have their JSON names. Generated from {@code x-member-rules} in the spec.
 */
@Documented
@Target(TYPE)
@Retention(RUNTIME)
@Repeatable(MemberRule.List.class)
@Constraint(validatedBy = MemberRuleValidator.class)
public @interface MemberRule {
  /** The member that decides whether the rule applies. */
  String member();

  /** The value of {@link #member()} for which the rule applies. */
  String value();

  /** Members that must be set. */
  String[] requires() default {};

  /** Members that must not be set. */
  String[] forbids() default {};

  /** Groups of which exactly one must be set completely, and no member of the others. */
  Group[] requiresOneOf() default {};

  /** Not used: each violation has its own message. */
  String message() default "breaks a rule between members";

  /** Validation groups, required by Bean Validation. */
  Class<?>[] groups() default {};

  /** Payload, required by Bean Validation. */
  Class<? extends Payload>[] payload() default {};

  /** Members that are set together. */
  @Retention(RUNTIME)
  @Target({})
  @interface Group {
    /** The names of the members. */
    String[] value();
  }

  /** Several rules of one class. */
  @Documented
  @Target(TYPE)
  @Retention(RUNTIME)
  @interface List {
    /** The rules. */
    MemberRule[] value();
  }
}
