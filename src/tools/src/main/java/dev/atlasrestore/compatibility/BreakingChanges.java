// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.compatibility;

import japicmp.cmp.JApiCmpArchive;
import japicmp.cmp.JarArchiveComparator;
import japicmp.cmp.JarArchiveComparatorOptions;
import japicmp.model.JApiBehavior;
import japicmp.model.JApiClass;
import japicmp.model.JApiCompatibility;
import japicmp.model.JApiField;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.compare.OpenApiDiffOptions;
import org.openapitools.openapidiff.core.model.ChangedOpenApi;
import org.openapitools.openapidiff.core.model.ChangedOperation;
import org.openapitools.openapidiff.core.model.Endpoint;

/** Finds changes between two artifacts that break users, in Java and in the spec. */
final class BreakingChanges {
  private static final String SPEC = "META-INF/openapi/atlas-restore.yaml";

  private BreakingChanges() {}

  static List<String> between(Path released, Path candidate) throws IOException {
    List<String> changes = new ArrayList<>(inJava(released, candidate));
    changes.addAll(inSpec(spec(released), spec(candidate)));
    return changes;
  }

  private static String spec(Path jar) throws IOException {
    try (ZipFile file = new ZipFile(jar.toFile());
        InputStream entry = file.getInputStream(file.getEntry(SPEC))) {
      return new String(entry.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static List<String> inJava(Path released, Path candidate) {
    JarArchiveComparatorOptions options = new JarArchiveComparatorOptions();
    options.getIgnoreMissingClasses().setIgnoreAllMissingClasses(true);
    List<JApiClass> classes =
        new JarArchiveComparator(options)
            .compare(
                new JApiCmpArchive(released.toFile(), "released"),
                new JApiCmpArchive(candidate.toFile(), "candidate"));
    List<String> changes = new ArrayList<>();
    for (JApiClass type : classes) {
      String name = type.getFullyQualifiedName();
      add(changes, name, type);
      type.getInterfaces().forEach(part -> add(changes, name, part));
      for (JApiField field : type.getFields()) {
        add(changes, name + "." + field.getName(), field);
      }
      Stream.concat(type.getMethods().stream(), type.getConstructors().stream())
          .map(JApiBehavior.class::cast)
          .forEach(method -> add(changes, name + "." + method.getName() + "()", method));
    }
    return changes;
  }

  private static void add(List<String> changes, String name, JApiCompatibility part) {
    part.getCompatibilityChanges().stream()
        .filter(change -> !change.isBinaryCompatible())
        .forEach(change -> changes.add("Java: " + name + ": " + change.getType()));
  }

  /** Ignores enum values, because every enum of the SDK is extensible. */
  private static List<String> inSpec(String released, String candidate) {
    OpenApiDiffOptions options =
        OpenApiDiffOptions.builder()
            .configProperty("incompatible.response.enum.increased", "false")
            .build();
    ChangedOpenApi diff = OpenApiCompare.fromContents(released, candidate, null, options);
    List<String> changes = new ArrayList<>();
    for (Endpoint endpoint : diff.getMissingEndpoints()) {
      changes.add("spec: " + endpoint + ": removed");
    }
    for (ChangedOperation operation : diff.getChangedOperations()) {
      if (operation.isIncompatible()) {
        changes.add(
            "spec: "
                + operation.getHttpMethod()
                + " "
                + operation.getPathUrl()
                + ": "
                + SpecChange.describe(operation));
      }
    }
    return changes;
  }
}
