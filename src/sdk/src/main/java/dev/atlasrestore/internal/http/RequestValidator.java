// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.internal.http;

import com.google.gson.annotations.SerializedName;
import dev.atlasrestore.error.InvalidRequestException;
import dev.atlasrestore.error.InvalidRequestException.Violation;
import dev.atlasrestore.http.ParameterStyle;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import retrofit2.http.Header;
import retrofit2.http.Part;
import retrofit2.http.Query;

/** Validates the arguments of calls with a Bean Validation provider. Thread-safe. */
public final class RequestValidator {
  private final Validator validator;

  private RequestValidator(Validator validator) {
    this.validator = validator;
  }

  /** Returns a validator that uses a provider. */
  public static RequestValidator of(Validator validator) {
    return new RequestValidator(validator);
  }

  /**
   * Validates the arguments of a method of a generated interface.
   *
   * @throws InvalidRequestException with all violations
   */
  public void check(Object api, Method method, @Nullable Object[] arguments) {
    Set<ConstraintViolation<Object>> violations =
        validator.forExecutables().validateParameters(api, method, arguments);
    if (!violations.isEmpty()) {
      throw new InvalidRequestException(
          violations.stream()
              .map(violation -> violation(method, violation))
              .distinct()
              .sorted(Violation.ORDER)
              .toList());
    }
  }

  private static Violation violation(Method method, ConstraintViolation<?> violation) {
    StringBuilder name = new StringBuilder();
    Type owner = Object.class;
    for (Path.Node node : violation.getPropertyPath()) {
      switch (node.getKind()) {
        case PARAMETER -> {
          int index = node.as(Path.ParameterNode.class).getParameterIndex();
          name.append(parameterName(method, index));
          owner = method.getGenericParameterTypes()[index];
        }
        case CONTAINER_ELEMENT -> appendIndex(name, node);
        case PROPERTY -> {
          appendIndex(name, node);
          Field field = field(owner, node.getName());
          name.append(name.isEmpty() ? "" : ".").append(jsonName(field, node.getName()));
          owner = field == null ? Object.class : field.getGenericType();
        }
        default -> {}
      }
    }
    return new Violation(name.isEmpty() ? "body" : name.toString(), violation.getMessage());
  }

  private static void appendIndex(StringBuilder name, Path.Node node) {
    if (node.getIndex() != null) {
      name.append('[').append(node.getIndex()).append(']');
    }
  }

  /**
   * Returns the name of a parameter in the request; empty for the body, whose members are named
   * directly.
   */
  private static String parameterName(Method method, int index) {
    String name = "";
    for (Annotation annotation : method.getParameterAnnotations()[index]) {
      if (annotation instanceof retrofit2.http.Path path) {
        return path.value();
      } else if (annotation instanceof Query query) {
        return query.value();
      } else if (annotation instanceof Header header) {
        name = header.value();
      } else if (annotation instanceof retrofit2.http.Field field) {
        name = field.value();
      } else if (annotation instanceof Part part) {
        name = part.value();
      } else if (annotation instanceof ParameterStyle style && !style.name().isEmpty()) {
        return style.name();
      }
    }
    return name;
  }

  /** Returns the field of a type, or of the elements of a container. */
  private static @Nullable Field field(Type owner, String property) {
    Type type = owner;
    while (type instanceof ParameterizedType container) {
      Type[] arguments = container.getActualTypeArguments();
      type = arguments[arguments.length - 1];
    }
    try {
      return ((Class<?>) type).getDeclaredField(property);
    } catch (NoSuchFieldException e) {
      return null;
    }
  }

  private static String jsonName(@Nullable Field field, String property) {
    SerializedName name = field == null ? null : field.getAnnotation(SerializedName.class);
    return name == null ? property : name.value();
  }
}
