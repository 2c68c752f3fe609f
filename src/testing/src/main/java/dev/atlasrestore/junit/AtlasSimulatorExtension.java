// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.junit;

import dev.atlasrestore.AtlasClient;
import dev.atlasrestore.auth.Credentials;
import dev.atlasrestore.simulator.AtlasSimulator;
import java.lang.reflect.Method;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives each test method its own simulator and a client for it, as parameters of the types {@link
 * AtlasSimulator} and {@link AtlasClient}. Methods that run before or after each test can have them
 * too. Both are closed after the test. Tests may run in parallel.
 *
 * <pre>{@code
 * @ExtendWith(AtlasSimulatorExtension.class)
 * class DrillTest {
 *   @Test
 *   void restoresOnce(AtlasSimulator simulator, AtlasClient atlas) { … }
 * }
 * }</pre>
 */
public final class AtlasSimulatorExtension
    implements BeforeEachCallback, AfterEachCallback, ParameterResolver {
  private record Simulated(AtlasSimulator simulator, AtlasClient client) {}

  // One namespace per extension, because a class may inherit another one.
  private final Namespace namespace = Namespace.create(this);
  private final UnaryOperator<AtlasSimulator.Builder> settings;

  /** Creates an extension with the default simulator. */
  public AtlasSimulatorExtension() {
    this(UnaryOperator.identity());
  }

  private AtlasSimulatorExtension(UnaryOperator<AtlasSimulator.Builder> settings) {
    this.settings = settings;
  }

  /** Returns an extension, for {@code @RegisterExtension}, that configures each simulator. */
  public static AtlasSimulatorExtension with(UnaryOperator<AtlasSimulator.Builder> settings) {
    return new AtlasSimulatorExtension(settings);
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    AtlasSimulator simulator = settings.apply(AtlasSimulator.builder()).start();
    AtlasClient client =
        AtlasClient.builder()
            .credentials(Credentials.accessToken(simulator.accessToken()))
            .baseUrl(simulator.baseUrl())
            .build();
    store(context).put(Simulated.class, new Simulated(simulator, client));
  }

  @Override
  public void afterEach(ExtensionContext context) {
    Simulated simulated = store(context).remove(Simulated.class, Simulated.class);
    if (simulated != null) {
      try {
        simulated.client().close();
      } finally {
        simulated.simulator().close();
      }
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return parameter.getDeclaringExecutable() instanceof Method
        && context.getTestMethod().isPresent()
        && (type == AtlasSimulator.class || type == AtlasClient.class);
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Simulated simulated = store(context).get(Simulated.class, Simulated.class);
    return parameter.getParameter().getType() == AtlasClient.class
        ? simulated.client()
        : simulated.simulator();
  }

  private Store store(ExtensionContext context) {
    return context.getStore(namespace);
  }
}
