// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.description;

import java.util.List;

/** The steps that prepare the operations, in their order, after those of the schemas. */
final class OperationSteps {
  static final List<Step> ALL =
      List.of(
          new AmbiguousWords(),
          new Paths(),
          new Parameters(),
          new Bodies(),
          new Answers(),
          new OperationNames(),
          new ClassNames(),
          new Texts());

  private OperationSteps() {}
}
