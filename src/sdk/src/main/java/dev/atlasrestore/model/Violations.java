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
 * Collects the violations of a request. Generated code selects a value with {@link #at} and then
 * calls one method for each of its constraints. Each method applies the same rule as the Bean
 * Validation constraint of its name, and accepts null. Not thread-safe.
 */
public final class Violations {
  /**
   * A violation by one value.
   *
   * @param member the parameter, or the path of the member in the body, by its JSON name
   * @param message what is wrong
   */
  public record Violation(String member, String message) {}

  private static final Map<String, Pattern> PATTERNS = new ConcurrentHashMap<>();

  private @Nullable List<Violation> found;
  private String path = "";
  private String name = "";
  private @Nullable Object value;

  /** Creates an empty collection. */
  public Violations() {}

  /** Selects a value for the constraints that follow. */
  public Violations at(String name, @Nullable Object value) {
    this.name = name;
    this.value = value;
    return this;
  }

  /** Requires the value to be set. */
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

  /** Requires the size of a text or container to be within a range, inclusive. */
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

  /** Requires an object to be valid. */
  public Violations valid() {
    if (value instanceof Model model) {
      String outer = path;
      path = inner();
      model.check(this);
      path = outer;
    }
    return this;
  }

  /** Requires each element of a collection, or each value of a map, to be valid. */
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

  /** Returns whether there are no violations so far. */
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

  /** The body has no name, so its members are named directly. */
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

  /** Compares like Hibernate Validator: NaN violates any bound. */
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
