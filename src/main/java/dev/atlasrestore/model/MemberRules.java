// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rules between the members of one type, as in {@code x-member-rules} of the spec. */
final class MemberRules {
  /** The values of an object's members, by their names in JSON; null for one that is absent. */
  interface Members {
    @Nullable Object get(String member);
  }

  /** Is told of each member that is missing or too much. */
  interface Report {
    void add(String member, String message);
  }

  /** One rule; see {@link MemberRule}, which says the same to a Bean Validation provider. */
  record Rule(
      String member,
      String value,
      List<String> requires,
      List<String> forbids,
      List<List<String>> requiresOneOf) {
    /** Reports the members that break the rule, and returns whether there are none. */
    boolean check(Members members, Report report) {
      Object decisive = members.get(member);
      return decisive == null
          || !value.equals(decisive.toString())
          || new Application(this, members, report).check();
    }
  }

  private final List<String> names;
  private final List<Rule> rules = new ArrayList<>();

  private MemberRules(List<String> names) {
    this.names = names;
  }

  /** Returns the rules of a type with the members named, of which there are none yet. */
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

  /** Checks an object whose members have the values, which are in the order of the names. */
  void check(Violations violations, @Nullable Object... values) {
    Members members = new Positions(names, values);
    Report report = new Collected(violations);
    for (Rule rule : rules) {
      rule.check(members, report);
    }
  }

  private record Positions(List<String> names, @Nullable Object[] values) implements Members {
    @Override
    public @Nullable Object get(String member) {
      return values[names.indexOf(member)];
    }
  }

  private record Collected(Violations violations) implements Report {
    @Override
    public void add(String member, String message) {
      violations.add(member, message);
    }
  }

  /** A rule at work on an object to which it applies. */
  private static final class Application {
    private final Rule rule;
    private final Members members;
    private final Report report;
    private boolean kept = true;

    Application(Rule rule, Members members, Report report) {
      this.rule = rule;
      this.members = members;
      this.report = report;
    }

    boolean check() {
      for (String member : rule.requires) {
        if (!isPresent(member)) {
          report(member, "is required");
        }
      }
      for (String member : rule.forbids) {
        if (isPresent(member)) {
          report(member, "must be left out");
        }
      }
      if (!rule.requiresOneOf.isEmpty()) {
        checkGroups();
      }
      return kept;
    }

    private void checkGroups() {
      List<List<String>> begun = new ArrayList<>();
      for (List<String> group : rule.requiresOneOf) {
        if (isBegun(group)) {
          begun.add(group);
        }
      }
      if (begun.isEmpty()) {
        report(rule.requiresOneOf.get(0).get(0), "is required: give " + choice());
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
          report(member, "must be left out: give " + choice());
        }
      }
    }

    private void complete(List<String> group) {
      for (String member : group) {
        if (!isPresent(member)) {
          report(member, "is required: give " + choice());
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
      return members.get(member) != null;
    }

    private void report(String member, String problem) {
      kept = false;
      report.add(member, problem + " when " + rule.member + " is " + rule.value);
    }
  }
}
