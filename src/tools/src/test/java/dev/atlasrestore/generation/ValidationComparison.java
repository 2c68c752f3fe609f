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
 * Holds the generated check of a model against a provider; loaded beside the classes that an edited
 * spec gives, so that it knows the JDK's types alone from outside.
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

  /** Returns the members that the check refuses; fails when the provider refuses others. */
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
   * Takes off what the provider puts in: the element of a map or a set, which has no place in a
   * name of JSON, and the underscore before a word of Java.
   */
  private static String json(String path) {
    return path.replaceAll("\\[(\\D.*?)?]", "").replaceFirst("^_", "");
  }
}
