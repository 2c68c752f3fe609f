// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0
// Generated from spec/atlas-restore.yaml: edit the spec or the templates, not this file.

package dev.atlasrestore.http;

import java.time.Duration;

/** Address and version of the Atlas Administration API. */
public final class AtlasApi {
  /** Base URL of the service. */
  public static final String BASE_URL = "https://cloud.mongodb.com";

  /** The API version that the client uses by default, which is a date. */
  public static final String API_VERSION = "2025-03-12";

  /** What the paths of all operations begin with. */
  public static final String API_PATH = "/api/atlas/v2";

  /** Length of the window in which the service limits the number of requests. */
  public static final Duration RATE_LIMIT_WINDOW = Duration.ofSeconds(60);

  /** Path of the token endpoint, which issues a token for client credentials (RFC 6749). */
  public static final String TOKEN_PATH = "/api/oauth/token";

  /** Path of the revocation endpoint, which revokes a token (RFC 7009). */
  public static final String REVOCATION_PATH = "/api/oauth/revoke";

  private AtlasApi() {}
}
