// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.drift;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The entry point of the tool. */
public final class Drift {
  private static final int IN_SYNC = 0;
  private static final int DRIFT = 1;
  private static final int UNUSABLE = 2;

  private Drift() {}

  /**
   * Expects the spec, MongoDB's description (a file or a URL), and the file for the JSON report.
   * The exit code is 0 if they are in sync, 1 if not, and 2 if an input is invalid.
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    System.exit(run(args[0], args[1], Path.of(args[2]), System.out, System.err));
  }

  static int run(String spec, String upstream, Path json, PrintStream out, PrintStream err)
      throws IOException, InterruptedException {
    try {
      ApiDescription ours = ApiDescription.read(spec);
      DriftReport report =
          DriftReport.of(
              SpecComparison.of(ours, ApiDescription.read(upstream)),
              DeliberateDifference.of(ours));
      out.print(report.table());
      Files.createDirectories(json.toAbsolutePath().getParent());
      Files.writeString(json, report.json() + "\n");
      out.println("As JSON: " + json);
      return report.inSync() ? IN_SYNC : DRIFT;
    } catch (InvalidInputException e) {
      err.println(e.getMessage());
      return UNUSABLE;
    }
  }
}
