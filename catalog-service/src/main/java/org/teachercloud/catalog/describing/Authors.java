package org.teachercloud.catalog.describing;

import java.util.UUID;

/**
 * Who did what with a version; each is null where nobody has, or where a machine did it.
 *
 * @param createdBy began this version
 * @param submittedBy handed it in for review
 * @param publishedBy the second person
 */
public record Authors(UUID createdBy, UUID submittedBy, UUID publishedBy) {

  /** Somebody begins to write. */
  public static Authors beginning(UUID author) {
    return new Authors(author, null, null);
  }

  /** Whether she began or handed in this version, and so may not publish it. */
  public boolean include(UUID person) {
    return person.equals(createdBy) || person.equals(submittedBy);
  }

  /** Nobody: imported or seeded. */
  public static final Authors NOBODY = new Authors(null, null, null);
}
