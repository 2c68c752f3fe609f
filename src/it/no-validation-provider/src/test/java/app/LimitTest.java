// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package app;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Checks that each exceeded limit fails with advice. */
class LimitTest {
  private final Map<Limit, Long> measured = new EnumMap<>(Limit.class);

  LimitTest() {
    for (Limit limit : Limit.values()) {
      measured.put(limit, limit.maximum());
    }
  }

  @Test
  void acceptsValuesAtTheLimit() {
    assertDoesNotThrow(() -> Limit.check(measured));
  }

  @ParameterizedTest
  @EnumSource
  void reportsValuesAboveTheLimit(Limit limit) {
    measured.put(limit, limit.maximum() + 1);

    String message =
        assertThrows(IllegalStateException.class, () -> Limit.check(measured)).getMessage();

    assertTrue(message.contains("more than the limit"), message);
    assertTrue(message.contains("raise " + limit.name() + " in src/it"), message);
    assertTrue(message.lines().count() == 1, message);
  }

  @Test
  void rejectsAMissingMeasurement() {
    measured.remove(Limit.CLASSES);

    assertThrows(IllegalStateException.class, () -> Limit.check(measured));
  }
}
