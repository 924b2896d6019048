package org.teachercloud.catalog.providing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.teachercloud.catalog.describing.Text;
import org.teachercloud.catalog.describing.reading.PublicResources.Public;
import org.teachercloud.catalog.providing.records.Format;

/** What a request is answered with. */
sealed interface OaiAnswer {

  /** Who we are. */
  record Identity(Instant earliest) implements OaiAnswer {}

  /** In which formats records are to be had. */
  record FormatList(List<Format> formats) implements OaiAnswer {}

  /**
   * Sets of institutions, by slug.
   *
   * @param sample a page with one more than fits, if there are more
   * @param part where the page stands in the whole list
   */
  record SetList(Map<String, Text> sample, int fits, Part part) implements OaiAnswer {}

  /** One record. */
  record OneRecord(Public shown, Format format) implements OaiAnswer {}

  /**
   * Records, or their headers only.
   *
   * @param sample a page with one more than fits, if there are more
   * @param format null for headers only
   */
  record RecordList(List<Public> sample, int fits, Format format, Part part) implements OaiAnswer {}

  /** Nothing but reasons. */
  record Refused(List<OaiError> errors) implements OaiAnswer {}

  /**
   * Where a page stands in the whole list.
   *
   * @param question the token of the whole list's question, with the page's own place
   */
  record Part(ResumptionToken question) {

    /** Whether the list began on an earlier page. */
    boolean resumed() {
      return question.cursor() > 0;
    }
  }
}
