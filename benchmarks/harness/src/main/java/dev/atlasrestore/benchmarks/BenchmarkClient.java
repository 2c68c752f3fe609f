// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.benchmarks;

/** A client that starts a restore job. All clients send the same request. */
public interface BenchmarkClient {
  /** The request. */
  String GROUP = "64b7c1f09a3e5d2847c6f10a";

  String CLUSTER = "orders-production";
  String SNAPSHOT = "6a80f3e1d2f34b7e90189c44";
  String TARGET_GROUP = "64b7c1f09a3e5d2847c6f10b";
  String TARGET_CLUSTER = "orders-staging";
  String TOKEN = "a-token-of-the-benchmark";
  String CLIENT_ID = "mdb_sa_id_benchmark";
  String CLIENT_SECRET = "mdb_sa_sk_benchmark";
  String ACCEPT = "application/vnd.atlas.2025-03-12+json";

  /** Starts a job and returns its id. */
  String createJob() throws Exception;

  /**
   * Creates a client of a class. The arguments after the class are for its constructor.
   *
   * @param arguments class, URL of the server, options such as {@code login}
   */
  static BenchmarkClient of(String[] arguments) throws ReflectiveOperationException {
    String options = arguments.length > 2 ? arguments[2] : "";
    return (BenchmarkClient)
        Class.forName("dev.atlasrestore.benchmarks." + arguments[0])
            .getDeclaredConstructor(String.class, String.class)
            .newInstance(arguments[1], options);
  }
}
