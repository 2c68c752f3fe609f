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
 * Constrains which members of an object go together: the rule holds whenever one member has a
 * certain value. Members are named as in JSON. Generated from {@code x-member-rules} of the spec.
 */
@Documented
@Target(TYPE)
@Retention(RUNTIME)
@Repeatable(MemberRule.List.class)
@Constraint(validatedBy = MemberRuleValidator.class)
public @interface MemberRule {
  /** The member that decides whether the rule applies. */
  String member();

  /** The value of {@link #member()} for which it does. */
  String value();

  /** Members that must be there. */
  String[] requires() default {};

  /** Members that must not be there. */
  String[] forbids() default {};

  /** Groups of which exactly one must be there as a whole, and none of the others in part. */
  Group[] requiresOneOf() default {};

  /** Not used: each violation is worded for its member. */
  String message() default "breaks a rule between members";

  /** Validation groups, as Bean Validation demands. */
  Class<?>[] groups() default {};

  /** Payload, as Bean Validation demands. */
  Class<? extends Payload>[] payload() default {};

  /** Members that are there together. */
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
