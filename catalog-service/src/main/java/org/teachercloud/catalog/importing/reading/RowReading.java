package org.teachercloud.catalog.importing.reading;

import java.math.BigDecimal;
import org.teachercloud.catalog.describing.Source;
import org.teachercloud.catalog.describing.Text;
import org.teachercloud.contracts.Subject;

/** What a row says. */
public sealed interface RowReading {

  /**
   * A course.
   *
   * @param institution the name of its owner
   * @param slug the short name of its owner; null where the file has none
   * @param summary null where the file has none
   * @param minutes null where the file has none
   * @param licence null where the file has none
   * @param unclear whether figures were left empty because their column could not be told
   */
  record Course(
      WebAddress address,
      Text title,
      Text summary,
      Text institution,
      String slug,
      Integer learners,
      Integer ratings,
      BigDecimal score,
      Integer minutes,
      String licence,
      Subject subject,
      boolean unclear)
      implements RowReading {

    /** Where it comes from, with its figures. */
    public Source source() {
      return new Source(address.url(), learners, ratings, score);
    }
  }

  /**
   * No course that could be taken.
   *
   * @param code why, as a stable identifier
   * @param argument the cell or column at fault; null where the code says all
   */
  record Refused(String code, String argument) implements RowReading {}
}
