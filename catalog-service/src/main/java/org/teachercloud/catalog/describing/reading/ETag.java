package org.teachercloud.catalog.describing.reading;

import org.teachercloud.access.Versions;

/** The entity tag of a resource is the number of its last change. */
public final class ETag {

  private ETag() {}

  /** The tag of a change. */
  public static String of(long change) {
    return "\"" + change + "\"";
  }

  /** Whether an {@code If-Match} names the tag, or a read of what has it. */
  public static boolean lists(String ifMatch, String tag) {
    return ifMatch != null && Versions.names(ifMatch.replace("W/", ""), tag.replace("\"", ""));
  }
}
