// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.samples;

import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.atlasrestore.AtlasClient;
import dev.atlasrestore.auth.Credentials;
import dev.atlasrestore.junit.PrismExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A test against the examples of the spec, which Prism serves. */
// docs: prism
class PrismTest {
  @RegisterExtension static final PrismExtension PRISM = PrismExtension.mock();

  @Test
  void listsSnapshots() {
    try (AtlasClient atlas =
        AtlasClient.builder()
            .credentials(Credentials.accessToken("any"))
            .baseUrl(PRISM.baseUrl())
            .build()) {
      assertFalse(
          atlas
              .cloudBackups()
              .listBackupSnapshots("64b7c1f09a3e5d2847c6f10a", "orders-production")
              .execute()
              .getResults()
              .isEmpty());
    }
  }
}
// end
