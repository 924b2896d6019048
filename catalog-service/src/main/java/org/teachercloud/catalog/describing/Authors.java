package org.teachercloud.catalog.describing;

import java.util.UUID;

/**
 * Who did what with a version; each is null where nobody has, or where a machine did it.
 *
 * @param createdBy wrote it, or changed it last
 * @param submittedBy handed it in for review
 * @param publishedBy the second person
 */
public record Authors(UUID createdBy, UUID submittedBy, UUID publishedBy) {

  /** Nobody: imported or seeded. */
  public static final Authors NOBODY = new Authors(null, null, null);
}
