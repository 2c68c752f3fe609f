// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.description;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.openapitools.codegen.languages.JavaClientCodegen;

/**
 * Gives each schema a class of its own. One that is named as a class that generated code uses gets
 * {@code Model} behind its name, and the references to it are changed; the names are not sent.
 */
final class ClassNames implements Step {
  private static final Set<String> TAKEN =
      Set.of(
          ("alternatives collectionadapter copies epochseconds extensibleenum mapadapter membercount"
                  + " memberprinter memberrule memberrulevalidator memberrules model modeladapters"
                  + " modeltypeadapterfactory multipleof pastseconds pastsecondsvalidator required"
                  + " requiredgroups textlength timestamps union unionvalue valueadapter values"
                  + " violations atlascall atlascallfactory bigdecimal biginteger body decimalmax"
                  + " decimalmin delete endpoint field formurlencoded get hashset head header headers"
                  + " http instant ioexception jsonadapter jsonelement jsonprimitive jsonreader"
                  + " jsonwriter linkedhashmap linkedhashset list localdate map max min multipart"
                  + " notnull nullable operation options parameterstyle part patch path pattern post"
                  + " put query serializedname set size style tag typeadapter valid builder known"
                  + " rules kind entry object string boolean integer long float double number void"
                  + " override deprecated iterable charsequence math enum record class"
                  + " illegalargumentexception illegalstateexception nullpointerexception"
                  + " numberformatexception responsebody requestbody datetime date file uri uuid"
                  + " array arraylist anytype bytearray timestamp offsetdatetime localtime"
                  + " localdatetime schema apimodel apimodelproperty jsonproperty jsoncreator jsonsubtypes"
                  + " jsontypeinfo jsontypename jsonvalue jsonignore jsonignoreproperties jsoninclude"
                  + " jsonnullable hashmap offset objects arrays safevarargs suppresswarnings functionalinterface")
              .split(" "));

  private final JavaClientCodegen java = new JavaClientCodegen();

  @Override
  public void apply(Description description) {
    ObjectNode schemas = Schemas.named(description);
    rename(description, schemas);
    Map<String, String> classes = new HashMap<>();
    for (Map.Entry<String, JsonNode> schema : schemas.properties()) {
      String name = schema.getKey();
      if (!name.matches("[\\w.-]*[a-zA-Z0-9][\\w.-]*")
          || !java.toModelName(name).matches("[A-Za-z]\\w*")) {
        refuse(description, schema.getValue(), "schema whose name is none in Java");
        continue;
      }
      String type = java.toModelName(name);
      String other = classes.putIfAbsent(type.toLowerCase(Locale.ROOT), name);
      if (other != null) {
        refuse(description, schema.getValue(), "schema with the class of " + other);
      }
    }
    for (Map.Entry<String, JsonNode> schema : schemas.properties()) {
      members(description, java.toModelName(schema.getKey()), schema.getValue());
    }
    new InlineClasses(java, classes).name(description);
  }

  private void members(Description description, String type, JsonNode schema) {
    Map<String, String> fields = new HashMap<>();
    for (Map.Entry<String, JsonNode> member : schema.path("properties").properties()) {
      String key = member.getKey();
      if (!key.matches("(?s).*[a-zA-Z0-9$].*")
          || key.matches("(?s).*[\"\\\\\\p{Cntrl}].*|.*\\*/.*")) {
        refuse(description, member.getValue(), "member that cannot be written into Java");
        continue;
      }
      String field = key.equals("true") || key.equals("false") ? "_" + key : java.toVarName(key);
      String other = fields.putIfAbsent(accessor(field), key);
      if (!field.matches("[a-zA-Z_$][\\w$]*") || other != null || field.equals(type)) {
        refuse(
            description,
            member.getValue(),
            other == null
                ? "member that cannot be written into Java"
                : "member that is " + other + " in Java");
      }
    }
  }

  private String accessor(String field) {
    return java.toGetter(field);
  }

  /** Returns whether generated code uses another class of the name. */
  static boolean isTaken(String type) {
    return TAKEN.contains(type.toLowerCase(Locale.ROOT));
  }

  private static void refuse(Description description, JsonNode place, String construct) {
    description.refuse(place, null, construct, "choose another name");
  }

  private void rename(Description description, ObjectNode schemas) {
    Map<String, String> names = new LinkedHashMap<>();
    Set<String> interfaces = new HashSet<>();
    for (Operations operation : Operations.of(description)) {
      String tag = operation.node().path("tags").path(0).asText("default");
      String type = java.toApiName(java.sanitizeTag(tag)).toLowerCase(Locale.ROOT);
      interfaces.addAll(List.of(type, type + "calls"));
    }
    Set<String> all = new HashSet<>();
    schemas.fieldNames().forEachRemaining(all::add);
    for (String name : all) {
      String type = java.toModelName(name).toLowerCase(Locale.ROOT);
      String plain = name.replaceAll("[^a-zA-Z0-9]", "").toLowerCase(Locale.ROOT);
      boolean taken = TAKEN.contains(type) || TAKEN.contains(plain) || interfaces.contains(type);
      if (taken && !all.contains(name + "Model")) {
        names.put(name, name + "Model");
      }
    }
    if (names.isEmpty()) {
      return;
    }
    ObjectNode renamed = JsonNodeFactory.instance.objectNode();
    for (Map.Entry<String, JsonNode> schema : schemas.properties()) {
      renamed.set(names.getOrDefault(schema.getKey(), schema.getKey()), schema.getValue());
    }
    schemas.removeAll();
    renamed.properties().forEach(e -> schemas.set(e.getKey(), e.getValue()));
    follow(description.root(), names);
  }

  private static void follow(JsonNode node, Map<String, String> names) {
    if (node instanceof ObjectNode object) {
      String name = Schemas.name(object);
      if (names.containsKey(name)) {
        object.put("$ref", "#/components/schemas/" + names.get(name));
      }
      if (object.path("discriminator").path("mapping") instanceof ObjectNode mapping) {
        for (String value : List.copyOf(fieldNames(mapping))) {
          String target = mapping.get(value).asText();
          String simple = target.substring(target.lastIndexOf('/') + 1);
          if (names.containsKey(simple)) {
            mapping.put(value, "#/components/schemas/" + names.get(simple));
          }
        }
      }
      object.forEach(child -> follow(child, names));
    } else if (node instanceof ArrayNode array) {
      array.forEach(child -> follow(child, names));
    }
  }

  private static Set<String> fieldNames(ObjectNode node) {
    Set<String> names = new HashSet<>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
