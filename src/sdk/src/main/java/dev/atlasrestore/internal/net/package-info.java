// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

/** The way to the service: proxies, and the certificates of TLS. */
@NullMarked
package dev.atlasrestore.internal.net;

import org.jspecify.annotations.NullMarked;
