package org.teachercloud.gateway.routing;

/**
 * Refuses addresses that two readers could understand differently. A path that passes is the same
 * string for the door and for the service behind it, so no spelling changes the route or the
 * rights.
 */
final class PathCheck {
  private static final int LONGEST = 4096;

  private PathCheck() {}

  /** Whether the request target, as it came over the wire, has exactly one reading. */
  static boolean plain(String target) {
    if (target.isEmpty() || target.charAt(0) != '/' || target.length() > LONGEST) {
      return false;
    }
    int segment = 1;
    for (int i = 1; i < target.length(); i++) {
      char c = target.charAt(i);
      if (c == '?') {
        return !dots(target, segment, i) && visible(target, i);
      }
      if (c == '/') {
        if (i == segment || dots(target, segment, i)) {
          return false;
        }
        segment = i + 1;
      } else if (c == '%') {
        if (!harmlessEscape(target, i)) {
          return false;
        }
      } else if (c <= ' ' || c >= 127 || c == ';' || c == '\\' || c == '#') {
        return false;
      }
    }
    return !dots(target, segment, target.length());
  }

  private static boolean dots(String target, int from, int to) {
    int length = to - from;
    return (length == 1 && target.charAt(from) == '.')
        || (length == 2 && target.charAt(from) == '.' && target.charAt(from + 1) == '.');
  }

  private static boolean visible(String target, int from) {
    for (int i = from; i < target.length(); i++) {
      char c = target.charAt(i);
      if (c <= ' ' || c == 127 || c > 255 || c == '#') {
        return false;
      }
    }
    return true;
  }

  /**
   * An escape that stands for a character with no meaning in a path: not / \ ; . % or a control.
   */
  private static boolean harmlessEscape(String target, int at) {
    if (at + 2 >= target.length()) {
      return false;
    }
    int high = Character.digit(target.charAt(at + 1), 16);
    int low = Character.digit(target.charAt(at + 2), 16);
    if (high < 0 || low < 0) {
      return false;
    }
    int c = high * 16 + low;
    return c >= ' ' && c != 127 && c != '/' && c != '\\' && c != ';' && c != '.' && c != '%';
  }
}
