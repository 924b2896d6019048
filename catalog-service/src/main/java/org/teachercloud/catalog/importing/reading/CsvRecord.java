package org.teachercloud.catalog.importing.reading;

import java.util.List;

/** One record of a file, or what stands in its place. */
public sealed interface CsvRecord {

  /** The line on which it begins; the first line of a file is 1. */
  long line();

  /** The last line that belongs to it. */
  long lastLine();

  /**
   * Cells as they stand, without the quotes around them.
   *
   * @param ended whether a line break or a closing quote tells that it is whole; the last one of a
   *     file may have as many cells as the first and neither
   */
  record Cells(long line, long lastLine, List<String> cells, boolean ended) implements CsvRecord {}

  /**
   * Not a record.
   *
   * @param code why, as a stable identifier
   */
  record Broken(long line, long lastLine, String code) implements CsvRecord {}
}
