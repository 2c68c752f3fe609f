// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.internal.http;

import dev.atlasrestore.error.InvalidRequestException;
import dev.atlasrestore.error.InvalidRequestException.Violation;
import dev.atlasrestore.model.Violations;
import java.util.List;
import java.util.TreeSet;
import okhttp3.Call;
import okhttp3.HttpUrl;

/** Creates the calls of generated code to one service. Thread-safe. */
public final class AtlasCallFactory {
  private final HttpUrl baseUrl;
  private final Call.Factory client;
  private final Call.Factory freshClient;
  private final HeadersInterceptor headers;
  private final CallContext context;
  private final boolean enveloped;
  private final boolean validating;

  /**
   * Creates the factory.
   *
   * @param client sends them
   * @param freshClient sends those that are not repeated, each on a connection of its own
   * @param headers knows the headers that each request has
   * @param context says when they are sent, and sent again
   * @param enveloped whether answers are asked for in an envelope
   * @param validating whether generated code refuses what breaks the API's rules
   */
  public AtlasCallFactory(
      HttpUrl baseUrl,
      Call.Factory client,
      Call.Factory freshClient,
      HeadersInterceptor headers,
      CallContext context,
      boolean enveloped,
      boolean validating) {
    this.baseUrl = baseUrl;
    this.client = client;
    this.freshClient = freshClient;
    this.headers = headers;
    this.context = context;
    this.enveloped = enveloped;
    this.validating = validating;
  }

  /** Returns whether generated code has to validate requests. */
  public boolean validatesRequests() {
    return validating;
  }

  /** Returns an empty collection of violations, which goes by the clock of the client. */
  public Violations newViolations() {
    return new Violations(context.time()::now);
  }

  /**
   * Throws if there are violations, sorted by member.
   *
   * @throws InvalidRequestException if there are any
   */
  public static void throwIfInvalid(Violations violations) {
    if (violations.isEmpty()) {
      return;
    }
    TreeSet<Violation> sorted = new TreeSet<>(Violation.ORDER);
    for (Violations.Violation violation : violations.list()) {
      sorted.add(new Violation(violation.member(), violation.message()));
    }
    throw new InvalidRequestException(List.copyOf(sorted));
  }

  /** Starts to build a call. */
  public CallBuilder newCall(Endpoint endpoint) {
    HttpUrl.Builder url = baseUrl.newBuilder();
    if (enveloped) {
      url.addQueryParameter(EnvelopeRequestInterceptor.PARAMETER, "true");
    }
    return new CallBuilder(
        endpoint, url, endpoint.repeatable() ? client : freshClient, headers, context);
  }
}
