package org.teachercloud.catalog.files;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a file (RFC 9110, 14).
 *
 * @param first counted from 0
 * @param last included; before the first where the part is not there
 */
record ByteRange(long first, long last) {

  private static final Pattern ONE = Pattern.compile("bytes=(\\d{0,15})-(\\d{0,15})");

  /** The one part that is asked for; empty for none, for several, and for what is no range. */
  static Optional<ByteRange> of(String header, long size) {
    Matcher asked = ONE.matcher(header == null ? "" : header.strip());
    if (!asked.matches() || (asked.group(1).isEmpty() && asked.group(2).isEmpty())) {
      return Optional.empty();
    }
    if (asked.group(1).isEmpty()) {
      long length = Math.min(Long.parseLong(asked.group(2)), size);
      return Optional.of(new ByteRange(size - length, size - 1));
    }
    long first = Long.parseLong(asked.group(1));
    long last = asked.group(2).isEmpty() ? size - 1 : Long.parseLong(asked.group(2));
    return last < first && !asked.group(2).isEmpty()
        ? Optional.empty()
        : Optional.of(new ByteRange(first, Math.min(last, size - 1)));
  }

  boolean isThere() {
    return first <= last;
  }

  long length() {
    return last - first + 1;
  }
}
