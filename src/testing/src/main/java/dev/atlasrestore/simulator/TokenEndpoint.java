// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.simulator;

import com.google.gson.JsonObject;
import dev.atlasrestore.http.AtlasApi;
import java.util.Arrays;
import okhttp3.Credentials;
import org.jspecify.annotations.Nullable;

/** Issues tokens for client credentials (RFC 6749) and revokes them (RFC 7009). */
final class TokenEndpoint {
  private final TokenStore tokens;
  private final String authorization;

  TokenEndpoint(TokenStore tokens, String clientId, String clientSecret) {
    this.tokens = tokens;
    this.authorization = Credentials.basic(clientId, clientSecret);
  }

  /** Returns the response of one of the two endpoints, or null for any other path. */
  @Nullable ApiResponse handle(String path, @Nullable String authorization, String form) {
    if (path.equals(AtlasApi.TOKEN_PATH)) {
      return !this.authorization.equals(authorization)
          ? error(401, "invalid_client")
          : has(form, "grant_type=client_credentials")
              ? token()
              : error(400, "unsupported_grant_type");
    }
    if (path.equals(AtlasApi.REVOCATION_PATH)) {
      if (!this.authorization.equals(authorization)) {
        return error(401, "invalid_client");
      }
      Arrays.stream(form.split("&"))
          .filter(pair -> pair.startsWith("token="))
          .forEach(pair -> tokens.revoke(pair.substring("token=".length())));
      return ApiResponse.ok(new JsonObject());
    }
    return null;
  }

  private static boolean has(String form, String pair) {
    return Arrays.asList(form.split("&")).contains(pair);
  }

  private ApiResponse token() {
    JsonObject body = new JsonObject();
    body.addProperty("access_token", tokens.issue());
    body.addProperty("expires_in", tokens.lifetime().toSeconds());
    body.addProperty("token_type", "Bearer");
    return ApiResponse.ok(body);
  }

  private static ApiResponse error(int status, String code) {
    JsonObject body = new JsonObject();
    body.addProperty("error", code);
    return new ApiResponse(status, body);
  }
}
