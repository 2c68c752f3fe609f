// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lists the public and protected types and members of the packages that the module exports. */
final class PublicSurface {
  private static final Set<String> OVERRIDDEN_BY_ANY =
      Set.of("equals", "hashCode", "toString", "values", "valueOf");

  private final Path classes;
  private final Set<String> lines = new TreeSet<>();

  private PublicSurface(Path classes) {
    this.classes = classes;
  }

  /** Returns one line for each type and member, sorted. */
  static Set<String> of(Path classes) throws IOException, ClassNotFoundException {
    PublicSurface surface = new PublicSurface(classes);
    try (InputStream descriptor = Files.newInputStream(classes.resolve("module-info.class"))) {
      for (ModuleDescriptor.Exports exported : ModuleDescriptor.read(descriptor).exports()) {
        surface.addPackage(exported.source());
      }
    }
    return surface.lines;
  }

  private void addPackage(String name) throws IOException, ClassNotFoundException {
    try (Stream<Path> files = Files.list(classes.resolve(name.replace('.', '/')))) {
      List<String> types =
          files
              .map(file -> file.getFileName().toString())
              .filter(file -> file.endsWith(".class") && !file.equals("package-info.class"))
              .map(file -> file.substring(0, file.length() - ".class".length()))
              .toList();
      for (String type : types) {
        Class<?> loaded = Class.forName(name + "." + type, false, getClass().getClassLoader());
        if (isVisible(loaded)) {
          add(loaded);
        }
      }
    }
  }

  private static boolean isVisible(Class<?> type) {
    return isVisible(type.getModifiers())
        && !type.isAnonymousClass()
        && (type.getEnclosingClass() == null || isVisible(type.getEnclosingClass()));
  }

  private static boolean isVisible(int modifiers) {
    return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
  }

  private void add(Class<?> type) {
    Stream<Type> supertypes =
        Stream.concat(
            Stream.ofNullable(type.getGenericSuperclass()).filter(t -> t != Object.class),
            Arrays.stream(type.getGenericInterfaces()));
    String inherited = supertypes.map(Type::getTypeName).collect(joining(", "));
    lines.add(
        type.getName()
            + " : "
            + type.toGenericString()
            + (inherited.isEmpty() ? "" : " inherits " + inherited));
    for (Field field : type.getDeclaredFields()) {
      if (isVisible(field.getModifiers()) && !field.isSynthetic()) {
        add(type, field.getModifiers(), text(field.getAnnotatedType()) + " " + field.getName());
      }
    }
    for (Constructor<?> constructor : type.getDeclaredConstructors()) {
      if (isVisible(constructor.getModifiers())) {
        add(type, constructor.getModifiers(), type.getSimpleName() + parameters(constructor));
      }
    }
    for (Method method : type.getDeclaredMethods()) {
      if (isVisible(method.getModifiers())
          && !method.isSynthetic()
          && !OVERRIDDEN_BY_ANY.contains(method.getName())) {
        String returned = text(method.getAnnotatedReturnType());
        add(type, method.getModifiers(), returned + " " + method.getName() + parameters(method));
      }
    }
  }

  private void add(Class<?> type, int modifiers, String member) {
    int shown = modifiers & ~Modifier.TRANSIENT & ~Modifier.VOLATILE & ~Modifier.SYNCHRONIZED;
    lines.add(type.getName() + " . " + Modifier.toString(shown) + " " + member);
  }

  private static String parameters(Executable executable) {
    return Arrays.stream(executable.getAnnotatedParameterTypes())
        .map(PublicSurface::text)
        .collect(joining(", ", "(", ")"));
  }

  private static String text(AnnotatedType type) {
    String name = type.getType().getTypeName();
    return type.isAnnotationPresent(Nullable.class) ? "@Nullable " + name : name;
  }
}
