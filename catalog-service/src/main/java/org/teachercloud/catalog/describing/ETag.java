package org.teachercloud.catalog.describing;

/** The entity tag of a resource is the number of its last change. */
public final class ETag {

  private ETag() {}

  /** The tag of a change. */
  public static String of(long change) {
    return "\"" + change + "\"";
  }

  /** Whether a header such as {@code If-Match} or {@code If-None-Match} names the tag. */
  public static boolean lists(String header, String tag) {
    if (header == null) {
      return false;
    }
    for (String listed : header.split(",")) {
      String one = listed.strip();
      if (one.equals("*") || (one.startsWith("W/") ? one.substring(2) : one).equals(tag)) {
        return true;
      }
    }
    return false;
  }
}
