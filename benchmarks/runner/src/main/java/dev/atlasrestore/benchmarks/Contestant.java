// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.benchmarks;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * A client and the class path that it runs on, which is its own and nobody else's.
 *
 * @param name what the report calls it
 * @param type the class that is the contender
 * @param module the module of this build that it is in
 */
record Contestant(String name, String type, String module) {
  static final Contestant SDK = new Contestant("SDK", "SdkContender", "sdk");
  static final Contestant OKHTTP_FLOOR =
      new Contestant("floor: OkHttp + Gson's streams", "OkHttpFloor", "okhttp-floor");
  static final Contestant JDK_FLOOR =
      new Contestant("floor: JDK HttpClient + strings", "JdkFloor", "harness");
  static final Contestant RETROFIT =
      new Contestant("stock retrofit2", "StockRetrofit", "retrofit2");
  static final Contestant OKHTTP =
      new Contestant("stock okhttp-gson", "StockOkHttp", "okhttp-gson");
  static final Contestant NATIVE = new Contestant("stock native", "StockNative", "native");
  static final List<Contestant> PEERS = List.of(RETROFIT, OKHTTP, NATIVE);
  static final List<Contestant> ALL =
      List.of(SDK, OKHTTP_FLOOR, JDK_FLOOR, RETROFIT, OKHTTP, NATIVE);

  static final Path CHECKOUT = Path.of(System.getProperty("checkout", "..")).toAbsolutePath();
  static final Path TARGET = CHECKOUT.resolve("benchmarks/target");

  /** The libraries that a consumer gets with the client, and for the SDK its own jar. */
  List<Path> closure() {
    if (this == SDK) {
      return java.util.stream.Stream.concat(
              java.util.stream.Stream.of(TARGET.resolve("sdk/atlas-restore-sdk.jar")),
              paths(TARGET.resolve("sdk/dependencies.txt")).stream())
          .toList();
    }
    return paths(TARGET.resolve(module + ".classpath")).stream()
        .filter(path -> !path.getFileName().toString().startsWith("harness"))
        .toList();
  }

  long closureBytes() throws IOException {
    long bytes = 0;
    for (Path path : closure()) {
      bytes += Files.size(path);
    }
    return bytes;
  }

  String classPath() {
    StringBuilder path = new StringBuilder(jar("harness").toString());
    if (!module.equals("harness")) {
      path.append(File.pathSeparatorChar).append(jar(module));
    }
    for (Path library : closure()) {
      path.append(File.pathSeparatorChar).append(library);
    }
    return path.toString();
  }

  private static Path jar(String module) {
    return CHECKOUT.resolve("benchmarks/" + module + "/target/" + module + "-1.jar");
  }

  private static List<Path> paths(Path file) {
    try {
      return Arrays.stream(Files.readString(file).strip().split(File.pathSeparator))
          .filter(path -> !path.isEmpty())
          .map(Path::of)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
