// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.internal.http;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import com.google.gson.GsonBuilder;
import com.google.gson.annotations.SerializedName;
import dev.atlasrestore.RandomModels;
import dev.atlasrestore.api.CloudBackupsApi;
import dev.atlasrestore.error.InvalidRequestException;
import dev.atlasrestore.http.AtlasApi;
import dev.atlasrestore.http.AtlasCall;
import dev.atlasrestore.http.Operation;
import dev.atlasrestore.http.RetryPolicy;
import dev.atlasrestore.http.TimeSource;
import dev.atlasrestore.internal.api.CloudBackupsApiCalls;
import dev.atlasrestore.model.ModelTypeAdapterFactory;
import dev.atlasrestore.model.Violations;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.RequestBody;
import okio.Buffer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import retrofit2.Retrofit;
import retrofit2.converter.gson.GsonConverterFactory;

/**
 * Checks that generated code does what its annotations say, because Retrofit and validation
 * providers read only those.
 */
class GeneratedCallsTest {
  private static final HttpUrl BASE_URL = HttpUrl.get("https://atlas.example/prefix/");
  private static final Validator PROVIDER =
      Validation.byDefaultProvider()
          .configure()
          .messageInterpolator(new ConstraintMessages())
          .buildValidatorFactory()
          .getValidator();

  private static final CallContext CONTEXT =
      new CallContext(
          RetryPolicy.NONE, null, TimeSource.system(), TimeSource.system().newScheduler());

  private static final IllegalStateException NOT_SENT = new IllegalStateException("only looked at");

  private final AtomicReference<@Nullable Request> made = new AtomicReference<>();
  private final Call.Factory client =
      request -> {
        made.set(request);
        throw NOT_SENT;
      };
  private final CloudBackupsApi checked = api(true);
  private final CloudBackupsApi unchecked = api(false);
  private final CloudBackupsApi byProvider =
      ValidatedApi.of(CloudBackupsApi.class, unchecked, RequestValidator.of(PROVIDER));
  private final CloudBackupsApi byRetrofit =
      new Retrofit.Builder()
          .baseUrl(BASE_URL)
          .callFactory(client)
          .addCallAdapterFactory(AtlasCallAdapterFactory.of(CONTEXT, client))
          .addConverterFactory(
              GsonConverterFactory.create(
                  new GsonBuilder()
                      .registerTypeAdapterFactory(new ModelTypeAdapterFactory())
                      .disableHtmlEscaping()
                      .create()))
          .build()
          .create(CloudBackupsApi.class);

  private CloudBackupsApi api(boolean checked) {
    HeadersInterceptor headers = new HeadersInterceptor("agent", AtlasApi.API_VERSION);
    return new CloudBackupsApiCalls(
        new AtlasCallFactory(BASE_URL, client, client, headers, CONTEXT, false, checked));
  }

  private static List<Method> operations() {
    return Arrays.stream(CloudBackupsApi.class.getMethods())
        .filter(method -> !method.isDefault())
        .toList();
  }

  private static @Nullable Object[] arguments(Method method, RandomModels random) {
    return Arrays.stream(method.getGenericParameterTypes()).map(random::maybe).toArray();
  }

  private static Object call(CloudBackupsApi api, Method method, @Nullable Object[] arguments) {
    try {
      return method.invoke(api, arguments);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof InvalidRequestException refused) {
        return refused.getViolations();
      }
      if (e.getCause() == NOT_SENT) {
        return NOT_SENT; // Retrofit builds the call before it is executed
      }
      throw new AssertionError(e.getCause());
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }

  @Property(tries = 300)
  void validatesArgumentsLikeAProvider(@ForAll long seed) {
    for (Method method : operations()) {
      @Nullable Object[] arguments = arguments(method, new RandomModels(seed));
      Object expected = call(byProvider, method, arguments);
      Object refused = call(checked, method, arguments);

      if (expected instanceof AtlasCall) {
        assertThat(refused).isInstanceOf(AtlasCall.class);
      } else if (refused instanceof List<?> violations && hasParameterRule(violations)) {
        // The provider does not get to the rules between parameters, if a parameter breaks its own.
        assertThat(expected).asInstanceOf(LIST).isSubsetOf(violations);
      } else {
        assertThat(refused).as(method.getName()).isEqualTo(expected);
      }
    }
  }

  private static boolean hasParameterRule(List<?> violations) {
    return violations.stream().anyMatch(violation -> violation.toString().endsWith(" is given"));
  }

  @Property(tries = 100)
  void validatesModelsLikeAProvider(@ForAll long seed) throws Exception {
    for (Class<?> model : RandomModels.all()) {
      Object value = new RandomModels(seed).value(model);
      Violations found = new Violations();
      found.at("", value).valid();

      assertThat(
              new TreeSet<>(
                  found.list().stream().map(v -> v.member() + " " + v.message()).toList()))
          .as(model.getSimpleName())
          .isEqualTo(byProvider(value));
    }
  }

  private static Set<String> byProvider(Object value) {
    Set<String> violations = new TreeSet<>();
    for (ConstraintViolation<Object> violation : PROVIDER.validate(value)) {
      List<String> names = new ArrayList<>();
      Type owner = value.getClass();
      for (Path.Node node : violation.getPropertyPath()) {
        if (node.getIndex() != null) {
          names.set(names.size() - 1, names.get(names.size() - 1) + "[" + node.getIndex() + "]");
        }
        if (node.getKind() == ElementKind.CONTAINER_ELEMENT) {
          continue;
        }
        Field field = field(owner, node.getName());
        names.add(field.getAnnotation(SerializedName.class).value());
        owner = field.getGenericType();
      }
      violations.add(String.join(".", names) + " " + violation.getMessage());
    }
    return violations;
  }

  private static Field field(Type owner, String property) {
    Type type = owner instanceof ParameterizedType list ? list.getActualTypeArguments()[0] : owner;
    try {
      return ((Class<?>) type).getDeclaredField(property);
    } catch (NoSuchFieldException e) {
      throw new AssertionError(e);
    }
  }

  @Property(tries = 300)
  void makesTheRequestsThatRetrofitMakes(@ForAll long seed) throws IOException {
    for (Method method : operations()) {
      @Nullable Object[] arguments = arguments(method, new RandomModels(seed));
      String expected = request(byRetrofit, method, arguments);
      String generated = request(unchecked, method, arguments);

      if (!(call(unchecked, method, arguments) instanceof List<?>)) {
        assertThat(generated).as(method.getName()).isEqualTo(expected);
      }
    }
  }

  /** Returns the request of a call as text, or why there is none. */
  private String request(CloudBackupsApi api, Method method, @Nullable Object[] arguments)
      throws IOException {
    made.set(null);
    if (call(api, method, arguments) instanceof AtlasCall<?> ready) {
      assertThatThrownBy(ready::execute).hasCause(NOT_SENT);
    }
    Request request = made.get();
    if (request == null) {
      return "none";
    }
    Buffer body = new Buffer();
    RequestBody content = request.body();
    if (content != null) {
      content.writeTo(body);
      assertThat(content.contentLength()).isEqualTo(body.size());
    }
    return String.join(
        "\n",
        request.method(),
        request.url().pathSegments().toString(),
        String.valueOf(request.url().query()),
        String.valueOf(request.header("Accept")),
        String.valueOf(content == null ? null : content.contentType()),
        body.readUtf8());
  }

  @Test
  void describesEndpointsLikeTheAnnotations() throws IllegalAccessException {
    Map<String, Boolean> repeatable = new TreeMap<>();
    for (Field field : CloudBackupsApiCalls.class.getDeclaredFields()) {
      if (field.getType() == Endpoint.class) {
        field.setAccessible(true);
        Endpoint endpoint = (Endpoint) field.get(null);
        repeatable.put(endpoint.id(), endpoint.repeatable());
      }
    }

    assertThat(repeatable)
        .isEqualTo(
            operations().stream()
                .map(method -> method.getAnnotation(Operation.class))
                .collect(toMap(Operation::id, Operation::repeatable)))
        .containsEntry("createBackupRestoreJob", false);
  }
}
