// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.internal.http;

import jakarta.validation.MessageInterpolator;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.util.Locale;

/**
 * Writes messages in English only, so that the provider needs no expression language, and omits the
 * value, which may be a secret.
 */
final class ConstraintMessages implements MessageInterpolator {
  @Override
  public String interpolate(String template, Context context) {
    Annotation constraint = context.getConstraintDescriptor().getAnnotation();
    if (constraint instanceof NotNull) {
      return "is required";
    } else if (constraint instanceof Pattern pattern) {
      return "must match " + pattern.regexp();
    } else if (constraint instanceof Min min) {
      return "must be at least " + min.value();
    } else if (constraint instanceof Max max) {
      return "must be at most " + max.value();
    } else if (constraint instanceof DecimalMin min) {
      return "must be at least " + min.value();
    } else if (constraint instanceof DecimalMax max) {
      return "must be at most " + max.value();
    } else if (constraint instanceof Size size) {
      return size.max() == Integer.MAX_VALUE
          ? "must have a size of at least " + size.min()
          : "must have a size from " + size.min() + " to " + size.max();
    }
    return template;
  }

  @Override
  public String interpolate(String template, Context context, Locale locale) {
    return interpolate(template, context);
  }
}
