package org.teachercloud.catalog.importing.reading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The first record of a file: which column stands where.
 *
 * @param from index of the first column that may be left out
 * @param count how many neighbouring columns may be left out, 0 where none
 */
record Header(List<String> names, int from, int count) {

  /** Names as they stand, without space around them. */
  static Header of(List<String> cells, Mapping mapping) {
    List<String> names = cells.stream().map(String::strip).toList();
    List<Integer> places = new ArrayList<>();
    mapping.mayBeLeftOut().forEach(name -> places.add(names.indexOf(name)));
    int from = places.isEmpty() ? 0 : Collections.min(places);
    return new Header(names, from, places.size());
  }

  /** The first column that the mapping names and the file lacks; null where there is none. */
  String missing(Mapping mapping) {
    return mapped(mapping).filter(name -> !names.contains(name)).findFirst().orElse(null);
  }

  /** The first column that the mapping names and the file has twice; null where there is none. */
  String repeated(Mapping mapping) {
    return mapped(mapping)
        .filter(name -> Collections.frequency(names, name) > 1)
        .findFirst()
        .orElse(null);
  }

  int width() {
    return names.size();
  }

  int of(String column) {
    return column == null ? -1 : names.indexOf(column);
  }

  /** Whether the columns that may be left out are learners, ratings, score, side by side. */
  boolean figuresStandTogether(Mapping mapping) {
    Mapping.Columns columns = mapping.columns();
    return count == 0
        || mapping.mayBeLeftOut().equals(names.subList(from, Math.min(from + count, width())))
            && mapping
                .mayBeLeftOut()
                .equals(
                    Stream.of(columns.learners(), columns.ratings(), columns.score())
                        .filter(Objects::nonNull)
                        .toList())
            && count == 3;
  }

  private static Stream<String> mapped(Mapping mapping) {
    Mapping.Columns columns = mapping.columns();
    return Stream.of(
            columns.url(),
            columns.titleZh(),
            columns.titleEn(),
            columns.summaryZh(),
            columns.summaryEn(),
            columns.institutionZh(),
            columns.institutionEn(),
            columns.institutionId(),
            columns.learners(),
            columns.ratings(),
            columns.score(),
            columns.minutes(),
            columns.licence(),
            columns.subject())
        .filter(Objects::nonNull);
  }
}
