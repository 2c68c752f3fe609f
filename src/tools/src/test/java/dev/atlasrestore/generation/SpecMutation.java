// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.generation;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * An edit of the spec.
 *
 * @param name what it does and where
 * @param edit changes the spec
 * @param mayCollide whether the edit may be impossible in Java, so that generation may fail
 * @param place a word that the message of such a failure contains
 * @param assertion fails if the generated code does not reflect the edit
 */
record SpecMutation(String name, Edit edit, boolean mayCollide, String place, Assertion assertion) {
  /** Changes the spec. */
  interface Edit {
    void apply(ObjectNode spec);
  }

  /** Checks the generated code. */
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
