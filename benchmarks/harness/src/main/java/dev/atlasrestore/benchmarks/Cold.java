// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.benchmarks;

/** A program that starts one job and exits, like a step of a pipeline. */
public final class Cold {
  private Cold() {}

  /** Expects the class of the client, the URL of the server, and options. */
  public static void main(String[] arguments) throws Exception {
    System.out.println(BenchmarkClient.of(arguments).createJob());
    System.exit(0);
  }
}
