// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.generation;

import com.google.gson.TypeAdapter;
import dev.atlasrestore.model.ModelAdapters;
import dev.atlasrestore.model.Violations;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/**
 * Compares the generated validation of a model with a provider. It is loaded together with the
 * classes of an edited spec, so only JDK types can cross its interface.
 */
public final class ValidationComparison implements Supplier<Set<String>> {
  private static final Validator PROVIDER =
      Validation.byDefaultProvider()
          .configure()
          .messageInterpolator(new ParameterMessageInterpolator())
          .buildValidatorFactory()
          .getValidator();

  private final List<String> modelAndJson;

  public ValidationComparison(List<String> modelAndJson) {
    this.modelAndJson = modelAndJson;
  }

  /** Returns the invalid members. Fails if the provider reports others. */
  @Override
  public Set<String> get() {
    try {
      String model = modelAndJson.get(0);
      TypeAdapter<?> adapter =
          (TypeAdapter<?>) ModelAdapters.class.getMethod("of" + model).invoke(null);
      Object value = adapter.fromJson(modelAndJson.get(1));
      Violations found = new Violations();
      found.at("", value).valid();
      Set<String> refused = new TreeSet<>();
      found.list().forEach(violation -> refused.add(violation.member()));
      Set<String> expected = new TreeSet<>();
      PROVIDER.validate(value).forEach(v -> expected.add(json(v.getPropertyPath().toString())));
      if (!refused.equals(expected)) {
        throw new AssertionError(modelAndJson + ": " + refused + " and not " + expected);
      }
      return refused;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Removes what the provider adds to names: the elements of maps and sets, and the underscore
   * before a Java keyword.
   */
  private static String json(String path) {
    return path.replaceAll("\\[(\\D.*?)?]", "").replaceFirst("^_", "");
  }
}
