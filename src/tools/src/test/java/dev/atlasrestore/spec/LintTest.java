// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.spec;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Violates each rule once in a copy of the spec, and expects the rule to report it. */
class LintTest {
  private static final Path SPEC = Path.of("../../spec/atlas-restore.yaml");
  private static final Path RULES = Path.of("../../spec/lint/ruleset.yaml");
  private static final Path SPECTRAL =
      Path.of("../../spec/node_modules/@stoplight/spectral-cli/dist/index.js");

  /** An edit of the spec, the rule that forbids it, and part of the rule's message. */
  private record RuleViolation(String rule, String says, String text, String replacement) {}

  private static final List<RuleViolation> VIOLATIONS =
      List.of(
          new RuleViolation(
              "operation-id", "operationId", "operationId: listBackup", "operationId: List"),
          new RuleViolation(
              "operation-tag", "exactly one tag", "[Cloud Backups]", "[Cloud Backups, B]"),
          new RuleViolation("operation-tag-defined", "defined", "[Cloud Backups]", "[Tape Robots]"),
          new RuleViolation("operation-summary", "full stop", "one cluster.\n", "one cluster\n"),
          new RuleViolation(
              "operation-errors",
              "\"429\"",
              "        \"429\": { $ref: \"#/components/responses/TooManyRequests\" }\n",
              ""),
          new RuleViolation(
              "operation-facts", "\"x-since\"", "      x-since: \"2023-01-01\"\n", ""),
          new RuleViolation(
              "operation-facts", "\"x-roles\"", "      x-roles: [Project Backup Manager]\n", ""),
          new RuleViolation(
              "operation-managed-first",
              "envelope stands too late",
              "        - $ref: \"#/components/parameters/envelope\"\n",
              "        - { name: late, in: query, description: A., schema: { type: string } }\n"
                  + "        - $ref: \"#/components/parameters/envelope\"\n"),
          new RuleViolation(
              "operation-versions",
              "createBackupRestoreJob 200 has no body of version 2023-01-01",
              "        application/vnd.atlas.2023-01-01+json: *restoreJob\n",
              ""),
          new RuleViolation(
              "operation-versions",
              "neither a success body nor x-accept",
              "      x-accept: application/vnd.atlas.2025-03-12+json\n",
              ""),
          new RuleViolation(
              "media-type-examples",
              "has an example",
              "          examples:\n            completed: { $ref:"
                  + " \"#/components/examples/ReplicaSetSnapshot\" }\n",
              ""),
          new RuleViolation(
              "oas3-valid-media-example",
              "\"id\"",
              "        id: 6a810c55d2f34b7e9018aa01\n",
              "        id: x\n"),
          new RuleViolation(
              "described", "description", "          description: Whether the job failed.\n", ""),
          new RuleViolation(
              "described", "description", "      description: How a snapshot", "      #"),
          new RuleViolation(
              "names", "back%5Cslash cannot be", "        href:\n", "        back\\slash:\n"),
          new RuleViolation("names", "enum/2 cannot be", "[AWS, AZURE, GCP]", "[AWS, AZURE, '*/']"),
          new RuleViolation("extension-known", "x-role is no vendor", "x-roles:", "x-role:"),
          new RuleViolation(
              "extension-known", "x-mask is no vendor", "x-redact: url", "x-mask: url"),
          new RuleViolation(
              "extension-shape-of-member", "x-roles is not known", "x-redact: url", "x-roles: [A]"),
          new RuleViolation(
              "extension-shape-of-member", "\"x-redact\"", "x-redact: url", "x-redact: all"),
          new RuleViolation(
              "extension-shape-of-operation",
              "\"x-repeatable\"",
              "x-repeatable: false",
              "x-repeatable: 'no'"),
          new RuleViolation(
              "extension-shape-of-parameter",
              "\"x-client-managed\"",
              "x-client-managed: true",
              "x-client-managed: 1"),
          new RuleViolation(
              "extension-shape-of-schema", "\"value\"", "          value: download\n", ""),
          new RuleViolation(
              "extension-shape-of-flow", "\"x-revocation-url\"", "/api/oauth/revoke", "revoke"),
          new RuleViolation(
              "extension-shape-of-document", "\"status\"", "status: 404\n", "status: no\n"),
          new RuleViolation(
              "extension-members",
              "RestoreJobRequest has no member snapshot",
              "requires: [snapshotId]",
              "requires: [snapshot]"),
          new RuleViolation(
              "oas3-unused-component", "unused", "#/components/schemas/OAuthToken", "#/info"),
          new RuleViolation(
              "oas3-schema", "type", "          type: integer\n", "          type: int\n"));

  @TempDir Path folder;

  @Test
  void findsAViolationOfEachRule() throws Exception {
    String spec = Files.readString(SPEC);
    List<Path> broken = new ArrayList<>();
    for (RuleViolation violation : VIOLATIONS) {
      assertThat(spec).contains(violation.text());
      Path copy = folder.resolve("violation-" + broken.size() + ".yaml");
      Files.writeString(
          copy,
          spec.replaceFirst(
              Pattern.quote(violation.text()), Matcher.quoteReplacement(violation.replacement())));
      broken.add(copy);
    }

    Map<String, List<JsonElement>> findings =
        StreamSupport.stream(lint(broken).spliterator(), false)
            .collect(groupingBy(finding -> text(finding, "source")));

    for (int i = 0; i < VIOLATIONS.size(); i++) {
      RuleViolation violation = VIOLATIONS.get(i);
      assertThat(findings.getOrDefault(broken.get(i).toString(), List.of()))
          .as(violation.toString())
          .anySatisfy(
              finding -> {
                assertThat(text(finding, "code")).isEqualTo(violation.rule());
                assertThat(text(finding, "message")).contains(violation.says());
              });
    }
  }

  @Test
  void acceptsTheSpec() throws Exception {
    assertThat(lint(List.of(SPEC))).isEmpty();
  }

  @Test
  void knowsTheExtensionsThatTheSpecExplains() throws IOException {
    String head = Files.readString(SPEC).split("\nopenapi:", 2)[0];
    String known =
        Files.readString(RULES).split("extension-known:", 2)[1].split("extension-m", 2)[0];

    assertThat(names("(?m)^#   (?:info\\.)?(x-[a-z-]+)", head))
        .isEqualTo(names("(?m)^ +- (x-[a-z-]+)$", known))
        .isNotEmpty();
  }

  private static TreeSet<String> names(String pattern, String text) {
    TreeSet<String> names = new TreeSet<>();
    Pattern.compile(pattern).matcher(text).results().forEach(match -> names.add(match.group(1)));
    return names;
  }

  private static String text(JsonElement finding, String member) {
    return finding.getAsJsonObject().get(member).getAsString();
  }

  private JsonArray lint(List<Path> documents) throws IOException, InterruptedException {
    Path report = folder.resolve("report.json");
    List<String> command =
        Stream.concat(
                Stream.of(
                    System.getProperty("node", "node"),
                    SPECTRAL.toString(),
                    "lint",
                    "--ruleset=" + RULES,
                    "--format=json",
                    "--quiet",
                    "--output=" + report),
                documents.stream().map(Path::toString))
            .toList();
    Process spectral =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("output.txt").toFile())
            .start();
    assertThat(spectral.waitFor())
        .as(() -> read(folder.resolve("output.txt")))
        .isLessThanOrEqualTo(1);
    return JsonParser.parseString(Files.readString(report)).getAsJsonArray();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return e.toString();
    }
  }
}
