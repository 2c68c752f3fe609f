// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.generation;

/** Reads and writes JSON with the generated adapters of a class loader. */
final class GsonRoundTrip {
  private final Object gson;

  GsonRoundTrip(ClassLoader loader) throws ReflectiveOperationException {
    Class<?> builderType = loader.loadClass("com.google.gson.GsonBuilder");
    Object factory =
        loader
            .loadClass("dev.atlasrestore.model.ModelTypeAdapterFactory")
            .getConstructor()
            .newInstance();
    Object builder =
        builderType
            .getMethod(
                "registerTypeAdapterFactory",
                loader.loadClass("com.google.gson.TypeAdapterFactory"))
            .invoke(builderType.getConstructor().newInstance(), factory);
    gson = builderType.getMethod("create").invoke(builder);
  }

  /** Reads a value and writes it. */
  String roundTrip(Class<?> type, String json) throws ReflectiveOperationException {
    return (String)
        gson.getClass().getMethod("toJson", Object.class).invoke(gson, read(type, json));
  }

  Object read(Class<?> type, String json) throws ReflectiveOperationException {
    return gson.getClass()
        .getMethod("fromJson", String.class, Class.class)
        .invoke(gson, json, type);
  }
}
