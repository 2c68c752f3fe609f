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
 * A client and its own class path.
 *
 * @param name its name in the report
 * @param type its class
 * @param module its module in this build
 */
record ClientSetup(String name, String type, String module) {
  static final ClientSetup SDK = new ClientSetup("SDK", "SdkClient", "sdk");
  static final ClientSetup OKHTTP_FLOOR =
      new ClientSetup("floor: OkHttp + Gson's streams", "OkHttpFloor", "okhttp-floor");
  static final ClientSetup JDK_FLOOR =
      new ClientSetup("floor: JDK HttpClient + strings", "JdkFloor", "harness");
  static final ClientSetup RETROFIT =
      new ClientSetup("stock retrofit2", "StockRetrofit", "retrofit2");
  static final ClientSetup OKHTTP =
      new ClientSetup("stock okhttp-gson", "StockOkHttp", "okhttp-gson");
  static final ClientSetup NATIVE = new ClientSetup("stock native", "StockNative", "native");
  static final List<ClientSetup> PEERS = List.of(RETROFIT, OKHTTP, NATIVE);
  static final List<ClientSetup> ALL =
      List.of(SDK, OKHTTP_FLOOR, JDK_FLOOR, RETROFIT, OKHTTP, NATIVE);

  static final Path CHECKOUT = Path.of(System.getProperty("checkout", "..")).toAbsolutePath();
  static final Path TARGET = CHECKOUT.resolve("benchmarks/target");

  /** The libraries that a consumer of the client gets, and for the SDK its own jar. */
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
