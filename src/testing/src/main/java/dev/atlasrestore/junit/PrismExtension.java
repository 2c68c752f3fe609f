// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.junit;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Runs Prism with the spec in the SDK's jar on a free loopback port, from before the first test of
 * a class until after the last. Use it in a static field with {@code @RegisterExtension}. It needs
 * Node.
 *
 * <p>Prism is stateless: a job that was created cannot be read. It accepts bearer tokens. It
 * rejects HTTP digest as clients usually send it, with spaces between the parameters.
 */
public final class PrismExtension implements BeforeAllCallback, AfterAllCallback {
  private static final String SPEC = "/META-INF/openapi/atlas-restore.yaml";
  private static final String TOOLS = "/META-INF/openapi/package.json";
  private static final String PRISM = "@stoplight/prism-cli";

  private final List<String> command;
  private final String mode;
  private final Supplier<List<String>> arguments;
  private int depth;
  private @Nullable Path spec;
  private @Nullable PrismProcess process;

  private PrismExtension(List<String> command, String mode, Supplier<List<String>> arguments) {
    this.command = List.copyOf(command);
    this.mode = mode;
    this.arguments = arguments;
  }

  /** Returns a Prism that responds with the examples of the spec and rejects invalid requests. */
  public static PrismExtension mock() {
    return new PrismExtension(List.of(), "mock", () -> List.of("--errors"));
  }

  /**
   * Returns a Prism that forwards requests and reports violations of the spec in the response
   * header {@code sl-violations}.
   *
   * @param upstream returns the URL to forward to; called when Prism starts
   */
  public static PrismExtension proxy(Supplier<String> upstream) {
    return new PrismExtension(List.of(), "proxy", () -> List.of(upstream.get()));
  }

  /**
   * Returns the same Prism, started by another command, such as {@code node
   * node_modules/@stoplight/prism-cli/dist/index.js}. The default is {@code npx}, which downloads
   * the version that this SDK is tested with on its first run.
   */
  public PrismExtension command(String... command) {
    return new PrismExtension(List.of(command), mode, arguments);
  }

  /** Returns the URL for {@code AtlasClient.Builder.baseUrl} while Prism runs. */
  public synchronized String baseUrl() {
    if (process == null) {
      throw new IllegalStateException("Prism runs only during the tests of a class");
    }
    return process.baseUrl();
  }

  @Override
  public synchronized void beforeAll(ExtensionContext context)
      throws IOException, InterruptedException {
    if (depth++ > 0) {
      return; // a nested class uses the Prism of its outer class
    }
    spec = Files.createTempFile("atlas-restore", ".yaml");
    try (InputStream stream = resource(SPEC)) {
      Files.copy(stream, spec, StandardCopyOption.REPLACE_EXISTING);
    }
    List<String> line = new ArrayList<>(command.isEmpty() ? npx() : command);
    line.addAll(List.of(mode, spec.toString()));
    line.addAll(arguments.get());
    process = PrismProcess.start(line);
  }

  @Override
  public synchronized void afterAll(ExtensionContext context)
      throws IOException, InterruptedException {
    if (--depth > 0) {
      return;
    }
    if (process != null) {
      process.stop();
      process = null;
    }
    if (spec != null) {
      Files.delete(spec);
    }
  }

  private static List<String> npx() throws IOException {
    try (Reader reader = new InputStreamReader(resource(TOOLS), StandardCharsets.UTF_8)) {
      JsonObject tools = JsonParser.parseReader(reader).getAsJsonObject();
      String version = tools.getAsJsonObject("devDependencies").get(PRISM).getAsString();
      boolean isWindows = System.getProperty("os.name").startsWith("Windows");
      return List.of(isWindows ? "npx.cmd" : "npx", "--yes", PRISM + "@" + version);
    }
  }

  private static InputStream resource(String name) {
    InputStream stream = PrismExtension.class.getResourceAsStream(name);
    if (stream == null) {
      throw new IllegalStateException(name + " is not on the class path");
    }
    return stream;
  }
}
