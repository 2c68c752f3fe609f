// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

/**
 * Prepares a description for the generator: what the templates express is brought into the form
 * that they read, and anything else is refused by name and place. The build compiles this package
 * before anything else, so it needs no other of this project.
 */
package dev.atlasrestore.description;
