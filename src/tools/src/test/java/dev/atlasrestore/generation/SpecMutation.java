// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.generation;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * An edit of the spec.
 *
 * @param name what it does and where
 * @param edit changes the spec
 * @param mayCollide whether Java may have no room for it, so that generation may stop, naming the
 *     place
 * @param place a word that the message has when it stops
 * @param assertion fails when what was generated does not reflect the edit
 */
record SpecMutation(String name, Edit edit, boolean mayCollide, String place, Assertion assertion) {
  /** Changes the spec. */
  interface Edit {
    void apply(ObjectNode spec);
  }

  /** Looks at what was generated. */
  interface Assertion {
    void check(ClassLoader loader) throws Exception;
  }

  static SpecMutation of(String name, Edit edit, Assertion assertion) {
    return new SpecMutation(name, edit, false, name, assertion);
  }

  @Override
  public String toString() {
    return name;
  }
}
