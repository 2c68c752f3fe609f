// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.benchmarks;

/** A program that starts one job and ends: what a step of a pipeline is. */
public final class Cold {
  private Cold() {}

  /** Takes the contender's class, the URL of the server and options. */
  public static void main(String[] arguments) throws Exception {
    System.out.println(Contender.of(arguments).createJob());
    System.exit(0);
  }
}
