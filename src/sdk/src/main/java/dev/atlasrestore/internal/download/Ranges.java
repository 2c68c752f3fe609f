// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.internal.download;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** A set of bytes, as ranges that neither overlap nor touch. Not thread-safe. */
final class Ranges {
  private final NavigableMap<Long, Long> ends = new TreeMap<>();
  private long size;

  /**
   * Some bytes.
   *
   * @param start the first
   * @param end the one after the last
   */
  record Range(long start, long end) {
    long size() {
      return end - start;
    }
  }

  void add(long start, long end) {
    if (start >= end) {
      return;
    }
    long from = start;
    long to = end;
    Map.Entry<Long, Long> near = ends.floorEntry(end);
    while (near != null && near.getValue() >= start) {
      from = Math.min(from, near.getKey());
      to = Math.max(to, near.getValue());
      size -= near.getValue() - near.getKey();
      ends.remove(near.getKey());
      near = ends.floorEntry(end);
    }
    ends.put(from, to);
    size += to - from;
  }

  /** Takes bytes off the front of the first range, at the most that many. */
  Range takeFirst(long most) {
    Map.Entry<Long, Long> first = ends.pollFirstEntry();
    long end = first.getKey() + Math.min(most, first.getValue() - first.getKey());
    if (end < first.getValue()) {
      ends.put(end, first.getValue());
    }
    size -= end - first.getKey();
    return new Range(first.getKey(), end);
  }

  /** Returns what is not in the set of the bytes before the length. */
  Ranges missing(long length) {
    Ranges missing = new Ranges();
    long at = 0;
    for (Map.Entry<Long, Long> range : ends.entrySet()) {
      missing.add(at, Math.min(range.getKey(), length));
      at = range.getValue();
    }
    missing.add(at, length);
    return missing;
  }

  /** Returns the end of the range that begins at byte 0, or 0 when there is none. */
  long prefix() {
    return ends.getOrDefault(0L, 0L);
  }

  List<Range> list() {
    List<Range> list = new ArrayList<>();
    ends.forEach((start, end) -> list.add(new Range(start, end)));
    return list;
  }

  /** Returns how many bytes are in the set. */
  long size() {
    return size;
  }

  boolean isEmpty() {
    return ends.isEmpty();
  }

  void clear() {
    ends.clear();
    size = 0;
  }
}
