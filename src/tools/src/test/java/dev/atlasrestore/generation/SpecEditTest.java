// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.generation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks that an edit of the spec alone changes the code. */
class SpecEditTest {
  @TempDir Path folder;

  private URLClassLoader generated(UnaryOperator<String> edit) throws IOException {
    return GeneratedCode.of(folder, edit).load();
  }

  /** Inserts text after a line of the spec. Fails if there is no such line. */
  private static String behind(String spec, String line, String text) {
    assertThat(spec).contains(line);
    int end = spec.indexOf(line) + line.length();
    return spec.substring(0, end) + text + spec.substring(end);
  }

  @Test
  void generatesAnAddedMember() throws Exception {
    String members =
        """
                priorities:
                  type: array
                  description: A list of lists.
                  items:
                    type: array
                    items: { type: integer, format: int64 }
                class:
                  type: object
                  description: A map, under a name that is a word of Java.
                  additionalProperties: { type: string }
                stage:
                  type: string
                  description: An enum in place.
                  enum: [first, second-one]
        """;
    try (URLClassLoader loader =
        generated(spec -> behind(spec, "as in RFC 8288.\n      properties:\n", members))) {
      Class<?> link = loader.loadClass("dev.atlasrestore.model.Link");
      String json =
          "{\"priorities\":[[1,2],[3]],\"class\":{\"a\":\"b\"},\"stage\":\"second-one\",\"rel\":\"self\"}";

      assertThat(new GsonRoundTrip(loader).roundTrip(link, json)).isEqualTo(json);
      assertThat(link.getMethod("getPriorities").getGenericReturnType().getTypeName())
          .isEqualTo("java.util.List<java.util.List<java.lang.Long>>");
    }
  }

  @Test
  void generatesAnAddedEnumValue() throws Exception {
    try (URLClassLoader loader =
        generated(
            spec ->
                spec.replace(
                    "[automated, download, pointInTime]",
                    "[automated, download, pointInTime, by-mail]"))) {
      Class<?> type = loader.loadClass("dev.atlasrestore.model.DeliveryType");
      Object value = type.getMethod("of", String.class).invoke(null, "by-mail");

      assertThat(value).isSameAs(type.getField("BY_MAIL").get(null));
      assertThat(type.getMethod("known").invoke(value)).hasToString("Optional[BY_MAIL]");
    }
  }

  @Test
  void generatesAnAddedErrorCode() throws Exception {
    try (URLClassLoader loader =
        generated(
            spec ->
                behind(
                    spec,
                    "\nx-error-codes:\n",
                    """
                      - code: OUT_OF_TAPE
                        status: 507
                        description: The service has run out of tape.
                      - code: TAPE_DRIVE_IN_USE
                        status: 423
                        description: Another job has the tape drive.
                        busy: true
                      - code: TAPE_WRITE_PROTECTED
                        status: 403
                        description: The tape is write protected.
                        busy: false
                    """))) {
      Class<?> type = loader.loadClass("dev.atlasrestore.error.ErrorCode");
      Object code = type.getField("OUT_OF_TAPE").get(null);

      assertThat(type.getMethod("status").invoke(code)).hasToString("OptionalInt[507]");
      Method busy = type.getMethod("isBusy");
      assertThat(busy.invoke(code)).isEqualTo(false);
      assertThat(busy.invoke(type.getField("TAPE_DRIVE_IN_USE").get(null))).isEqualTo(true);
      assertThat(busy.invoke(type.getField("TAPE_WRITE_PROTECTED").get(null))).isEqualTo(false);
    }
  }

  @Test
  void generatesAnInterfaceForANewTag() throws Exception {
    GeneratedCode generation =
        GeneratedCode.of(
            folder,
            spec ->
                behind(
                    spec,
                    "\npaths:\n",
                    """
                      /api/atlas/v2/tapes:
                        post:
                          tags: [Tape Robots]
                          operationId: moveTape
                          summary: Moves a tape.
                          x-since: "2026-01-01"
                          x-repeatable: false
                          parameters:
                            - $ref: "#/components/parameters/envelope"
                            - $ref: "#/components/parameters/pretty"
                          requestBody:
                            required: true
                            content:
                              application/json:
                                schema: { $ref: "#/components/schemas/Link" }
                          responses:
                            "200":
                              description: Moved.
                              content:
                                application/vnd.atlas.2026-01-01+json:
                                  schema: { $ref: "#/components/schemas/Link" }
                        get:
                          tags: [Tape Robots]
                          operationId: countTapes
                          summary: Counts the tapes.
                          parameters:
                            - $ref: "#/components/parameters/envelope"
                          responses:
                            "200":
                              description: The number.
                              content:
                                application/vnd.atlas.2026-01-01+json:
                                  schema: { type: array, items: { type: integer } }
                    """));
    try (URLClassLoader loader = generation.load()) {
      Class<?> api = loader.loadClass("dev.atlasrestore.api.TapeRobotsApi");
      Method move =
          Arrays.stream(api.getMethods())
              .filter(method -> method.getName().equals("moveTape"))
              .findFirst()
              .orElseThrow();

      assertThat(move.toGenericString())
          .contains("AtlasCall<dev.atlasrestore.model.Link>")
          .endsWith("(dev.atlasrestore.model.Link)");
      assertThat(Arrays.toString(move.getAnnotations()))
          .contains("id=\"moveTape\"", "repeatable=false", "application/vnd.atlas.2026-01-01+json");
      assertThat(api.getMethod("countTapes").toGenericString())
          .contains("AtlasCall<java.util.List<java.lang.Long>>");
    }
    String api = "dev.atlasrestore.api.TapeRobotsApi";
    assertThat(
            generation.resource(
                "native-image/dev.atlasrestore/atlas-restore-sdk/reachability-metadata.json"))
        .contains(
            "\"proxy\": [\"" + api + "\"]",
            "\"type\": \"dev.atlasrestore.internal.api.TapeRobotsApiCalls\"");
    assertThat(generation.resource("proguard/atlas-restore-sdk.pro"))
        .contains("-keep,allowobfuscation interface " + api + " { *; }");
  }

  @Test
  @SuppressWarnings("unchecked") // this test's own class, loaded again
  void generatesChecksForAnAddedConstraint() throws Exception {
    String members =
        """
                ratio:
                  type: number
                  minimum: 0.1
                  maximum: 2.5
                double:
                  type: number
                  format: double
                  minimum: 0.1
                float:
                  type: number
                  format: float
                  maximum: 0.1
                count:
                  type: integer
                  minimum: -3
                  maximum: 3
                short:
                  type: string
                  minLength: 2
                  maxLength: 3
                pair:
                  type: array
                  minItems: 2
                  items: { type: string }
                few:
                  type: array
                  uniqueItems: true
                  maxItems: 1
                  items: { type: integer }
                labels:
                  type: object
                  additionalProperties: { $ref: "#/components/schemas/PrivateDownloadDeliveryUrl" }
                choices:
                  type: array
                  uniqueItems: true
                  items: { $ref: "#/components/schemas/PrivateDownloadDeliveryUrl" }
                list:
                  type: array
                  items: { $ref: "#/components/schemas/PrivateDownloadDeliveryUrl" }
                one: { $ref: "#/components/schemas/PrivateDownloadDeliveryUrl" }
        """;
    try (URLClassLoader loader =
        generated(spec -> behind(spec, "as in RFC 8288.\n      properties:\n", members))) {
      Class<?> comparison = loader.loadClass(ValidationComparison.class.getName());
      Map<String, List<String>> refusals = new LinkedHashMap<>();
      refusals.put("{}", List.of());
      refusals.put("{'ratio':0.1,'count':3,'short':'ab','pair':['',''],'few':[1]}", List.of());
      refusals.put("{'ratio':0.09}", List.of("ratio"));
      refusals.put("{'ratio':2.5000000000000000000001}", List.of("ratio"));
      refusals.put("{'double':0.1,'float':0.1}", List.of());
      refusals.put("{'double':0.09999,'float':0.11}", List.of("double", "float"));
      refusals.put("{'count':-4,'short':'a'}", List.of("count", "short"));
      refusals.put("{'count':4,'short':'abcd'}", List.of("count", "short"));
      refusals.put("{'pair':['x'],'few':[1,2]}", List.of("few", "pair"));
      refusals.put("{'one':{'endpointId':'x'}}", List.of("one.endpointId"));
      refusals.put("{'list':[{},{'endpointId':'x'}]}", List.of("list[1].endpointId"));
      refusals.put("{'labels':{'a':{},'b':{'endpointId':'x'}}}", List.of("labels.endpointId"));
      refusals.put("{'choices':[{'endpointId':'x'}]}", List.of("choices.endpointId"));
      for (Map.Entry<String, List<String>> refusal : refusals.entrySet()) {
        Supplier<Set<String>> check =
            (Supplier<Set<String>>)
                comparison
                    .getConstructor(List.class)
                    .newInstance(List.of("Link", refusal.getKey().replace('\'', '"')));

        assertThat(check.get()).as(refusal.getKey()).containsExactlyElementsOf(refusal.getValue());
      }
    }
  }
}
