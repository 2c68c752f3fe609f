// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore;

import com.google.gson.GsonBuilder;
import dev.atlasrestore.model.ModelTypeAdapterFactory;
import retrofit2.Converter;
import retrofit2.converter.gson.GsonConverterFactory;

/** Converts bodies for Retrofit: the models of the API, and any other type that Gson supports. */
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
