// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rules between the members of a type, from {@code x-member-rules} in the spec. */
final class MemberRules {
  private final List<String> names;
  private final List<Rule> rules = new ArrayList<>();

  private MemberRules(List<String> names) {
    this.names = names;
  }

  /** Returns an empty set of rules for a type with these members. */
  static MemberRules of(String... members) {
    return new MemberRules(List.of(members));
  }

  MemberRules and(
      String member,
      String value,
      List<String> requires,
      List<String> forbids,
      List<List<String>> requiresOneOf) {
    rules.add(new Rule(member, value, requires, forbids, requiresOneOf));
    return this;
  }

  /** Checks an object, given the values of its members in the order of their names. */
  void check(Violations violations, @Nullable Object... values) {
    for (Rule rule : rules) {
      rule.check(names, values, violations);
    }
  }

  /** One rule, as {@link MemberRule} declares it for Bean Validation providers. */
  record Rule(
      String member,
      String value,
      List<String> requires,
      List<String> forbids,
      List<List<String>> requiresOneOf) {
    /** Reports the members that are missing or must not be set, if the rule applies. */
    void check(List<String> names, @Nullable Object[] values, Violations violations) {
      Object decisive = values[names.indexOf(member)];
      if (decisive != null && value.equals(decisive.toString())) {
        new Application(this, names, values, violations).check();
      }
    }
  }

  /** A rule and the object to which it applies. */
  private record Application(
      Rule rule, List<String> names, @Nullable Object[] values, Violations violations) {
    void check() {
      for (String member : rule.requires) {
        if (!isPresent(member)) {
          add(member, "is required");
        }
      }
      for (String member : rule.forbids) {
        if (isPresent(member)) {
          add(member, "must be left out");
        }
      }
      if (!rule.requiresOneOf.isEmpty()) {
        checkGroups();
      }
    }

    private void checkGroups() {
      List<List<String>> begun = new ArrayList<>();
      for (List<String> group : rule.requiresOneOf) {
        if (isBegun(group)) {
          begun.add(group);
        }
      }
      if (begun.isEmpty()) {
        add(rule.requiresOneOf.get(0).get(0), "is required: give " + choice());
      } else if (begun.size() == 1) {
        complete(begun.get(0));
      } else {
        for (List<String> group : begun.subList(1, begun.size())) {
          refuse(group);
        }
      }
    }

    private boolean isBegun(List<String> group) {
      for (String member : group) {
        if (isPresent(member)) {
          return true;
        }
      }
      return false;
    }

    private void refuse(List<String> group) {
      for (String member : group) {
        if (isPresent(member)) {
          add(member, "must be left out: give " + choice());
        }
      }
    }

    private void complete(List<String> group) {
      for (String member : group) {
        if (!isPresent(member)) {
          add(member, "is required: give " + choice());
        }
      }
    }

    private String choice() {
      List<String> groups = new ArrayList<>();
      for (List<String> group : rule.requiresOneOf) {
        groups.add(String.join(" with ", group));
      }
      return String.join(" or ", groups);
    }

    private boolean isPresent(String member) {
      return values[names.indexOf(member)] != null;
    }

    private void add(String member, String problem) {
      violations.add(member, problem + " when " + rule.member + " is " + rule.value);
    }
  }
}
