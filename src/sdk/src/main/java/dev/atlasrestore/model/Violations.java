// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.model;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Collects what is wrong with a request. Generated code names a value with {@link #at} and then its
 * constraints. Each constraint accepts the same values as the Bean Validation constraint of that
 * name, so all but {@link #required} accept null. Not thread-safe.
 */
public final class Violations {
  /**
   * A violation by one value.
   *
   * @param member name of the parameter, or path to the member of the body, as in JSON
   * @param message what the value must be
   */
  public record Violation(String member, String message) {}

  private static final Map<String, Pattern> PATTERNS = new ConcurrentHashMap<>();

  private @Nullable List<Violation> found;
  private String path = "";
  private String name = "";
  private @Nullable Object value;
  private List<String> parameterNames = List.of();
  private @Nullable Object[] parameterValues = {};
  private final InstantSource clock;

  /** Creates an empty collection, which takes the time from the system clock. */
  public Violations() {
    this(InstantSource.system());
  }

  /** Creates an empty collection, which takes the time from a clock. */
  public Violations(InstantSource clock) {
    this.clock = clock;
  }

  /** Selects the value that the next constraints apply to. */
  public Violations at(String name, @Nullable Object value) {
    this.name = name;
    this.value = value;
    return this;
  }

  /** Requires a value that is not null. */
  public Violations required() {
    return value == null ? add("is required") : this;
  }

  /** Requires the whole text to match a regular expression. */
  public Violations pattern(String regex) {
    return value == null || compiled(regex).matcher((CharSequence) value).matches()
        ? this
        : add("must match " + regex);
  }

  /** Requires an integer of at least the bound. */
  public Violations min(long bound) {
    return value == null || ((Number) value).longValue() >= bound
        ? this
        : add("must be at least " + bound);
  }

  /** Requires an integer of at most the bound. */
  public Violations max(long bound) {
    return value == null || ((Number) value).longValue() <= bound
        ? this
        : add("must be at most " + bound);
  }

  /** Requires a number of at least the bound. */
  public Violations decimalMin(String bound) {
    return decimalMin(bound, true);
  }

  /** Requires a number above the bound, or the bound itself if it is included. */
  public Violations decimalMin(String bound, boolean inclusive) {
    return value == null || compare((Number) value, bound, -1) >= (inclusive ? 0 : 1)
        ? this
        : add((inclusive ? "must be at least " : "must be more than ") + bound);
  }

  /** Requires a number of at most the bound. */
  public Violations decimalMax(String bound) {
    return decimalMax(bound, true);
  }

  /** Requires a number below the bound, or the bound itself if it is included. */
  public Violations decimalMax(String bound, boolean inclusive) {
    return value == null || compare((Number) value, bound, 1) <= (inclusive ? 0 : -1)
        ? this
        : add((inclusive ? "must be at most " : "must be less than ") + bound);
  }

  /** Requires a number that is a whole number of times the given one. */
  public Violations multipleOf(String factor) {
    return value == null || MultipleOf.Check.isMultiple((Number) value, factor)
        ? this
        : add("must be a multiple of " + factor);
  }

  /** Requires a text with {@code min} to {@code max} code points of Unicode. */
  public Violations length(int min, int max) {
    return value == null || TextLength.Check.isWithin((CharSequence) value, min, max)
        ? this
        : add(sizeMessage("length", min, max));
  }

  /** Requires a text or a container with a size from {@code min} to {@code max}. */
  public Violations size(int min, int max) {
    if (value == null) {
      return this;
    }
    int size = size(value);
    if (size >= min && size <= max) {
      return this;
    }
    return add(sizeMessage("size", min, max));
  }

  static String sizeMessage(String measure, int min, int max) {
    return max == Integer.MAX_VALUE
        ? "must have a " + measure + " of at least " + min
        : "must have a " + measure + " from " + min + " to " + max;
  }

  /** Requires seconds since 1970-01-01T00:00Z of a moment that is not in the future. */
  public Violations pastSeconds() {
    String problem =
        value == null ? null : futureProblem(((Number) value).longValue(), clock.instant());
    return problem == null ? this : add(problem);
  }

  /** Returns what is wrong with seconds that must not be in the future, or null if nothing is. */
  static @Nullable String futureProblem(long seconds, Instant now) {
    if (seconds <= now.getEpochSecond()) {
      return null;
    }
    // Milliseconds of any day since 1973 are seconds of a day after the year 5000.
    return seconds > 99_999_999_999L
        ? "must be seconds since 1970 and looks like milliseconds: divide it by 1000"
        : "must not be in the future: choose an earlier moment, or check the clock of this machine";
  }

  /** Sets the parameters that the next rules are about: their names, and their values in order. */
  public Violations parameters(List<String> names, @Nullable Object... values) {
    parameterNames = names;
    parameterValues = values;
    return this;
  }

  /** Requires and forbids other parameters if one is given. */
  public Violations rule(String parameter, List<String> requires, List<String> forbids) {
    new MemberRules.Rule(parameter, null, requires, forbids, List.of())
        .check(parameterNames, parameterValues, this);
    return this;
  }

  /** Checks the object by the rules of its type. */
  public Violations valid() {
    if (value instanceof Model model) {
      String outer = path;
      path = inner();
      model.check(this);
      path = outer;
    }
    return this;
  }

  /** Checks each element of a collection, or each value of a map, by the rules of its type. */
  public Violations each() {
    String outer = path;
    String container = inner();
    if (value instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        path = container + "[" + i + "]";
        check(list.get(i));
      }
    } else if (value != null) {
      path = container;
      for (Object element : value instanceof Map<?, ?> map ? map.values() : (Collection<?>) value) {
        check(element);
      }
    }
    path = outer;
    return this;
  }

  private void check(@Nullable Object element) {
    if (element != null) {
      ((Model) element).check(this);
    }
  }

  /** Checks each element of a collection, or each value of a map, by the same constraints. */
  public Violations elements(Consumer<Violations> constraints) {
    return all(value instanceof Map<?, ?> map ? map.values() : (Collection<?>) value, constraints);
  }

  /** Checks each key of a map by the same constraints. */
  public Violations keys(Consumer<Violations> constraints) {
    return all(value == null ? null : ((Map<?, ?>) value).keySet(), constraints);
  }

  private Violations all(@Nullable Collection<?> elements, Consumer<Violations> constraints) {
    if (elements == null) {
      return this;
    }
    String outerPath = path;
    String outerName = name;
    Object outerValue = value;
    String container = inner();
    int i = 0;
    for (Object element : elements) {
      path = elements instanceof List<?> ? container + "[" + i++ + "]" : container;
      constraints.accept(at("", element));
    }
    path = outerPath;
    return at(outerName, outerValue);
  }

  /** Requires an object with {@code min} to {@code max} members in JSON. */
  void memberCount(Model object, int min, int max) {
    int count = Values.json(object).size();
    if (count < min || count > max) {
      at("", object).add(sizeMessage("number of members", min, max));
    }
  }

  /** Requires one of some groups of members, or exactly one. */
  void requiredGroups(Model object, boolean exactlyOne, List<List<String>> groups) {
    String problem = RequiredGroups.Check.problem(object, exactlyOne, groups);
    if (problem != null) {
      at("", object).add(problem);
    }
  }

  /** Returns an empty collection, which names members of the current object as this one does. */
  Violations empty() {
    Violations empty = new Violations(clock);
    empty.path = path;
    return empty;
  }

  /** Adds what another collection has found. */
  void addAll(Violations other) {
    other.list().forEach(violation -> found().add(violation));
  }

  /** Returns whether no violation has been found. */
  public boolean isEmpty() {
    return found == null;
  }

  /** Returns the violations in the order in which they were found. */
  public List<Violation> list() {
    return found == null ? List.of() : List.copyOf(found);
  }

  /** Adds a violation by a member of the current object. */
  void add(String member, String message) {
    at(member, null).add(message);
  }

  private Violations add(String message) {
    String full = inner();
    found().add(new Violation(full.isEmpty() ? "body" : full, message));
    return this;
  }

  private List<Violation> found() {
    List<Violation> list = found == null ? new ArrayList<>() : found;
    found = list;
    return list;
  }

  /** Returns the path to the value. The body has no name, so paths begin with its members. */
  private String inner() {
    return path.isEmpty() || name.isEmpty() ? path + name : path + "." + name;
  }

  private static Pattern compiled(String regex) {
    Pattern pattern = PATTERNS.get(regex);
    if (pattern == null) {
      pattern = Pattern.compile(regex);
      PATTERNS.put(regex, pattern);
    }
    return pattern;
  }

  /** Compares as Hibernate Validator does; NaN breaks any bound. */
  private static int compare(Number number, String bound, int notANumber) {
    BigDecimal exact;
    if (number instanceof BigDecimal decimal) {
      exact = decimal;
    } else if (number instanceof BigInteger integer) {
      exact = new BigDecimal(integer);
    } else {
      double value = number.doubleValue();
      if (Double.isNaN(value)) {
        return notANumber;
      }
      if (Double.isInfinite(value)) {
        return value > 0 ? 1 : -1;
      }
      exact = BigDecimal.valueOf(value);
    }
    return exact.compareTo(new BigDecimal(bound));
  }

  private static int size(Object value) {
    if (value instanceof CharSequence text) {
      return text.length();
    }
    return value instanceof Map<?, ?> map ? map.size() : ((Collection<?>) value).size();
  }
}
