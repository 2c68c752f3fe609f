// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.atlasrestore", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule packagesHaveNoCycles =
      slices().matching("dev.atlasrestore.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule packagesImportOnlyAllowedPackages =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("client")
          .definedBy("dev.atlasrestore")
          .layer("restore")
          .definedBy("dev.atlasrestore.restore")
          .layer("api")
          .definedBy("dev.atlasrestore.api")
          .layer("model")
          .definedBy("dev.atlasrestore.model")
          .layer("auth")
          .definedBy("dev.atlasrestore.auth")
          .layer("http")
          .definedBy("dev.atlasrestore.http")
          .layer("error")
          .definedBy("dev.atlasrestore.error")
          .layer("internal.api")
          .definedBy("dev.atlasrestore.internal.api")
          .layer("internal.auth")
          .definedBy("dev.atlasrestore.internal.auth")
          .layer("internal.download")
          .definedBy("dev.atlasrestore.internal.download")
          .layer("internal.http")
          .definedBy("dev.atlasrestore.internal.http")
          .layer("internal.net")
          .definedBy("dev.atlasrestore.internal.net")
          .layer("internal.redaction")
          .definedBy("dev.atlasrestore.internal.redaction")
          .layer("simulator")
          .definedBy("dev.atlasrestore.simulator")
          .layer("contract")
          .definedBy("dev.atlasrestore.contract")
          .layer("junit")
          .definedBy("dev.atlasrestore.junit")
          .whereLayer("client")
          .mayOnlyAccessLayers(
              "restore",
              "api",
              "model",
              "auth",
              "http",
              "error",
              "internal.api",
              "internal.auth",
              "internal.http",
              "internal.net")
          .whereLayer("restore")
          .mayOnlyAccessLayers(
              "api",
              "model",
              "http",
              "error",
              "internal.download",
              "internal.http",
              "internal.redaction")
          .whereLayer("api")
          .mayOnlyAccessLayers("model", "http")
          .whereLayer("model")
          .mayOnlyAccessLayers("internal.redaction")
          .whereLayer("internal.net")
          .mayNotAccessAnyLayer()
          .whereLayer("internal.redaction")
          .mayNotAccessAnyLayer()
          .whereLayer("auth")
          .mayOnlyAccessLayers("internal.auth")
          .whereLayer("http")
          .mayOnlyAccessLayers("error")
          .whereLayer("error")
          .mayOnlyAccessLayers("model", "internal.redaction")
          .whereLayer("internal.api")
          .mayOnlyAccessLayers("api", "model", "http", "internal.http")
          .whereLayer("internal.auth")
          .mayOnlyAccessLayers("model", "http", "error", "internal.http", "internal.redaction")
          .whereLayer("internal.download")
          .mayOnlyAccessLayers("http", "error", "internal.http", "internal.redaction")
          .whereLayer("internal.http")
          .mayOnlyAccessLayers("model", "http", "error")
          .whereLayer("simulator")
          .mayOnlyAccessLayers("client", "api", "model", "auth", "http", "error")
          .whereLayer("contract")
          .mayOnlyAccessLayers("client", "restore", "api", "model", "auth", "http", "error")
          .whereLayer("junit")
          .mayOnlyAccessLayers("client", "auth", "simulator");
}
