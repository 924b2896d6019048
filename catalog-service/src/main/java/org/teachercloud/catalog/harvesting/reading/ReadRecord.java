package org.teachercloud.catalog.harvesting.reading;

/** Reads records in the metadata formats that are understood. */
public final class ReadRecord {

  /** The prefixes of these formats, as a pattern. */
  public static final String PREFIXES = "oai_dc|oai_lom|lom|amb";

  private ReadRecord() {}

  /**
   * What a record says of a resource.
   *
   * @param prefix one of {@link #PREFIXES}
   */
  public static Said of(String prefix, OaiRecord record) {
    return Form.of(prefix).orElseThrow().read(record.leaves());
  }
}
