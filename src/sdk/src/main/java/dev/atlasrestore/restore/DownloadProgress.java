// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.restore;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How far the download of one file is.
 *
 * @param file where the file will be when it is complete
 * @param bytes bytes that are there
 * @param totalBytes bytes of the whole file, or null when the host did not tell
 */
public record DownloadProgress(Path file, long bytes, @Nullable Long totalBytes) {}
