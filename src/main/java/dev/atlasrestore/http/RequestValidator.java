// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.http;

import com.google.gson.annotations.SerializedName;
import dev.atlasrestore.error.InvalidRequestException;
import dev.atlasrestore.error.InvalidRequestException.Violation;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.NoProviderFoundException;
import jakarta.validation.Path;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Comparator;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import retrofit2.http.Header;
import retrofit2.http.Query;

/** Refuses the arguments of a call that break the API's rules. Thread-safe. */
public final class RequestValidator {
  private static final System.Logger LOG = System.getLogger(RequestValidator.class.getName());
  private static final AtomicBoolean MISSING_PROVIDER_TOLD = new AtomicBoolean();

  private final @Nullable Validator validator;

  private RequestValidator(@Nullable Validator validator) {
    this.validator = validator;
  }

  /** Checks with the validator given. */
  public static RequestValidator of(Validator validator) {
    return new RequestValidator(validator);
  }

  /**
   * Checks with the Bean Validation provider on the class path; with none there, says so once in
   * the log and checks nothing, which leaves the verdict to the service.
   */
  public static RequestValidator ofProvider() {
    try {
      // The factory is not closed: it lives as long as its validator, which is as long as we do.
      return new RequestValidator(
          Validation.byDefaultProvider()
              .configure()
              .messageInterpolator(new ConstraintMessages())
              .buildValidatorFactory()
              .getValidator());
    } catch (NoProviderFoundException e) {
      if (MISSING_PROVIDER_TOLD.compareAndSet(false, true)) {
        LOG.log(
            System.Logger.Level.INFO,
            "Requests are not checked before they are sent: no Bean Validation provider on the"
                + " class path. Add org.hibernate.validator:hibernate-validator to have them"
                + " checked.");
      }
      return new RequestValidator(null);
    }
  }

  /** Returns whether there is a validator, without which nothing is checked. */
  public boolean isActive() {
    return validator != null;
  }

  /**
   * Checks the arguments of a method of a generated interface.
   *
   * @throws InvalidRequestException with all the violations
   */
  public void check(Object api, Method method, @Nullable Object[] arguments) {
    if (validator == null) {
      return;
    }
    Set<ConstraintViolation<Object>> violations =
        validator.forExecutables().validateParameters(api, method, arguments);
    if (!violations.isEmpty()) {
      throw new InvalidRequestException(
          violations.stream()
              .map(violation -> violation(method, violation))
              .distinct()
              .sorted(Comparator.comparing(Violation::member).thenComparing(Violation::message))
              .toList());
    }
  }

  private static Violation violation(Method method, ConstraintViolation<?> violation) {
    StringBuilder name = new StringBuilder();
    Class<?> owner =
        violation.getLeafBean() == null ? Object.class : violation.getLeafBean().getClass();
    for (Path.Node node : violation.getPropertyPath()) {
      switch (node.getKind()) {
        case PARAMETER ->
            name.append(
                parameterName(method, node.as(Path.ParameterNode.class).getParameterIndex()));
        case PROPERTY -> {
          if (node.getIndex() != null) {
            name.append('[').append(node.getIndex()).append(']');
          }
          name.append(name.isEmpty() ? "" : ".").append(jsonName(owner, node.getName()));
        }
        default -> {}
      }
    }
    return new Violation(name.isEmpty() ? "body" : name.toString(), violation.getMessage());
  }

  /** Returns the name on the wire, which is none for the body: its members stand for themselves. */
  private static String parameterName(Method method, int index) {
    for (Annotation annotation : method.getParameterAnnotations()[index]) {
      if (annotation instanceof retrofit2.http.Path path) {
        return path.value();
      } else if (annotation instanceof Query query) {
        return query.value();
      } else if (annotation instanceof Header header) {
        return header.value();
      }
    }
    return "";
  }

  private static String jsonName(Class<?> owner, String property) {
    try {
      SerializedName name = owner.getDeclaredField(property).getAnnotation(SerializedName.class);
      return name == null ? property : name.value();
    } catch (NoSuchFieldException e) {
      return property;
    }
  }
}
