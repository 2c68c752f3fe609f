// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.error;

import com.google.gson.TypeAdapter;
import dev.atlasrestore.model.ApiError;
import dev.atlasrestore.model.ModelAdapters;
import dev.atlasrestore.model.RestoreJob;
import dev.atlasrestore.model.RestoreJobRequest;
import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** Keeps a model in an exception, and serializes it as JSON, for models are not serializable. */
final class ModelHolder<T> implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Kind kind;
  private transient T model;

  /** The models that exceptions have. */
  private enum Kind {
    API_ERROR,
    RESTORE_JOB,
    RESTORE_JOB_REQUEST;

    // Not a member: a class of exceptions would load all adapters.
    TypeAdapter<?> adapter() {
      return switch (this) {
        case API_ERROR -> ModelAdapters.ofApiError();
        case RESTORE_JOB -> ModelAdapters.ofRestoreJob();
        case RESTORE_JOB_REQUEST -> ModelAdapters.ofRestoreJobRequest();
      };
    }
  }

  private ModelHolder(Kind kind, T model) {
    this.kind = kind;
    this.model = model;
  }

  static ModelHolder<ApiError> of(ApiError error) {
    return new ModelHolder<>(Kind.API_ERROR, error);
  }

  static ModelHolder<RestoreJob> of(RestoreJob job) {
    return new ModelHolder<>(Kind.RESTORE_JOB, job);
  }

  static ModelHolder<RestoreJobRequest> of(RestoreJobRequest request) {
    return new ModelHolder<>(Kind.RESTORE_JOB_REQUEST, request);
  }

  T get() {
    return model;
  }

  @SuppressWarnings("unchecked") // of(…) says what the kind is of
  private TypeAdapter<@Nullable T> adapter() {
    return (TypeAdapter<@Nullable T>) kind.adapter();
  }

  private void writeObject(ObjectOutputStream out) throws IOException {
    out.defaultWriteObject();
    out.writeObject(adapter().toJson(model));
  }

  private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
    in.defaultReadObject();
    T read = adapter().fromJson((String) in.readObject());
    if (read == null) {
      throw new InvalidObjectException("The model is missing");
    }
    model = read;
  }
}
