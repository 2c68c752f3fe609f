// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.internal.auth;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Gives the SDK access to the content of {@code Credentials}, which have no public accessors for
 * it. {@code Credentials} registers the only implementation when it is initialized.
 */
public abstract class CredentialsAccess {
  private static volatile @Nullable CredentialsAccess instance;

  /** For the only implementation. */
  protected CredentialsAccess() {}

  /** Registers the implementation. */
  public static void register(CredentialsAccess access) {
    instance = access;
  }

  /** Returns the values of an instance of {@code Credentials}. */
  public static CredentialValues valuesOf(Object credentials) {
    return Objects.requireNonNull(instance).read(credentials);
  }

  /** Returns the values of an instance of {@code Credentials}. */
  protected abstract CredentialValues read(Object credentials);
}
