// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.internal.auth;

import com.google.gson.JsonParseException;
import dev.atlasrestore.error.AtlasAuthenticationException;
import dev.atlasrestore.error.AtlasAuthenticationException.TokenResponse;
import dev.atlasrestore.error.ErrorCode;
import dev.atlasrestore.http.AtlasApi;
import dev.atlasrestore.internal.http.ResponseErrorCode;
import dev.atlasrestore.internal.http.RetryAfter;
import dev.atlasrestore.internal.redaction.PrintableText;
import dev.atlasrestore.model.ApiError;
import dev.atlasrestore.model.ModelAdapters;
import dev.atlasrestore.model.OAuthError;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Says why the token endpoint gave no token: in the words of OAuth, in those of the API, or by the
 * status alone where something on the way answered.
 */
final class TokenRefusalReader {
  private static final long BODY_LIMIT = 64 << 10;
  private static final String CLIENT =
      "check the client id and the client secret of the service account";
  private static final String EXPIRED =
      "the client secret has expired: make another one for the service account";

  private final Instant now;

  TokenRefusalReader(Instant now) {
    this.now = now;
  }

  /** What the body says; all null when it says nothing that can be read. */
  private record Body(@Nullable String code, @Nullable String description) {
    boolean mentions(String text) {
      return description != null && description.toLowerCase(Locale.ROOT).contains(text);
    }
  }

  AtlasAuthenticationException read(Response response) {
    int status = response.code();
    Body body = body(response);
    Duration retryAfter = retryAfter(response, body);
    boolean isTransient = status == 408 || status == 429 || status >= 500;
    return new AtlasAuthenticationException(
        "The token endpoint answered status "
            + status
            + (body.code() == null ? "" : " " + body.code())
            + (body.description() == null ? "" : " (" + body.description() + ")")
            + ", so the call was not sent: "
            + remedy(response, body),
        isTransient,
        new TokenResponse(status, body.code(), body.description(), retryAfter));
  }

  private @Nullable Duration retryAfter(Response response, Body body) {
    Duration header = RetryAfter.of(response.headers(), now);
    if (header != null || response.code() != 429) {
      return header;
    }
    return RetryAfter.of(body.description()).orElse(AtlasApi.RATE_LIMIT_WINDOW);
  }

  private static String remedy(Response response, Body body) {
    int status = response.code();
    if (status == 429) {
      return "it gives few tokens a minute; wait, and share one client instead of making many";
    }
    if (status == 407) {
      return "the proxy wants credentials; see proxy(…) of the client's builder";
    }
    if (status == 408 || status >= 500) {
      return "try again later";
    }
    Optional<String> known =
        Optional.ofNullable(body.code()).flatMap(c -> ErrorCode.of(c).remedy());
    if (known.isPresent()) {
      return known.get();
    }
    if (body.mentions("access list") || body.mentions("ip address")) {
      return ErrorCode.IP_ADDRESS_NOT_ON_ACCESS_LIST.remedy().orElseThrow();
    }
    if (body.mentions("expired")) {
      return EXPIRED;
    }
    boolean refusesClient =
        body.code() == null
            ? status == 401 && isEmptyOrJson(response)
            : body.code().equals("invalid_client")
                || body.code().equals("unauthorized_client")
                || status == 401 && ErrorCode.of(body.code()).refusesCredentials();
    if (refusesClient) {
      return CLIENT + ", which may have expired";
    }
    return status == 403
        ? "something on the way may forbid the call, such as a proxy or a firewall; if it is the"
            + " service, see the access list of the service account"
        : "check baseUrl, and whether a proxy on the way answers in its place";
  }

  private static boolean isEmptyOrJson(Response response) {
    String type = response.header("Content-Type");
    return type == null || type.contains("json") || response.body().contentLength() == 0;
  }

  private Body body(Response response) {
    String text;
    try {
      text = response.peekBody(BODY_LIMIT).string();
    } catch (IOException e) {
      return new Body(null, null);
    }
    String code = ResponseErrorCode.of(response).map(ErrorCode::value).orElse(null);
    return code != null ? new Body(code, detail(text)) : oauth(text);
  }

  private @Nullable String detail(String text) {
    try {
      ApiError error = ModelAdapters.ofApiError().fromJson(text);
      return error == null ? null : printable(error.getDetail());
    } catch (IOException | JsonParseException | IllegalStateException | NumberFormatException e) {
      return null;
    }
  }

  private Body oauth(String text) {
    try {
      OAuthError error = ModelAdapters.ofOAuthError().fromJson(text);
      String code = error == null ? null : printable(error.getError());
      String description = error == null ? null : printable(error.getErrorDescription());
      return description == null ? new Body(code, detail(text)) : new Body(code, description);
    } catch (IOException | JsonParseException | IllegalStateException | NumberFormatException e) {
      return new Body(null, detail(text));
    }
  }

  private @Nullable String printable(@Nullable String text) {
    return text == null || text.isBlank() ? null : PrintableText.of(text);
  }
}
