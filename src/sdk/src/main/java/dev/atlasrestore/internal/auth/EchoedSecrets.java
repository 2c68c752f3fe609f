// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.internal.auth;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import okio.Buffer;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * Finds secrets in texts of a server: as they are, in Base64 or hexadecimal digits, and each of
 * these in the escapes of URLs, JSON and HTML, up to three times over. Immutable.
 */
final class EchoedSecrets {
  /** A shorter secret could be part of a word. Those of the service have 36 characters or more. */
  private static final int MIN_LENGTH = 6;

  private static final int MAX_ESCAPES = 3;
  private static final byte[] ESCAPES = {'%', '\\', '&'};
  private static final String REDACTED = "<redacted>";

  private final List<String> forms;
  private final List<ByteString> bytes;

  private EchoedSecrets(Set<String> forms) {
    this.forms = List.copyOf(forms);
    this.bytes = forms.stream().map(ByteString::encodeUtf8).toList();
  }

  static EchoedSecrets of(List<String> secrets) {
    Set<String> forms = new LinkedHashSet<>();
    for (String secret : secrets) {
      if (secret.length() >= MIN_LENGTH) {
        forms.add(secret);
        forms.add(HexFormat.of().formatHex(secret.getBytes(UTF_8)));
        forms.add(HexFormat.of().withUpperCase().formatHex(secret.getBytes(UTF_8)));
        for (int before = 0; before < 3; before++) {
          String base64 = base64(secret, before);
          forms.add(base64);
          forms.add(base64.replace('+', '-').replace('/', '_'));
        }
      }
    }
    return new EchoedSecrets(forms);
  }

  /** Returns the part of the Base64 form that does not depend on what is around the secret. */
  private static String base64(String secret, int before) {
    byte[] bytes = ("\0".repeat(before) + secret).getBytes(UTF_8);
    int whole = bytes.length / 3 * 4;
    return Base64.getEncoder().encodeToString(bytes).substring(before == 0 ? 0 : 4, whole);
  }

  /** Returns whether it is worth to look for a secret in a body, which stays as it is. */
  boolean mayBeIn(Buffer body) throws IOException {
    for (byte escape : ESCAPES) {
      if (body.indexOf(escape) >= 0) {
        return true;
      }
    }
    for (int i = 0; i < bytes.size(); i++) { // without an iterator, for each answer
      if (body.indexOf(bytes.get(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** Returns the text without the secrets; the same if it has none. */
  String removedFrom(String text) {
    if (text.length() < MIN_LENGTH || !hasEscapes(text) && !isIn(text)) {
      return text;
    }
    String clean = removeAll(new Decoded(text));
    Decoded decoded = new Decoded(clean);
    for (int i = 0; i < MAX_ESCAPES && decoded.decode(); i++) {
      if (isIn(decoded.text)) {
        return removedFrom(removeAll(decoded));
      }
    }
    return clean;
  }

  private static boolean hasEscapes(String text) {
    return text.indexOf('%') >= 0 || text.indexOf('\\') >= 0 || text.indexOf('&') >= 0;
  }

  private boolean isIn(String text) {
    for (int i = 0; i < forms.size(); i++) {
      if (text.contains(forms.get(i))) {
        return true;
      }
    }
    return false;
  }

  private String removeAll(Decoded decoded) {
    StringBuilder clean = null;
    int copied = 0;
    int from = 0;
    while (true) {
      int found = -1;
      int length = 0;
      for (String form : forms) {
        int at = decoded.text.indexOf(form, from);
        if (at >= 0 && (found < 0 || at < found || at == found && form.length() > length)) {
          found = at;
          length = form.length();
        }
      }
      if (found < 0) {
        return clean == null
            ? decoded.original
            : clean.append(decoded.original, copied, decoded.original.length()).toString();
      }
      clean = clean == null ? new StringBuilder() : clean;
      clean.append(decoded.original, copied, decoded.start(found)).append(REDACTED);
      from = found + length;
      copied = decoded.start(from);
    }
  }

  /** A text whose escapes are taken off, and which knows where each character was. */
  private static final class Decoded {
    private final String original;
    private String text;
    private int @Nullable [] starts;

    Decoded(String original) {
      this.original = original;
      this.text = original;
    }

    int start(int index) {
      return starts == null ? index : starts[index];
    }

    /** Takes off one layer of escapes; returns whether there was one. */
    boolean decode() {
      if (!hasEscapes(text)) {
        return false;
      }
      StringBuilder decoded = new StringBuilder(text.length());
      int[] places = new int[text.length() + 1];
      int at = 0;
      while (at < text.length()) {
        places[decoded.length()] = start(at);
        Escape escape = Escape.at(text, at);
        decoded.append(escape.character);
        at += escape.length;
      }
      places[decoded.length()] = start(text.length());
      boolean changed = decoded.length() < text.length();
      text = decoded.toString();
      starts = places;
      return changed;
    }
  }

  /** A character, and how many characters it is written with. */
  private record Escape(char character, int length) {
    static Escape at(String text, int at) {
      char first = text.charAt(at);
      return switch (first) {
        case '%' -> number(text, at, at + 1, at + 3, 16, 0);
        case '\\' ->
            at + 1 < text.length() && text.charAt(at + 1) != 'u'
                ? new Escape(text.charAt(at + 1), 2)
                : number(text, at, at + 2, at + 6, 16, 0);
        case '&' -> html(text, at);
        default -> new Escape(first, 1);
      };
    }

    private static Escape html(String text, int at) {
      int end = text.indexOf(';', at);
      if (end < 0 || end > at + 9 || !text.startsWith("&#", at)) {
        return new Escape('&', 1);
      }
      boolean isHex = at + 2 < end && (text.charAt(at + 2) | 0x20) == 'x';
      return number(text, at, at + (isHex ? 3 : 2), end, isHex ? 16 : 10, 1);
    }

    private static Escape number(String text, int at, int from, int to, int radix, int after) {
      int value = 0;
      for (int i = from; i < to; i++) {
        int digit = i < text.length() ? Character.digit(text.charAt(i), radix) : -1;
        if (digit < 0) {
          return new Escape(text.charAt(at), 1);
        }
        value = value * radix + digit;
      }
      return from < to && value <= Character.MAX_VALUE
          ? new Escape((char) value, to + after - at)
          : new Escape(text.charAt(at), 1);
    }
  }
}
