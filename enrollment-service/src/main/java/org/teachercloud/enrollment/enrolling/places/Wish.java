package org.teachercloud.enrollment.enrolling.places;

import java.util.UUID;

/**
 * What somebody wants to get into.
 *
 * @param offering null where she does not say
 * @param invitation a code, null where she has none
 */
public record Wish(UUID resource, UUID offering, String invitation) {

  /** A resource, by whatever way there is. */
  public static Wish of(UUID resource) {
    return new Wish(resource, null, null);
  }

  /** The wish as one line, the same for the same wish. */
  public String line() {
    return offering == null && invitation == null
        ? resource.toString()
        : resource + " " + offering + " " + invitation;
  }
}
