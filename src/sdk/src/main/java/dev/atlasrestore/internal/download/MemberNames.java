// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.internal.download;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The names of an archive's members, each good for any system and there once. Not thread-safe. */
final class MemberNames {
  private static final int MOST = 1_000_000;

  /** A backslash and a colon mean something else to Windows. */
  private static final Pattern UNSAFE = Pattern.compile("[\\\\:\\p{Cntrl}\\ufffd]");

  /** By what a system that ignores case would call it; a directory's own name ends with a slash. */
  private final Map<String, String> known = new HashMap<>();

  /** Says what is wrong with a name. */
  static final class UnsafeNameException extends Exception {
    private static final long serialVersionUID = 1L;

    UnsafeNameException(String message) {
      super(message);
    }
  }

  /** Returns a name without what says nothing. */
  static String plain(String name) {
    return String.join("/", segments(name));
  }

  private static List<String> segments(String name) {
    List<String> segments = new ArrayList<>(List.of(name.split("/")));
    segments.removeIf(segment -> segment.isEmpty() || segment.equals("."));
    return segments;
  }

  /**
   * Takes a member's name.
   *
   * @return the directories that are to be made for it, from the outermost: those that are new
   * @throws UnsafeNameException if the name leads elsewhere, or there is such a member
   */
  List<String> directoriesOf(String name, boolean isDirectory) throws UnsafeNameException {
    if (name.startsWith("/")) {
      throw new UnsafeNameException("has an absolute path");
    }
    if (UNSAFE.matcher(name).find()) {
      throw new UnsafeNameException("has a name that not all systems have");
    }
    List<String> segments = segments(name);
    if (segments.contains("..")) {
      throw new UnsafeNameException("leads out of the directory");
    }
    if (segments.isEmpty() && !isDirectory) {
      throw new UnsafeNameException("has no name");
    }
    List<String> made = new ArrayList<>();
    StringBuilder path = new StringBuilder();
    for (int i = 0; i < segments.size(); i++) {
      path.append(segments.get(i));
      boolean last = i == segments.size() - 1;
      if (last && !isDirectory) {
        if (known.put(folded(path), path.toString()) != null) {
          throw new UnsafeNameException("has the name of another, or one that differs by case");
        }
      } else if (isNew(path + "/", folded(path))) {
        made.add(path.toString());
      }
      path.append('/');
    }
    if (known.size() > MOST) {
      throw new UnsafeNameException("is one too many: there are more than " + MOST);
    }
    return made;
  }

  private boolean isNew(String directory, String folded) throws UnsafeNameException {
    String earlier = known.putIfAbsent(folded, directory);
    if (earlier != null && !earlier.equals(directory)) {
      throw new UnsafeNameException("has the name of another, or one that differs by case");
    }
    return earlier == null;
  }

  private static String folded(CharSequence path) {
    return Normalizer.normalize(path, Normalizer.Form.NFC)
        .toUpperCase(Locale.ROOT)
        .toLowerCase(Locale.ROOT);
  }
}
