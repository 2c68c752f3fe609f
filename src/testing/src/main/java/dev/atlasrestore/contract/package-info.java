// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

/**
 * Holds a service to the spec: {@link dev.atlasrestore.contract.ContractChecker} for programs,
 * {@link dev.atlasrestore.contract.CheckContract} for the command line.
 *
 * <p>What is asked for and what may come back is read from the spec that the SDK's jar carries.
 */
@NullMarked
package dev.atlasrestore.contract;

import org.jspecify.annotations.NullMarked;
