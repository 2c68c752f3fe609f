// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

/** Restores MongoDB Atlas clusters from their cloud backups. */
module dev.atlasrestore {
  requires transitive com.google.gson;
  requires transitive jakarta.validation;
  requires transitive okhttp3;
  requires transitive org.jspecify;
  requires transitive retrofit2;
  requires static org.apache.commons.compress;
  requires retrofit2.converter.gson;

  exports dev.atlasrestore;
  exports dev.atlasrestore.api;
  exports dev.atlasrestore.auth;
  exports dev.atlasrestore.error;
  exports dev.atlasrestore.http;
  exports dev.atlasrestore.model;
  exports dev.atlasrestore.restore;

  // A validation provider reads the constraints and the fields of a request.
  opens dev.atlasrestore.model;
}
