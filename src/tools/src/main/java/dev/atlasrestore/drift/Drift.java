// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.drift;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The tool's front door. */
public final class Drift {
  private static final int IN_SYNC = 0;
  private static final int DRIFT = 1;
  private static final int UNUSABLE = 2;

  private Drift() {}

  /**
   * Takes the spec, MongoDB's description (a file or a URL), and where the report goes as JSON;
   * ends with 0 when they are in step, 1 when they are not, 2 when the input is of no use.
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
