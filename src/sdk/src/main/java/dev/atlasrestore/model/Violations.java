// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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

  /** Creates an empty collection. */
  public Violations() {}

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
    return value == null || compare((Number) value, bound, -1) >= 0
        ? this
        : add("must be at least " + bound);
  }

  /** Requires a number of at most the bound. */
  public Violations decimalMax(String bound) {
    return value == null || compare((Number) value, bound, 1) <= 0
        ? this
        : add("must be at most " + bound);
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
    return add(
        max == Integer.MAX_VALUE
            ? "must have a size of at least " + min
            : "must have a size from " + min + " to " + max);
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
        ((Model) list.get(i)).check(this);
      }
    } else if (value != null) {
      path = container;
      for (Object element : value instanceof Map<?, ?> map ? map.values() : (Collection<?>) value) {
        ((Model) element).check(this);
      }
    }
    path = outer;
    return this;
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
    if (found == null) {
      found = new ArrayList<>();
    }
    String full = inner();
    found.add(new Violation(full.isEmpty() ? "body" : full, message));
    return this;
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
