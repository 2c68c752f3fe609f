// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.description;

/**
 * One construct of a description that the templates do not express.
 *
 * @param file name of the description
 * @param line where it is in the file, from 1 on; 0 if unknown
 * @param pointer JSON Pointer (RFC 6901) to it
 * @param construct what it is called
 * @param remedy what to write instead, as an imperative
 */
public record Finding(String file, int line, String pointer, String construct, String remedy) {
  /** Returns the message that the build prints. */
  @Override
  public String toString() {
    return (line == 0 ? file : file + ":" + line)
        + " #"
        + pointer
        + ": "
        + construct
        + ": "
        + remedy;
  }
}
