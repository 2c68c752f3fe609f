// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.error;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Thrown when a request violates the rules of the API. Nothing was sent. */
public final class InvalidRequestException extends AtlasException {
  private static final long serialVersionUID = 1L;

  private final ArrayList<Violation> violations;

  /**
   * A violation by one value.
   *
   * @param member the parameter, or the path of the member in the body, by its JSON name
   * @param message what is wrong
   */
  public record Violation(String member, String message) implements Serializable {
    /** Sorts by member, then by message. */
    public static final Comparator<Violation> ORDER =
        Comparator.comparing(Violation::member).thenComparing(Violation::message);

    @Override
    public String toString() {
      return member + " " + message;
    }
  }

  /** Creates the exception with all violations of a request. */
  public InvalidRequestException(List<Violation> violations) {
    super(
        "Not sent: "
            + violations.stream().map(Violation::toString).collect(Collectors.joining("; ")));
    this.violations = new ArrayList<>(violations);
  }

  /** Returns the violations, at least one. */
  public List<Violation> getViolations() {
    return List.copyOf(violations);
  }
}
