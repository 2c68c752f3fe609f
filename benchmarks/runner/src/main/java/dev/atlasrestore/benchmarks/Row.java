// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.benchmarks;

/**
 * A line of the report.
 *
 * @param key names the explanation in {@code explanations.properties}, for when it is not reached
 * @param figure what was measured
 * @param measured what came out
 * @param wanted what must come out
 * @param reached whether it did
 */
record Row(String key, String figure, String measured, String wanted, boolean reached) {}
