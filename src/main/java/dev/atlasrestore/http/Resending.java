// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.http;

import java.util.function.Consumer;

/** What the calls of a client share for being sent when there is room, and again. */
record Resending(
    Retries retries, Pacer pacer, Consumer<? super Attempt> listener, Time time, Timer timer) {}
