// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.description;

import java.util.Locale;
import java.util.regex.Pattern;

/** The kinds of media types that the client treats differently. */
enum MediaTypes {
  JSON,
  FORM,
  MULTIPART,
  TEXT,
  /** A stream of events, which has no end. */
  EVENTS,
  XML,
  /** Anything else, which is bytes to the client. */
  BINARY;

  private static final Pattern IS_JSON =
      Pattern.compile("(application|text)/(.*[.+-])?json|\\*/\\*|application/\\*");
  private static final Pattern IS_TEXT =
      Pattern.compile("text/.*|.*[/+](csv|yaml|x-yaml|graphql|jwt|sql|javascript)");
  private static final Pattern IS_XML = Pattern.compile("(application|text)/(.*\\+)?xml");

  /** Returns the kind of a media type, with or without parameters. */
  static MediaTypes of(String mediaType) {
    String type = mediaType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    if (type.equals("application/stream+json") || type.equals("application/x-json-stream")) {
      return BINARY;
    }
    if (IS_JSON.matcher(type).matches()) {
      return JSON;
    }
    return switch (type) {
      case "application/x-www-form-urlencoded" -> FORM;
      case "multipart/form-data" -> MULTIPART;
      case "text/event-stream" -> EVENTS;
      default ->
          IS_XML.matcher(type).matches() ? XML : IS_TEXT.matcher(type).matches() ? TEXT : BINARY;
    };
  }
}
