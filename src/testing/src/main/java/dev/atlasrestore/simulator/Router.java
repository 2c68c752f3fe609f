// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.simulator;

import com.google.gson.Gson;
import dev.atlasrestore.api.CloudBackupsApi;
import dev.atlasrestore.error.ErrorCode;
import dev.atlasrestore.http.Operation;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import retrofit2.http.Body;
import retrofit2.http.DELETE;
import retrofit2.http.GET;
import retrofit2.http.POST;
import retrofit2.http.Path;
import retrofit2.http.Query;

/** Finds the operation of a request by the annotations of the generated interface. */
final class Router {
  private static final Pattern VARIABLE = Pattern.compile("\\{([^}]+)}");

  private record Route(Method method, String httpMethod, Pattern path) {}

  /** A method of the interface and its arguments from the request. */
  record Match(Method method, Map<String, @Nullable Object> arguments) {
    Operation operation() {
      return method.getAnnotation(Operation.class);
    }
  }

  private final List<Route> routes =
      Arrays.stream(CloudBackupsApi.class.getMethods())
          .filter(method -> method.isAnnotationPresent(Operation.class))
          .map(Router::route)
          // constant segments, such as shardedClusters, before variables
          .sorted((one, other) -> Integer.compare(variables(one), variables(other)))
          .toList();

  private final BodyParser bodyParser;

  Router(Gson gson) {
    bodyParser = new BodyParser(gson);
  }

  private static Route route(Method method) {
    GET get = method.getAnnotation(GET.class);
    POST post = method.getAnnotation(POST.class);
    DELETE delete = method.getAnnotation(DELETE.class);
    String httpMethod = get != null ? "GET" : post != null ? "POST" : "DELETE";
    String path = get != null ? get.value() : post != null ? post.value() : delete.value();
    String regex = VARIABLE.matcher("/" + path).replaceAll("(?<$1>[^/]+)");
    return new Route(method, httpMethod, Pattern.compile(regex));
  }

  private static int variables(Route route) {
    return route.path().pattern().split("\\(\\?<", -1).length;
  }

  /**
   * Returns the operation of a request.
   *
   * @throws ApiErrorException if there is none, or none that is simulated
   */
  Match match(String httpMethod, HttpUrl url, String body) {
    for (Route route : routes) {
      Matcher path = route.path().matcher(String.join("/", decodedSegments(url)));
      if (route.httpMethod().equals(httpMethod) && path.matches()) {
        return new Match(route.method(), arguments(route.method(), path, url, body));
      }
    }
    throw refuse(httpMethod, url.encodedPath());
  }

  private ApiErrorException refuse(String httpMethod, String path) {
    if (KnownPaths.contains(httpMethod, path)) {
      return ApiErrorException.notSimulated(httpMethod + " " + path);
    }
    return KnownPaths.contains(path)
        ? ApiErrorException.of(405, "UNEXPECTED_ERROR", "There is no " + httpMethod + " " + path)
        : ApiErrorException.of(ErrorCode.RESOURCE_NOT_FOUND, "There is nothing at " + path);
  }

  private static List<String> decodedSegments(HttpUrl url) {
    List<String> segments = new ArrayList<>(List.of(""));
    segments.addAll(url.pathSegments());
    return segments;
  }

  private Map<String, @Nullable Object> arguments(
      Method method, Matcher path, HttpUrl url, String body) {
    Map<String, @Nullable Object> arguments = new LinkedHashMap<>();
    for (Parameter parameter : method.getParameters()) {
      for (Annotation annotation : parameter.getAnnotations()) {
        if (annotation instanceof Path variable) {
          arguments.put(variable.value(), path.group(variable.value()));
        } else if (annotation instanceof Query query) {
          String text = url.queryParameter(query.value());
          arguments.put(query.value(), convert(query.value(), text, parameter.getType()));
        } else if (annotation instanceof Body) {
          arguments.put("body", bodyParser.parse(body, parameter.getType()));
        }
      }
    }
    return arguments;
  }

  private static @Nullable Object convert(String name, @Nullable String text, Class<?> type) {
    if (text == null || type == String.class) {
      return text;
    }
    try {
      return type == Boolean.class
          ? (Object) Boolean.valueOf(text)
          : type == Integer.class ? (Object) Integer.valueOf(text) : (Object) Long.valueOf(text);
    } catch (NumberFormatException e) {
      throw ApiErrorException.of(List.of(BodyParser.violation(name, "must be a whole number")));
    }
  }
}
