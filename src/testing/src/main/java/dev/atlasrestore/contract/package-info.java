// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

/**
 * Checks whether a service conforms to the spec: {@link dev.atlasrestore.contract.ContractChecker}
 * in programs, {@link dev.atlasrestore.contract.CheckContract} on the command line.
 *
 * <p>All checks are derived from the spec in the SDK's jar.
 */
@NullMarked
package dev.atlasrestore.contract;

import org.jspecify.annotations.NullMarked;
