// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore;

import com.google.gson.GsonBuilder;
import dev.atlasrestore.model.ModelTypeAdapterFactory;
import retrofit2.Converter;
import retrofit2.converter.gson.GsonConverterFactory;

/** Reads and writes bodies for Retrofit: the models of the API, and what else Gson can. */
final class ModelConverters {
  private ModelConverters() {}

  static Converter.Factory factory() {
    return GsonConverterFactory.create(
        new GsonBuilder()
            .registerTypeAdapterFactory(new ModelTypeAdapterFactory())
            .disableHtmlEscaping()
            .create());
  }
}
