// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore;

import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Creates random values for requests and responses; about half of them are valid. */
public final class RandomModels {
  private static final Path GENERATED =
      Path.of("../../generated/src/main/java/dev/atlasrestore/model");
  private static final String[] TEXTS = {
    "6a80f3e1d2f34b7e90189c44",
    "64b7c1f09a3e5d2847c6f10b",
    "orders-staging",
    "vpce-0a1b2c3d4e5f60718",
    "6A80F3E1D2F34B7E90189C44",
    "6a80f3e1d2f34b7e90189c44\n",
    "",
    " ",
    "-x",
    "a/b",
    "."
  };
  private static final long[] NUMBERS = {
    1, 500, 1_199_145_600, 1_786_329_300, 0, -1, 501, 1_199_145_599, Integer.MAX_VALUE
  };

  private final Random random;

  public RandomModels(long seed) {
    random = new Random(seed);
  }

  /** Returns the classes with a generated adapter: all models and enums. */
  public static List<Class<?>> all() {
    try (Stream<Path> files = Files.list(GENERATED)) {
      List<Class<?>> models = new ArrayList<>();
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString();
        if (!name.equals("ModelAdapters.java")) {
          models.add(Class.forName("dev.atlasrestore.model." + name.replaceFirst("\\.java$", "")));
        }
      }
      return models;
    } catch (IOException | ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Returns a value of a type, or sometimes null. */
  public @Nullable Object maybe(Type type) {
    return random.nextInt(4) == 0 ? null : value(type);
  }

  /** Returns a value of a type. */
  public Object value(Type type) {
    if (type instanceof ParameterizedType container) {
      return container(container);
    }
    if (type == String.class) {
      return TEXTS[random.nextInt(TEXTS.length)];
    } else if (type == Integer.class) {
      return (int) number();
    } else if (type == Long.class) {
      return number();
    } else if (type == Double.class) {
      return number() / 2.0;
    } else if (type == BigDecimal.class) {
      return BigDecimal.valueOf(number(), 1);
    } else if (type == Boolean.class) {
      return random.nextBoolean();
    } else if (type == Instant.class) {
      return Instant.ofEpochSecond(number(), random.nextInt(3) * 500_000_000L);
    } else if (type == JsonElement.class) {
      return new JsonPrimitive(TEXTS[random.nextInt(TEXTS.length)]);
    }
    return model((Class<?>) type);
  }

  private long number() {
    return NUMBERS[random.nextInt(NUMBERS.length)];
  }

  private Object container(ParameterizedType type) {
    Type element = type.getActualTypeArguments()[type.getActualTypeArguments().length - 1];
    List<Object> elements = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      elements.add(value(element));
    }
    if (type.getRawType() == Set.class) {
      return new LinkedHashSet<>(elements);
    } else if (type.getRawType() == Map.class) {
      Map<String, Object> entries = new LinkedHashMap<>();
      elements.forEach(value -> entries.put("key" + entries.size(), value));
      return entries;
    }
    return elements;
  }

  private Object model(Class<?> type) {
    try {
      if (Arrays.stream(type.getDeclaredClasses())
          .noneMatch(c -> c.getSimpleName().equals("Builder"))) {
        return constantOrUnknown(type);
      }
      Object builder = type.getMethod("builder").invoke(null);
      for (Method setter : builder.getClass().getMethods()) {
        if (setter.getReturnType() == builder.getClass()) {
          boolean required = isRequired(type, setter.getName());
          Type parameter = setter.getGenericParameterTypes()[0];
          if (!(parameter == Instant.class && isNumber(type, setter.getName()))) {
            setter.invoke(builder, required ? value(parameter) : maybe(parameter));
          }
        }
      }
      return builder.getClass().getMethod("build").invoke(builder);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private Object constantOrUnknown(Class<?> type) throws ReflectiveOperationException {
    List<Object> constants = new ArrayList<>();
    for (var field : type.getFields()) {
      if (Modifier.isStatic(field.getModifiers()) && field.getType() == type) {
        constants.add(field.get(null));
      }
    }
    int choice = random.nextInt(constants.size() + 1);
    return choice < constants.size()
        ? constants.get(choice)
        : type.getMethod("of", String.class).invoke(null, "unheard-of");
  }

  private static boolean isRequired(Class<?> type, String member) throws NoSuchFieldException {
    return type.getDeclaredField(member)
        .isAnnotationPresent(jakarta.validation.constraints.NotNull.class);
  }

  /**
   * Skips setters that take an instant for a number of seconds, because they reject some instants.
   */
  private static boolean isNumber(Class<?> type, String member) throws NoSuchFieldException {
    return type.getDeclaredField(member).getType() == Long.class;
  }
}
