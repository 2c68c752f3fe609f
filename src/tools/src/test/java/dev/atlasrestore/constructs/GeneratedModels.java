// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.constructs;

import com.google.gson.TypeAdapter;
import com.google.gson.annotations.SerializedName;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.io.IOException;
import java.lang.reflect.Field;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** Reads, writes and checks JSON with the models that were generated from a description. */
final class GeneratedModels {
  private static final Validator PROVIDER =
      Validation.byDefaultProvider()
          .configure()
          .messageInterpolator(new ParameterMessageInterpolator())
          .buildValidatorFactory()
          .getValidator();

  private final ClassLoader loader;

  GeneratedModels(ClassLoader loader) {
    this.loader = loader;
  }

  @SuppressWarnings("unchecked") // the adapter of the schema, whatever it is
  TypeAdapter<Object> adapter(String schema) throws ReflectiveOperationException {
    return (TypeAdapter<Object>)
        loader
            .loadClass("dev.atlasrestore.model.ModelAdapters")
            .getMethod("of" + schema)
            .invoke(null);
  }

  Object read(String schema, String json) throws ReflectiveOperationException, IOException {
    return adapter(schema).fromJson(json);
  }

  String write(String schema, Object value) throws ReflectiveOperationException {
    return adapter(schema).toJson(value);
  }

  /** Builds an object with texts, each set by the method of its name, and calls other methods. */
  Object build(String schema, Map<String, String> texts, List<String> methods)
      throws ReflectiveOperationException {
    Class<?> type = loader.loadClass("dev.atlasrestore.model." + schema);
    Object builder = type.getMethod("builder").invoke(null);
    for (Map.Entry<String, String> text : texts.entrySet()) {
      builder.getClass().getMethod(text.getKey(), String.class).invoke(builder, text.getValue());
    }
    for (String method : methods) {
      builder.getClass().getMethod(method).invoke(builder);
    }
    return builder.getClass().getMethod("build").invoke(builder);
  }

  /** Returns the members that our check refuses. */
  Set<String> invalid(Object value) throws ReflectiveOperationException {
    Class<?> type = loader.loadClass("dev.atlasrestore.model.Violations");
    Object violations = type.getConstructor().newInstance();
    type.getMethod("at", String.class, Object.class).invoke(violations, "", value);
    type.getMethod("valid").invoke(violations);
    Set<String> members = new TreeSet<>();
    for (Object violation : (List<?>) type.getMethod("list").invoke(violations)) {
      members.add((String) violation.getClass().getMethod("member").invoke(violation));
    }
    return members;
  }

  /** Returns the members that a Bean Validation provider refuses. */
  Set<String> invalidForProvider(Object value) throws ReflectiveOperationException {
    Set<String> members = new TreeSet<>();
    for (ConstraintViolation<Object> violation : PROVIDER.validate(value)) {
      members.add(path(violation));
    }
    return members;
  }

  /** Returns the path as our check names it: by the names of JSON, without the keys of maps. */
  private String path(ConstraintViolation<?> violation) throws ReflectiveOperationException {
    StringBuilder path = new StringBuilder();
    Class<?> type = violation.getRootBeanClass();
    for (jakarta.validation.Path.Node node : violation.getPropertyPath()) {
      if (node.getIndex() != null) {
        path.append('[').append(node.getIndex()).append(']');
      }
      if (node.getKind() == jakarta.validation.ElementKind.PROPERTY) {
        path.append(path.length() == 0 ? "" : ".").append(jsonName(node.getName()));
      }
    }
    return path.length() == 0 ? "body" : path.toString();
  }

  private final Map<String, String> jsonNames = new HashMap<>();

  /** Makes the names of a model known. */
  void know(Class<?> model) {
    for (Field field : model.getDeclaredFields()) {
      SerializedName name = field.getAnnotation(SerializedName.class);
      if (name != null) {
        jsonNames.put(field.getName(), name.value());
      }
    }
  }

  private String jsonName(String field) {
    return jsonNames.getOrDefault(field, field);
  }
}
