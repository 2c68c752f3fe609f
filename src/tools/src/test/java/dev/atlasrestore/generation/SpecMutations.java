// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;

/** Creates random edits of the spec. The same seed gives the same edit. */
final class SpecMutations {
  /** Schemas without required members, so that each member can be read alone. */
  private static final List<String> SCHEMAS =
      List.of("Link", "FieldViolation", "PrivateDownloadDeliveryUrl", "RestoreJobComponent");

  private static final Map<String, List<String>> TEXTS =
      Map.of(
          "Link", List.of("href", "rel"),
          "FieldViolation", List.of("field", "description"),
          "PrivateDownloadDeliveryUrl", List.of("deliveryUrl", "endpointId"),
          "RestoreJobComponent", List.of("replicaSetName", "downloadUrl"));

  private static final List<String> ENUMS =
      List.of("SnapshotStatus", "SnapshotType", "SnapshotFrequency", "CloudProvider");

  private static final List<String> ODD_NAMES =
      List.of(
          "class",
          "default",
          "switch",
          "record",
          "$price",
          "a$b",
          "1st",
          "2025-03-12",
          "größe",
          "日本語",
          "snake_case",
          "kebab-case",
          "two words",
          "dotted.name",
          "it's",
          "a \"quote\"",
          "UPPER",
          "_leading",
          "builder",
          "build",
          "other",
          "that",
          "out",
          "violations",
          "value",
          "hashCode",
          "toString",
          "string",
          "in",
          "an" + "VeryLongName".repeat(15));

  private static final Map<String, JsonElement> TYPES =
      Map.of(
          "{\"type\":\"string\"}", JsonParser.parseString("\"text\""),
          "{\"type\":\"boolean\"}", JsonParser.parseString("true"),
          "{\"type\":\"integer\",\"format\":\"int64\"}", JsonParser.parseString("9007199254740993"),
          "{\"type\":\"string\",\"format\":\"date-time\"}",
              JsonParser.parseString("\"2026-08-10T02:15:00Z\""),
          "{\"type\":\"array\",\"items\":{\"type\":\"integer\"}}", JsonParser.parseString("[1,2]"),
          "{\"type\":\"object\",\"additionalProperties\":{\"type\":\"string\"}}",
              JsonParser.parseString("{\"a\":\"b\"}"),
          "{\"type\":\"number\"}", JsonParser.parseString("2.5"));

  private final int kind;
  private final Random random;

  /** Cycles through the kinds of edits. */
  SpecMutations(long seed) {
    kind = Math.floorMod(seed, 14);
    random = new Random(seed);
  }

  SpecMutation next() {
    return switch (kind) {
      case 0 -> addMember();
      case 1 -> removeMember();
      case 2 -> renameMember();
      case 3 -> retypeMember();
      case 4 -> tightenMember();
      case 5 -> requireMember();
      case 6 -> loosenParameter();
      case 7 -> addEnumValue();
      case 8 -> addOperation();
      case 9 -> removeEnumValue();
      case 10 -> removeOperation();
      case 11, 12 -> ConstructMutations.pick(random);
      default -> addNameThatDiffersInCase();
    };
  }

  private <T> T pick(List<T> choice) {
    return choice.get(random.nextInt(choice.size()));
  }

  /** Returns an edit with a name of JSON, which is refused if it has a quote. */
  private static SpecMutation named(
      String member, String name, SpecMutation.Edit edit, SpecMutation.Assertion assertion) {
    return new SpecMutation(
        name, edit, member.contains("\""), "cannot be written into Java", assertion);
  }

  private SpecMutation addMember() {
    String schema = pick(SCHEMAS);
    String member = pick(ODD_NAMES);
    String type = pick(TYPES.keySet().stream().sorted().toList());
    return named(
        member,
        "add member " + member + " " + type + " to " + schema,
        spec -> Specs.members(spec, schema).set(member, Specs.parse(type)),
        loader -> keeps(loader, schema, member, TYPES.get(type)));
  }

  private SpecMutation removeMember() {
    String schema = pick(SCHEMAS);
    String member = pick(TEXTS.get(schema));
    return SpecMutation.of(
        "remove member " + member + " of " + schema,
        spec -> Specs.members(spec, schema).remove(member),
        loader ->
            assertThat(
                    roundTrip(loader, schema, object(member, TYPES.get("{\"type\":\"string\"}"))))
                .isEqualTo(new JsonObject()));
  }

  private SpecMutation renameMember() {
    String schema = pick(SCHEMAS);
    String member = pick(TEXTS.get(schema));
    String renamed = pick(ODD_NAMES);
    return named(
        renamed,
        "rename member " + member + " of " + schema + " to " + renamed,
        spec -> {
          ObjectNode members = Specs.members(spec, schema);
          members.set(renamed, members.remove(member));
        },
        loader -> keeps(loader, schema, renamed, TYPES.get("{\"type\":\"string\"}")));
  }

  private SpecMutation retypeMember() {
    String schema = pick(SCHEMAS);
    String member = pick(TEXTS.get(schema));
    return SpecMutation.of(
        "make member " + member + " of " + schema + " a list of numbers",
        spec ->
            Specs.members(spec, schema)
                .set(member, Specs.parse("{\"type\":\"array\",\"items\":{\"type\":\"integer\"}}")),
        loader -> {
          keeps(
              loader,
              schema,
              member,
              TYPES.get("{\"type\":\"array\",\"items\":{\"type\":\"integer\"}}"));
          assertThatThrownBy(
                  () -> roundTrip(loader, schema, object(member, JsonParser.parseString("\"a\""))))
              .hasStackTraceContaining("BEGIN_ARRAY but was STRING")
              .hasStackTraceContaining("path $." + member);
        });
  }

  private SpecMutation tightenMember() {
    String schema = pick(SCHEMAS);
    String member = pick(TEXTS.get(schema));
    int limit = 1 + random.nextInt(99);
    return SpecMutation.of(
        "limit member " + member + " of " + schema + " to " + limit,
        spec ->
            ((ObjectNode) Specs.members(spec, schema).get(member))
                .put("maxLength", limit)
                .put("pattern", "^\\w{" + limit + "}\"?$"),
        loader ->
            assertThat(
                    Arrays.toString(
                        model(loader, schema).getDeclaredField(member).getAnnotations()))
                .contains("max=" + limit)
                .contains("^\\\\w{" + limit + "}\\\"?$"));
  }

  private SpecMutation requireMember() {
    String schema = pick(SCHEMAS);
    String member = pick(TEXTS.get(schema));
    return SpecMutation.of(
        "require member " + member + " of " + schema,
        spec -> Specs.schema(spec, schema).withArray("required").add(member),
        loader ->
            assertThatThrownBy(() -> roundTrip(loader, schema, new JsonObject()))
                .hasStackTraceContaining(schema + " needs " + member));
  }

  private SpecMutation loosenParameter() {
    String parameter = pick(List.of("groupId", "clusterName", "restoreJobId", "snapshotId"));
    return SpecMutation.of(
        "loosen parameter " + parameter,
        spec ->
            ((ObjectNode) spec.at("/components/parameters/" + parameter + "/schema"))
                .remove("pattern"),
        loader ->
            assertThat(
                    Arrays.stream(
                            loader.loadClass("dev.atlasrestore.api.CloudBackupsApi").getMethods())
                        .flatMap(method -> Arrays.stream(method.getParameterAnnotations()))
                        .map(Arrays::toString)
                        .filter(
                            annotations ->
                                annotations.contains("(\"" + parameter + "\")")
                                    || annotations.contains("value=\"" + parameter + "\""))
                        .toList())
                .isNotEmpty()
                .noneMatch(annotations -> annotations.contains("Pattern")));
  }

  private SpecMutation addEnumValue() {
    String schema = pick(ENUMS);
    String value = pick(ODD_NAMES);
    return SpecMutation.of(
        "add value " + value + " to " + schema,
        spec -> Specs.schema(spec, schema).withArray("enum").add(value),
        loader -> {
          Object known = model(loader, schema).getMethod("of", String.class).invoke(null, value);
          assertThat(known).hasToString(value);
          assertThat(known.getClass().getMethod("known").invoke(known).toString())
              .startsWith("Optional[");
        });
  }

  private SpecMutation removeEnumValue() {
    String schema = pick(ENUMS);
    AtomicReference<String> removed = new AtomicReference<>();
    return SpecMutation.of(
        "remove the first value of " + schema,
        spec -> removed.set(Specs.schema(spec, schema).withArray("enum").remove(0).textValue()),
        loader -> {
          Class<?> model = model(loader, schema);
          Object unknown = model.getMethod("of", String.class).invoke(null, removed.get());
          assertThat(unknown).hasToString(removed.get());
          assertThat(model.getMethod("known").invoke(unknown)).isEqualTo(Optional.empty());
        });
  }

  private SpecMutation removeOperation() {
    Map<String, String> paths =
        Map.of(
            "getBackupSnapshot", "snapshots/{snapshotId}",
            "getBackupShardedCluster", "snapshots/shardedCluster/{snapshotId}",
            "listBackupShardedClusters", "snapshots/shardedClusters");
    String operation = pick(paths.keySet().stream().sorted().toList());
    return SpecMutation.of(
        "remove operation " + operation,
        spec ->
            ((ObjectNode) spec.get("paths"))
                .remove(
                    "/api/atlas/v2/groups/{groupId}/clusters/{clusterName}/backup/"
                        + paths.get(operation)),
        loader ->
            assertThat(
                    Arrays.stream(
                        loader.loadClass("dev.atlasrestore.api.CloudBackupsApi").getMethods()))
                .extracting(Method::getName)
                .contains("createBackupRestoreJob")
                .doesNotContain(operation));
  }

  private SpecMutation addOperation() {
    String parameter = pick(ODD_NAMES);
    String id = pick(List.of("default", "getClass", "read-tape", "listÄpfel", "run2", "notify"));
    return SpecMutation.of(
        "add operation " + id + " with parameter " + parameter,
        spec ->
            ((ObjectNode) spec.get("paths"))
                .set(
                    "/api/atlas/v2/tapes/{id}",
                    Specs.parse(
                        """
                        {"get": {"tags": ["Tapes"], "operationId": "%s", "summary": "Reads.",
                          "parameters": [
                            {"name": "id", "in": "path", "required": true,
                             "schema": {"type": "string"}},
                            {"name": "%s", "in": "query", "schema": {"type": "integer"}}],
                          "responses": {"200": {"description": "It.", "content": {
                            "application/vnd.atlas.2026-01-01+json": {
                              "schema": {"$ref": "#/components/schemas/Link"}}}}}}}
                        """
                            .formatted(id, parameter.replace("\\", "\\\\").replace("\"", "\\\"")))),
        loader -> {
          List<Method> methods =
              Arrays.stream(loader.loadClass("dev.atlasrestore.api.TapesApi").getMethods())
                  .filter(method -> method.getParameterCount() == 2)
                  .toList();
          assertThat(methods).hasSize(1);
          assertThat(queryName(methods.get(0))).isEqualTo(parameter);
        });
  }

  private static Object queryName(Method method) throws ReflectiveOperationException {
    for (Annotation annotation : method.getParameterAnnotations()[1]) {
      if (annotation.annotationType().getSimpleName().equals("Query")) {
        return annotation.annotationType().getMethod("value").invoke(annotation);
      }
    }
    return null;
  }

  private SpecMutation addNameThatDiffersInCase() {
    String schema = pick(SCHEMAS);
    String member = pick(TEXTS.get(schema));
    String twin = member.substring(0, 1).toUpperCase() + member.substring(1);
    return new SpecMutation(
        "add member " + twin + " beside " + member + " to " + schema,
        spec -> Specs.members(spec, schema).set(twin, Specs.parse("{\"type\":\"string\"}")),
        true,
        schema,
        loader -> {
          keeps(loader, schema, twin, TYPES.get("{\"type\":\"string\"}"));
          keeps(loader, schema, member, TYPES.get("{\"type\":\"string\"}"));
        });
  }

  private static void keeps(ClassLoader loader, String schema, String member, JsonElement value)
      throws ReflectiveOperationException {
    JsonObject object = object(member, value);
    assertThat(roundTrip(loader, schema, object)).isEqualTo(object);
    Object one = new GsonRoundTrip(loader).read(model(loader, schema), object.toString());
    assertThat(one)
        .isEqualTo(new GsonRoundTrip(loader).read(model(loader, schema), object.toString()))
        .isNotEqualTo(new GsonRoundTrip(loader).read(model(loader, schema), "{}"));
    Object builder = one.getClass().getMethod("toBuilder").invoke(one);
    assertThat(builder.getClass().getMethod("build").invoke(builder)).isEqualTo(one);
  }

  private static JsonObject object(String member, JsonElement value) {
    JsonObject object = new JsonObject();
    object.add(member, value == null ? new JsonArray() : value);
    return object;
  }

  private static Class<?> model(ClassLoader loader, String schema) throws ClassNotFoundException {
    return loader.loadClass("dev.atlasrestore.model." + schema);
  }

  private static JsonElement roundTrip(ClassLoader loader, String schema, JsonObject json)
      throws ReflectiveOperationException {
    return JsonParser.parseString(
        new GsonRoundTrip(loader).roundTrip(model(loader, schema), json.toString()));
  }
}
