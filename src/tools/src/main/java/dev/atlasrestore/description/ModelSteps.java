// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.description;

import java.util.List;

/** The steps that prepare the schemas, in their order. */
final class ModelSteps {
  static final List<Step> ALL =
      List.of(
          new Unread(),
          new ReferenceTargets(),
          new OwnFacts(),
          new UnknownKeywords(),
          new Dialect(),
          new UnsupportedKeywords(),
          new Hierarchies(),
          new SimpleUnions(),
          new Intersections(),
          new Unions(),
          new Types(),
          new AdditionalMembers(),
          new Enums(),
          new Aliases(),
          new BinaryMembers(),
          new Presence(),
          new Limits(),
          new Facts());

  private ModelSteps() {}
}
