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
 * A rule about which members of an object go together. It applies when one member has a certain
 * value. Members are named as in JSON. Generated from {@code x-member-rules} of the spec.
 */
@Documented
@Target(TYPE)
@Retention(RUNTIME)
@Repeatable(MemberRule.List.class)
@Constraint(validatedBy = MemberRuleValidator.class)
public @interface MemberRule {
  /** The member that decides whether the rule applies. */
  String member();

  /** The value of {@link #member()} for which it applies. */
  String value();

  /** Members that are required. */
  String[] requires() default {};

  /** Members that are forbidden. */
  String[] forbids() default {};

  /** Groups of members: one is required as a whole, and all others are forbidden. */
  Group[] requiresOneOf() default {};

  /** Not used: each violation has its own message. */
  String message() default "breaks a rule between members";

  /** Validation groups, required by Bean Validation. */
  Class<?>[] groups() default {};

  /** Payload, required by Bean Validation. */
  Class<? extends Payload>[] payload() default {};

  /** Members that belong together. */
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
