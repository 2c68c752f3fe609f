// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.constructs;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.TypeAdapterFactory;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import okhttp3.MultipartBody;
import okhttp3.RequestBody;
import okhttp3.ResponseBody;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** Calls the interfaces that were generated from a description, in all ways that there are. */
final class GeneratedClient implements AutoCloseable {
  private static final Validator PROVIDER =
      Validation.byDefaultProvider()
          .configure()
          .messageInterpolator(new ParameterMessageInterpolator())
          .buildValidatorFactory()
          .getValidator();

  private final ClassLoader loader;
  private final List<String> apis;
  private final AutoCloseable client;
  private final Object transport;
  private final Gson gson;
  private int calls;

  GeneratedClient(ClassLoader loader, List<String> apis, String url) throws Exception {
    this.loader = loader;
    this.apis = apis;
    Class<?> type = loader.loadClass("dev.atlasrestore.AtlasClient");
    Object builder = type.getMethod("builder").invoke(null);
    Class<?> credentials = loader.loadClass("dev.atlasrestore.auth.Credentials");
    set(builder, "baseUrl", String.class, url);
    set(
        builder,
        "credentials",
        credentials,
        credentials.getMethod("accessToken", String.class).invoke(null, "token"));
    client = (AutoCloseable) builder.getClass().getMethod("build").invoke(builder);
    Field field = type.getDeclaredField("transport");
    field.setAccessible(true);
    transport = field.get(client);
    gson =
        new GsonBuilder()
            .serializeNulls()
            .registerTypeAdapterFactory(
                (TypeAdapterFactory)
                    loader
                        .loadClass("dev.atlasrestore.model.ModelTypeAdapterFactory")
                        .getConstructor()
                        .newInstance())
            .disableHtmlEscaping()
            .create();
  }

  private static void set(Object builder, String name, Class<?> type, Object value)
      throws ReflectiveOperationException {
    builder.getClass().getMethod(name, type).invoke(builder, value);
  }

  /** Returns the implementations of the interface that has a method. */
  Map<String, Object> ways(String method) throws Exception {
    Class<?> api = api(method);
    Class<?> written = loader.loadClass(api.getName().replace(".api.", ".internal.api.") + "Calls");
    Class<?> retrofit = loader.loadClass("dev.atlasrestore.internal.http.RequestValidator");
    Object unchecked = written.getConstructors()[0].newInstance(transport("callFactory", false));
    Map<String, Object> ways = new LinkedHashMap<>();
    ways.put(
        "written out", written.getConstructors()[0].newInstance(transport("callFactory", true)));
    ways.put(
        "provider",
        loader
            .loadClass("dev.atlasrestore.internal.http.ValidatedApi")
            .getMethod("of", Class.class, Object.class, retrofit)
            .invoke(
                null,
                api,
                unchecked,
                retrofit.getMethod("of", Validator.class).invoke(null, PROVIDER)));
    ways.put("Retrofit", ((retrofit2.Retrofit) transport("retrofit")).create(api));
    return ways;
  }

  private Object transport(String method, Object... arguments) throws ReflectiveOperationException {
    Method found =
        Arrays.stream(transport.getClass().getDeclaredMethods())
            .filter(m -> m.getName().equals(method))
            .findFirst()
            .orElseThrow();
    found.setAccessible(true);
    return found.invoke(transport, arguments);
  }

  private Class<?> api(String method) throws Exception {
    for (String name : apis) {
      Class<?> api = loader.loadClass(name);
      if (Arrays.stream(api.getMethods()).anyMatch(m -> m.getName().equals(method))) {
        return api;
      }
    }
    throw new AssertionError("No interface has " + method + ": " + apis);
  }

  /** Returns the value of a call as JSON, or its text. */
  String call(Object api, JsonNode call) throws Exception {
    calls++;
    Object made = make(api, call);
    Method execute = loader.loadClass("dev.atlasrestore.http.AtlasCall").getMethod("execute");
    Object value;
    try {
      value = execute.invoke(made);
    } catch (InvocationTargetException e) {
      throw new AssertionError(e.getCause());
    }
    return value == null
        ? null
        : value instanceof String text
            ? text
            : value instanceof ResponseBody body ? body.string() : gson.toJson(value);
  }

  private Object make(Object api, JsonNode call) throws Exception {
    String name = call.get("call").asText();
    int count = call.path("arguments").size();
    Method method =
        Arrays.stream(api(name).getMethods())
            .filter(m -> m.getName().equals(name) && m.getParameterCount() == count)
            .findFirst()
            .orElseThrow(() -> new AssertionError(name + " has not " + count + " arguments"));
    Object[] arguments = new Object[count];
    for (int i = 0; i < count; i++) {
      arguments[i] = argument(call.get("arguments").get(i), method.getGenericParameterTypes()[i]);
    }
    try {
      return method.invoke(api, arguments);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof Exception cause) {
        throw cause;
      }
      throw new AssertionError(e.getCause());
    }
  }

  private Object argument(JsonNode json, Type type) {
    if (json.isNull()) {
      return null;
    }
    if (type == Instant.class) {
      return Instant.parse(json.asText());
    }
    if (type == LocalDate.class) {
      return LocalDate.parse(json.asText());
    }
    if (type == BigDecimal.class) {
      return new BigDecimal(json.asText());
    }
    if (type == RequestBody.class) {
      return RequestBody.create(json.asText().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
    if (type == MultipartBody.Part.class) {
      return MultipartBody.Part.createFormData(
          json.get("name").asText(),
          json.get("file").asText(),
          (RequestBody) argument(json.get("content"), RequestBody.class));
    }
    if (type instanceof ParameterizedType list
        && list.getActualTypeArguments()[0] == MultipartBody.Part.class) {
      List<Object> parts = new ArrayList<>();
      json.forEach(element -> parts.add(argument(element, MultipartBody.Part.class)));
      return parts;
    }
    return gson.fromJson(json.toString(), type);
  }

  /** Returns the parameters that are refused before a request is sent. */
  Set<String> refused(Object api, JsonNode call) throws Exception {
    try {
      make(api, call);
    } catch (RuntimeException e) {
      Set<String> members = new TreeSet<>();
      for (Object violation : (List<?>) e.getClass().getMethod("getViolations").invoke(e)) {
        members.add((String) violation.getClass().getMethod("member").invoke(violation));
      }
      return members;
    }
    return Set.of();
  }

  int calls() {
    return calls;
  }

  @Override
  public void close() {
    try {
      client.close();
    } catch (Exception e) {
      throw new IllegalStateException(e); // it does not throw
    }
  }
}
