// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.model;

import java.time.Instant;

/**
 * Parses timestamps in the form that the service sends, such as {@code 2026-08-10T02:15:00.123Z},
 * several times faster than {@link Instant#parse} and without loading the classes of a formatter.
 * Any other form is left to {@link Instant#parse}.
 */
final class Timestamps {
  private static final int[] DAYS_BEFORE_MONTH = {
    0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334
  };
  private static final int[] DAYS_OF_MONTH = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

  /** Days from the year 0 to 1970 in the proleptic ISO calendar. */
  private static final long DAYS_TO_EPOCH = 719_528;

  private static final int SECONDS_LENGTH = "2026-08-10T02:15:00".length();

  private Timestamps() {}

  /**
   * Parses an instant.
   *
   * @throws java.time.DateTimeException if the text is not a timestamp
   */
  static Instant parse(String text) {
    int end = text.length() - 1;
    if (end < SECONDS_LENGTH
        || text.charAt(end) != 'Z'
        || text.charAt(4) != '-'
        || text.charAt(7) != '-'
        || text.charAt(10) != 'T'
        || text.charAt(13) != ':'
        || text.charAt(16) != ':') {
      return Instant.parse(text);
    }
    int year = number(text, 0, 4);
    int month = number(text, 5, 7);
    int day = number(text, 8, 10);
    int hour = number(text, 11, 13);
    int minute = number(text, 14, 16);
    int second = number(text, 17, 19);
    int nanos = nanos(text, end);
    if (year < 0
        || month < 1
        || month > 12
        || day < 1
        || day > daysOfMonth(year, month)
        || hour < 0
        || hour > 23
        || minute < 0
        || minute > 59
        || second < 0
        || second > 59
        || nanos < 0) {
      return Instant.parse(text);
    }
    long days = daysBefore(year) + DAYS_BEFORE_MONTH[month - 1] + day - 1 - DAYS_TO_EPOCH;
    if (month > 2 && isLeap(year)) {
      days++;
    }
    return Instant.ofEpochSecond(((days * 24 + hour) * 60 + minute) * 60 + second, nanos);
  }

  private static int nanos(String text, int end) {
    if (end == SECONDS_LENGTH) {
      return 0;
    }
    int digits = end - SECONDS_LENGTH - 1;
    if (text.charAt(SECONDS_LENGTH) != '.' || digits < 1 || digits > 9) {
      return -1;
    }
    int nanos = number(text, SECONDS_LENGTH + 1, end);
    for (int i = digits; i < 9; i++) {
      nanos *= 10;
    }
    return nanos;
  }

  /** Returns the number that the digits form, or -1 if a character is not a digit. */
  private static int number(String text, int start, int end) {
    int number = 0;
    for (int i = start; i < end; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = number * 10 + digit;
    }
    return number;
  }

  private static long daysBefore(int year) {
    // Of the years 0 to year - 1, every fourth is a leap year, not every hundredth, every 400th.
    return 365L * year + (year + 3) / 4 - (year + 99) / 100 + (year + 399) / 400;
  }

  private static int daysOfMonth(int year, int month) {
    return month == 2 && isLeap(year) ? 29 : DAYS_OF_MONTH[month - 1];
  }

  private static boolean isLeap(int year) {
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
  }
}
