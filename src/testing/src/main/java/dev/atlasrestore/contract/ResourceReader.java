// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.contract;

import com.google.gson.JsonElement;
import dev.atlasrestore.AtlasClient;
import dev.atlasrestore.error.AtlasApiException;
import dev.atlasrestore.error.AtlasException;
import dev.atlasrestore.error.UnexpectedResponseException;
import dev.atlasrestore.http.AtlasCall;
import dev.atlasrestore.http.Operation;
import java.util.List;
import java.util.Objects;
import retrofit2.http.GET;
import retrofit2.http.Header;
import retrofit2.http.Url;

/** Reads any resource by its path, with the credentials, retries and limits of a client. */
final class ResourceReader {
  private interface AnyResource {
    @GET
    @Operation(id = "", repeatable = true, since = "")
    AtlasCall<JsonElement> get(@Url String path, @Header("Accept") String accept);
  }

  private final AnyResource resources;
  private final ExchangeRecorder recorder;

  ResourceReader(AtlasClient client, ExchangeRecorder recorder) {
    this.resources = client.create(AnyResource.class);
    this.recorder = recorder;
  }

  /** Returns the last exchange, even if it is an error or not JSON. */
  Exchange get(String path, String accept) {
    recorder.take();
    AtlasException failure = null;
    try {
      resources.get(path, accept).execute();
    } catch (AtlasApiException | UnexpectedResponseException e) {
      failure = e; // the recorded exchange has the details, if there is one
    }
    List<Exchange> exchanges = recorder.take();
    if (exchanges.isEmpty()) {
      throw Objects.requireNonNull(failure);
    }
    return exchanges.get(exchanges.size() - 1);
  }
}
