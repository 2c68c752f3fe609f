// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.benchmarks;

/**
 * A row of the report.
 *
 * @param key the key in {@code explanations.properties} of the explanation for a missed target
 * @param figure what was measured
 * @param measured the result
 * @param wanted the target
 * @param reached whether the target was reached
 */
record Row(String key, String figure, String measured, String wanted, boolean reached) {}
