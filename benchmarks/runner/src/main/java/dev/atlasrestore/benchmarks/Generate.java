// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.benchmarks;

import org.openapitools.codegen.DefaultGenerator;
import org.openapitools.codegen.config.CodegenConfigurator;

/** A program that generates Java from a description with the SDK's templates, like the build. */
public final class Generate {
  private Generate() {}

  /** Expects the description, the directory of the templates, and the output directory. */
  public static void main(String[] arguments) throws Exception {
    CodegenConfigurator configurator =
        CodegenConfigurator.fromFile(arguments[1] + "/config.yaml")
            .setGeneratorName("java")
            .setInputSpec(arguments[0])
            .setTemplateDir(arguments[1])
            .setOutputDir(arguments[2])
            .setValidateSpec(false);
    int files = new DefaultGenerator(false).opts(configurator.toClientOptInput()).generate().size();
    System.out.println("files " + files);
    System.exit(0);
  }
}
