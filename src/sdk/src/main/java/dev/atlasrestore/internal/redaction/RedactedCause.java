// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.internal.redaction;

import java.net.ProtocolException;
import org.jspecify.annotations.Nullable;

/**
 * Replaces a foreign exception whose message contains a pre-signed URL or is too long. It has the
 * same stack trace, and the message as it may be printed.
 */
public final class RedactedCause extends Exception {
  private static final long serialVersionUID = 1L;
  private static final int MAX_DEPTH = 20;

  private RedactedCause(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  /** Returns the exception itself if its message and those of its causes contain no secret. */
  public static @Nullable Throwable of(@Nullable Throwable cause) {
    return cause == null || isPrintable(cause, MAX_DEPTH) ? cause : copy(cause, MAX_DEPTH);
  }

  private static boolean isPrintable(@Nullable Throwable failure, int depth) {
    if (failure == null) {
      return true;
    }
    if (depth == 0
        || !text(failure).equals(failure.toString())
        || !isPrintable(failure.getCause(), depth - 1)) {
      return false;
    }
    for (Throwable suppressed : failure.getSuppressed()) {
      if (!isPrintable(suppressed, depth - 1)) {
        return false;
      }
    }
    return true;
  }

  // OkHttp quotes what the server sent in place of a status line or a length, such as the rest of
  // an answer that had another length than it said.
  private static String text(Throwable failure) {
    String text = failure.toString();
    String message = failure.getMessage();
    if (failure instanceof ProtocolException && message != null) {
      String head = message.split("[:\"]", 2)[0];
      text = head.equals(message) ? text : failure.getClass().getName() + ": " + head + "…";
    }
    return PrintableText.of(text);
  }

  private static @Nullable Throwable copy(@Nullable Throwable failure, int depth) {
    if (failure == null || depth == 0) {
      return null;
    }
    RedactedCause copy = new RedactedCause(text(failure), copy(failure.getCause(), depth - 1));
    copy.setStackTrace(failure.getStackTrace());
    for (Throwable suppressed : failure.getSuppressed()) {
      Throwable printable = copy(suppressed, depth - 1);
      if (printable != null) {
        copy.addSuppressed(printable);
      }
    }
    return copy;
  }

  /** Returns the message, which begins with the class name of the replaced exception. */
  @Override
  public String toString() {
    return String.valueOf(getMessage());
  }
}
