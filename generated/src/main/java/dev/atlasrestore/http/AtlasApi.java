// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0
// Generated from spec/atlas-restore.yaml: edit the spec or the templates, not this file.

package dev.atlasrestore.http;

import java.time.Duration;

/** Where the Atlas Administration API is and which version of it the client speaks. */
public final class AtlasApi {
  /** URL of the service. */
  public static final String BASE_URL = "https://cloud.mongodb.com";

  /** Date of the API version that is asked for by default. */
  public static final String API_VERSION = "2025-03-12";

  /** What the paths of all operations begin with. */
  public static final String API_PATH = "/api/atlas/v2";

  /** Time in which the service counts the requests that it grants. */
  public static final Duration RATE_LIMIT_WINDOW = Duration.ofSeconds(60);

  /** Path of the token endpoint, where client credentials are traded for a token (RFC 6749). */
  public static final String TOKEN_PATH = "/api/oauth/token";

  /** Path of the revocation endpoint, where a token is given back (RFC 7009). */
  public static final String REVOCATION_PATH = "/api/oauth/revoke";

  private AtlasApi() {}
}
