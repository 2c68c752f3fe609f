// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.description;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Prepares a description for the generator, or refuses it. */
public final class Preparation {
  private Preparation() {}

  /** Expects the description and the file to write; ends with 1 if there is any finding. */
  public static void main(String[] args) throws IOException {
    try {
      prepare(Path.of(args[0]), Path.of(args[1]));
    } catch (RefusedException e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }

  /**
   * Reads a description, and writes as JSON what the templates express.
   *
   * @throws RefusedException if there is anything that they do not express; nothing is written
   * @throws IOException if a file cannot be read or written
   */
  public static void prepare(Path file, Path prepared) throws IOException {
    Description description = Description.read(file);
    List<Finding> findings = apply(description);
    if (!findings.isEmpty()) {
      throw new RefusedException(findings);
    }
    Files.createDirectories(prepared.toAbsolutePath().getParent());
    Files.writeString(prepared, description.json());
  }

  /** Applies all steps, and returns what was refused. */
  static List<Finding> apply(Description description) {
    for (List<Step> steps : List.of(ModelSteps.ALL, OperationSteps.ALL)) {
      for (Step step : steps) {
        step.apply(description);
      }
    }
    return description.findings();
  }

  /** A description has constructs that the templates do not express. */
  public static final class RefusedException extends IOException {
    private static final long serialVersionUID = 1;

    private final transient List<Finding> findings;

    RefusedException(List<Finding> findings) {
      super(
          findings.stream()
              .map(Finding::toString)
              .collect(Collectors.joining("\n", "The description is refused:\n", "")));
      this.findings = List.copyOf(findings);
    }

    /** Returns what was refused, in the order in which it was found. */
    public List<Finding> findings() {
      return findings;
    }
  }
}
