// Copyright (c) the atlas-restore-sdk authors
// SPDX-License-Identifier: Apache-2.0

package dev.atlasrestore.description;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Translates a regular expression of ECMA-262, which searches, into one of Java that matches the
 * whole of the same texts.
 */
final class EcmaPattern {
  private static final String ANY = "(?s:.*)";
  private static final String SPACE =
      "\\t-\\r \\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000\\ufeff";
  private static final String WORD = "[A-Za-z0-9_]";
  private static final String BOUNDARY =
      "(?:(?<=" + WORD + ")(?!" + WORD + ")|(?<!" + WORD + ")(?=" + WORD + "))";
  private static final String NO_BOUNDARY =
      "(?:(?<=" + WORD + ")(?=" + WORD + ")|(?<!" + WORD + ")(?!" + WORD + "))";
  private static final Pattern QUANTIFIER = Pattern.compile("[*+?]\\??|\\{\\d+(,\\d*)?\\}\\??");
  private static final Pattern GROUP =
      Pattern.compile("\\(\\?(:|=|!|<=|<!|<[A-Za-z][A-Za-z0-9]*>)");
  private static final Map<String, String> CATEGORIES =
      Map.ofEntries(
          Map.entry("Letter", "L"),
          Map.entry("Uppercase_Letter", "Lu"),
          Map.entry("Lowercase_Letter", "Ll"),
          Map.entry("Mark", "M"),
          Map.entry("Number", "N"),
          Map.entry("Decimal_Number", "Nd"),
          Map.entry("Punctuation", "P"),
          Map.entry("Symbol", "S"),
          Map.entry("Separator", "Z"),
          Map.entry("Other", "C"),
          Map.entry("Alphabetic", "IsAlphabetic"),
          Map.entry("Alpha", "IsAlphabetic"),
          Map.entry("Lowercase", "IsLowercase"),
          Map.entry("Uppercase", "IsUppercase"),
          Map.entry("White_Space", "IsWhite_Space"),
          Map.entry("Ideographic", "IsIdeographic"));

  private final String text;
  private final StringBuilder java = new StringBuilder();
  private final List<Integer> anchors = new ArrayList<>();
  private int at;
  private int depth;
  private int groups;
  private boolean reference;
  private boolean choice;

  private EcmaPattern(String text) {
    this.text = text;
  }

  /** A part of a pattern has no equal in Java. */
  static final class NotExpressedException extends Exception {
    private static final long serialVersionUID = 1;

    private final String construct;
    private final String remedy;

    NotExpressedException(String construct, String remedy) {
      super(construct);
      this.construct = construct;
      this.remedy = remedy;
    }

    String construct() {
      return construct;
    }

    String remedy() {
      return remedy;
    }
  }

  /**
   * Returns the regular expression of Java, in ASCII.
   *
   * @throws NotExpressedException if Java has none with the same meaning
   */
  static String toJava(String pattern) throws NotExpressedException {
    return new EcmaPattern(pattern).translate();
  }

  private String translate() throws NotExpressedException {
    boolean allStart = true;
    boolean allEnd = true;
    while (true) {
      boolean start = at < text.length() && text.charAt(at) == '^';
      allStart &= start;
      int before = java.length();
      boolean end = alternative();
      allEnd &= end && java.length() > before;
      if (at == text.length()) {
        break;
      }
      if (text.charAt(at) != '|') {
        throw new NotExpressedException(") without (", "escape it: \\)");
      }
      choice = true;
      java.append('|');
      at++;
    }
    if (choice && reference) {
      throw backReference();
    }
    String body = java.toString();
    if (allEnd) {
      body = plainEnds(body);
    }
    if (choice && !(allStart && allEnd)) {
      body = "(?:" + body + ")";
    }
    String whole = (allStart ? "" : ANY) + body + (allEnd ? "" : ANY);
    try {
      Pattern.compile(whole);
    } catch (PatternSyntaxException e) {
      throw new NotExpressedException(
          e.getDescription().toLowerCase(Locale.ROOT), "write a pattern without it");
    }
    return whole;
  }

  /** When nothing may follow, the usual sign says the same as the exact one. */
  private String plainEnds(String body) {
    StringBuilder plain = new StringBuilder(body);
    for (int i = anchors.size() - 1; i >= 0; i--) {
      int anchor = anchors.get(i);
      boolean last = anchor + 2 == body.length() || body.charAt(anchor + 2) == '|';
      if (last) {
        plain.replace(anchor, anchor + 2, "$");
      }
    }
    return plain.toString();
  }

  /** Reads up to the next bar or the end, and returns whether it ends at the end of the text. */
  private boolean alternative() throws NotExpressedException {
    boolean end = false;
    while (at < text.length() && text.charAt(at) != '|' && text.charAt(at) != ')') {
      end = term();
    }
    return end;
  }

  /** Returns whether the term is the end of the text. */
  private boolean term() throws NotExpressedException {
    int c = text.codePointAt(at);
    switch (c) {
      case '^' -> {
        at++;
        java.append('^');
        return noQuantifier("^");
      }
      case '$' -> {
        at++;
        if (depth == 0) {
          anchors.add(java.length());
        }
        java.append("\\z");
        noQuantifier("$");
        return depth == 0;
      }
      case '(' -> group();
      case '[' -> {
        at++;
        java.append(characterClass());
      }
      case '.' -> {
        at++;
        java.append("[^\\n\\r\\u2028\\u2029]");
      }
      case '\\' -> escape();
      case '*', '+', '?' ->
          throw new NotExpressedException(
              "quantifier without anything before it", "escape it, or remove it");
      default -> {
        if (c == '{' && QUANTIFIER.matcher(text).region(at, text.length()).lookingAt()) {
          throw new NotExpressedException(
              "quantifier without anything before it", "escape it, or remove it");
        }
        at += Character.charCount(c);
        java.append(character(c));
      }
    }
    quantifier();
    return false;
  }

  private boolean noQuantifier(String sign) throws NotExpressedException {
    if (QUANTIFIER.matcher(text).region(at, text.length()).lookingAt()) {
      throw new NotExpressedException("quantifier after " + sign, "remove it");
    }
    return false;
  }

  private void quantifier() throws NotExpressedException {
    Matcher quantifier = QUANTIFIER.matcher(text).region(at, text.length());
    if (!quantifier.lookingAt()) {
      return;
    }
    java.append(quantifier.group());
    at = quantifier.end();
    if (at < text.length() && text.charAt(at) == '+') {
      throw new NotExpressedException("possessive quantifier", "remove the second +");
    }
    if (QUANTIFIER.matcher(text).region(at, text.length()).lookingAt()) {
      throw new NotExpressedException("two quantifiers", "put the first into (?:…)");
    }
  }

  private void group() throws NotExpressedException {
    if (text.startsWith("(?", at)) {
      Matcher kind = GROUP.matcher(text).region(at, text.length());
      if (!kind.lookingAt()) {
        throw new NotExpressedException(
            "group " + text.substring(at, Math.min(text.length(), at + 4)),
            "write it without flags and without names but letters and digits");
      }
      if (kind.group(1).startsWith("<") && kind.group(1).endsWith(">")) {
        groups++;
      }
      java.append(kind.group());
      at = kind.end();
    } else {
      groups++;
      java.append('(');
      at++;
    }
    depth++;
    boolean closed = false;
    while (!closed) {
      alternative();
      if (at == text.length()) {
        throw new NotExpressedException("( without )", "escape it: \\(");
      }
      closed = text.charAt(at) == ')';
      java.append(closed ? ')' : '|');
      at++;
    }
    depth--;
  }

  private static NotExpressedException backReference() {
    return new NotExpressedException(
        "back reference to a group that may be left out",
        "refer outside of all groups and alternatives, or write the alternatives out");
  }

  private void escape() throws NotExpressedException {
    char c = next();
    switch (c) {
      case 'b' -> java.append(BOUNDARY);
      case 'B' -> java.append(NO_BOUNDARY);
      case 'k' -> throw backReference();
      case '1', '2', '3', '4', '5', '6', '7', '8', '9' -> {
        if (depth > 0 || c - '0' > groups || !isAlwaysThere(c - '0')) {
          throw backReference();
        }
        reference = true;
        java.append('\\').append(c).append("(?:)");
      }
      default -> {
        at -= 2;
        java.append(classEscape(false));
      }
    }
  }

  /** Only the groups outside of all others, without a quantifier that allows none. */
  private boolean isAlwaysThere(int number) {
    int open = 0;
    int found = 0;
    for (int i = 0; i < at - 2; i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '[') {
        while (i < at && text.charAt(i) != ']') {
          i += text.charAt(i) == '\\' ? 2 : 1;
        }
      } else if (c == '(') {
        boolean captures =
            text.charAt(i + 1) != '?'
                || text.charAt(i + 2) == '<' && Character.isLetter(text.charAt(i + 3));
        if (captures && ++found == number && open > 0) {
          return false;
        }
        open++;
      } else if (c == ')') {
        open--;
        if (open == 0 && found == number && i + 1 < text.length()) {
          String rest = text.substring(i + 1);
          return !rest.matches("(?s)([*?]|\\{0).*");
        }
      }
    }
    return false;
  }

  /** Returns the character behind the backslash, and goes behind it. */
  private char next() throws NotExpressedException {
    if (at + 1 >= text.length()) {
      throw new NotExpressedException("backslash at the end", "escape it: \\\\");
    }
    at += 2;
    return text.charAt(at - 1);
  }

  /** Translates an escape that means characters; the position is at the backslash. */
  private String classEscape(boolean inside) throws NotExpressedException {
    char c = next();
    switch (c) {
      case 'd', 'D', 'w', 'W' -> {
        return "\\" + c;
      }
      case 's' -> {
        return inside ? SPACE : "[" + SPACE + "]";
      }
      case 'S' -> {
        return "[^" + SPACE + "]";
      }
      case 't', 'n', 'r', 'f' -> {
        return "\\" + c;
      }
      case 'v' -> {
        return "\\x0B";
      }
      case 'p', 'P' -> {
        return property(c);
      }
      default -> {
        at -= 2;
        return character(escapedCharacter());
      }
    }
  }

  private String property(char c) throws NotExpressedException {
    int end = text.indexOf('}', at);
    if (at >= text.length() || text.charAt(at) != '{' || end < 0) {
      throw new NotExpressedException("\\" + c + " without a name", "write \\" + c + "{…}");
    }
    String name = text.substring(at + 1, end);
    at = end + 1;
    if (name.startsWith("Script=") || name.startsWith("sc=")) {
      return "\\" + c + "{script=" + name.substring(name.indexOf('=') + 1) + "}";
    }
    String category = name.replaceFirst("^(General_Category|gc)=", "");
    String known = CATEGORIES.getOrDefault(category, category);
    if (!known.matches("[A-Z][a-z]?|Is\\w+")) {
      throw new NotExpressedException(
          "\\" + c + "{" + name + "}", "name a general category, such as L or Nd, or a script");
    }
    return "\\" + c + "{" + known + "}";
  }

  /** Returns the code point that the escape at the position means. */
  private int escapedCharacter() throws NotExpressedException {
    char c = next();
    switch (c) {
      case 't':
        return '\t';
      case 'n':
        return '\n';
      case 'r':
        return '\r';
      case 'f':
        return '\f';
      case 'v':
        return 0x0b;
      case '0':
        if (at < text.length() && Character.isDigit(text.charAt(at))) {
          throw new NotExpressedException("octal escape", "write \\x and two digits");
        }
        return 0;
      case 'c':
        char letter = at < text.length() ? text.charAt(at++) : ' ';
        if (!Character.isLetter(letter) || letter > 'z') {
          throw new NotExpressedException("\\c without a letter", "write \\x and two digits");
        }
        return letter % 32;
      case 'x':
        return hexadecimal(2);
      case 'u':
        return unicode();
      default:
        at--;
        int codePoint = text.codePointAt(at);
        at += Character.charCount(codePoint);
        boolean word = codePoint < 128 && Character.isLetterOrDigit(codePoint);
        if (word) {
          throw new NotExpressedException(
              "\\" + c + ", which ECMA-262 does not have", "write what it means");
        }
        return codePoint;
    }
  }

  private int unicode() throws NotExpressedException {
    if (at < text.length() && text.charAt(at) == '{') {
      int end = text.indexOf('}', at);
      String digits = end < 0 ? "" : text.substring(at + 1, end);
      if (!digits.matches("0*[0-9a-fA-F]{1,6}") || Integer.parseInt(digits, 16) > 0x10ffff) {
        throw new NotExpressedException("\\u without digits", "write \\u and four digits");
      }
      at = end + 1;
      return Integer.parseInt(digits, 16);
    }
    int high = hexadecimal(4);
    if (Character.isHighSurrogate((char) high)
        && text.startsWith("\\u", at)
        && text.substring(at + 2).matches("(?s)[dD][c-fC-F][0-9a-fA-F]{2}.*")) {
      at += 2;
      return Character.toCodePoint((char) high, (char) hexadecimal(4));
    }
    return high;
  }

  private int hexadecimal(int digits) throws NotExpressedException {
    String number = text.substring(at, Math.min(text.length(), at + digits));
    if (!number.matches("[0-9a-fA-F]{" + digits + "}")) {
      throw new NotExpressedException(
          (digits == 2 ? "\\x" : "\\u") + " without digits", "write " + digits + " digits");
    }
    at += digits;
    return Integer.parseInt(number, 16);
  }

  /** Translates what is behind an opening bracket. */
  private String characterClass() throws NotExpressedException {
    boolean negated = text.startsWith("^", at);
    at += negated ? 1 : 0;
    if (text.startsWith("]", at)) {
      at++;
      return negated ? "[\\s\\S]" : "(?!)";
    }
    StringBuilder members = new StringBuilder();
    StringBuilder complements = new StringBuilder();
    while (!text.startsWith("]", at)) {
      if (at >= text.length()) {
        throw new NotExpressedException("[ without ]", "escape it: \\[");
      }
      String first = member(complements);
      boolean range =
          text.startsWith("-", at) && at + 1 < text.length() && text.charAt(at + 1) != ']';
      if (range && first != null && isCharacter) {
        int low = lastCharacter;
        int mark = at;
        at++;
        String second = member(complements);
        if (second != null && isCharacter) {
          if (low > lastCharacter) {
            throw new NotExpressedException("range that ends before it begins", "swap its ends");
          }
          members.append(first).append('-').append(second);
          continue;
        }
        at = mark + 1;
        members.append(first).append("\\-");
        continue;
      }
      members.append(first == null ? "" : first);
    }
    at++;
    return whole(negated, members, complements);
  }

  private boolean isCharacter;
  private int lastCharacter;

  /**
   * Reads a member of a class.
   *
   * @param complements gets it if it is all but some characters; null is returned then
   */
  private String member(StringBuilder complements) throws NotExpressedException {
    isCharacter = false;
    if (text.charAt(at) == '\\' && at + 1 < text.length()) {
      char c = text.charAt(at + 1);
      if ("dDwWsSpP".indexOf(c) >= 0) {
        String escape = classEscape(true);
        if (c == 'S') {
          complements.append(escape);
          return null;
        }
        return escape;
      }
      isCharacter = true;
      if (c == 'b') {
        at += 2;
        lastCharacter = '\b';
      } else {
        lastCharacter = escapedCharacter();
      }
      return inClass(lastCharacter);
    }
    isCharacter = true;
    lastCharacter = text.codePointAt(at);
    at += Character.charCount(lastCharacter);
    return inClass(lastCharacter);
  }

  private String inClass(int c) {
    return c == '-' && !text.startsWith("]", at) ? "\\-" : character(c);
  }

  /** All but spaces is a class of its own in Java, which a negation would not reach. */
  private static String whole(boolean negated, StringBuilder members, StringBuilder complements) {
    if (complements.isEmpty()) {
      return "[" + (negated ? "^" : "") + members + "]";
    }
    String own = members.isEmpty() ? "" : "[" + members + "]|";
    String either = "(?:" + own + complements + ")";
    return negated ? "(?:(?!" + either + ")(?s:.))" : either;
  }

  /** Returns a character as itself, escaped where Java needs it. */
  private static String character(int c) {
    if (c > 0xffff) {
      return "\\x{" + Integer.toHexString(c) + "}";
    }
    if (c < ' ' || c > '~') {
      return "\\u%04x".formatted(c);
    }
    return "\\[](){}*+?^$|.&~#".indexOf(c) >= 0 ? "\\" + (char) c : String.valueOf((char) c);
  }
}
