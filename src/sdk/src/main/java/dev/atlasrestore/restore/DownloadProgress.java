// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.restore;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The progress of one file of a download.
 *
 * @param file the path of the complete file
 * @param bytes the bytes downloaded so far
 * @param totalBytes the size of the file, or null if the host did not send it
 */
public record DownloadProgress(Path file, long bytes, @Nullable Long totalBytes) {}
