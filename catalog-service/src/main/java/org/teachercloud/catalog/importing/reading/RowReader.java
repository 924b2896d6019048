package org.teachercloud.catalog.importing.reading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.teachercloud.catalog.describing.Text;
import org.teachercloud.catalog.importing.reading.RowReading.Course;
import org.teachercloud.catalog.importing.reading.RowReading.Refused;
import org.teachercloud.contracts.Subject;

/** Reads rows by a mapping; takes nothing for granted and guesses nothing. */
public final class RowReader {

  private static final int MAX_LINE = 300;
  private static final int MAX_TEXT = 5000;
  private static final int MAX_MINUTES = 600_000;

  /** What a spreadsheet would take for a formula. */
  private static final String FORMULA_STARTS = "=+-@";

  private final Mapping mapping;
  private final Header header;

  /**
   * @param header the first record of the file
   */
  public RowReader(Mapping mapping, List<String> header) {
    this.mapping = mapping;
    this.header = Header.of(header, mapping);
  }

  /** What the row says. */
  public RowReading read(List<String> cells) {
    int leftOut = header.width() - cells.size();
    if (leftOut < 0 || leftOut > header.count()) {
      return new Refused("WRONG_NUMBER_OF_COLUMNS", Integer.toString(cells.size()));
    }
    List<String> row = clean(cells);
    List<String> some = null;
    if (leftOut > 0) {
      int end = header.from() + header.count() - leftOut;
      some = List.copyOf(row.subList(header.from(), end));
      row = padded(row, end, leftOut);
    }
    String forbidden = forbidden(cells);
    return forbidden == null ? course(row, some) : new Refused(forbidden, null);
  }

  /**
   * @param some the figures of a row that left some out; null where each stands in its column
   */
  private RowReading course(List<String> row, List<String> some) {
    Mapping.Columns columns = mapping.columns();
    Optional<WebAddress> address = WebAddress.of(cell(row, columns.url()));
    Text title = text(row, columns.titleZh(), columns.titleEn());
    Text institution = text(row, columns.institutionZh(), columns.institutionEn());
    Text summary = text(row, columns.summaryZh(), columns.summaryEn());
    String minutes = value(row, columns.minutes());
    Optional<Figures> figures =
        some == null
            ? Figures.of(
                value(row, columns.learners()),
                value(row, columns.ratings()),
                value(row, columns.score()))
            : Figures.ofSome(some, mapping);
    if (title == null) {
      return new Refused("NO_TITLE", cell(row, columns.titleZh()));
    }
    if (institution == null) {
      return new Refused("NO_INSTITUTION", null);
    }
    if (address.isEmpty()) {
      return new Refused("NO_ADDRESS", shortened(cell(row, columns.url())));
    }
    String licence = value(row, columns.licence());
    if (formula(title) || formula(institution) || formula(summary) || formula(licence)) {
      return new Refused("FORMULA", null);
    }
    if (longer(title, MAX_LINE)
        || longer(institution, MAX_LINE)
        || longer(licence, MAX_LINE)
        || longer(summary, MAX_TEXT)) {
      return new Refused("TEXT_TOO_LONG", null);
    }
    if (figures.isEmpty() || (minutes != null && !isMinutes(minutes))) {
      return new Refused("NOT_A_FIGURE", null);
    }
    return new Course(
        address.get(),
        title,
        summary,
        institution,
        value(row, columns.institutionId()),
        figures.get().learners(),
        figures.get().ratings(),
        figures.get().score(),
        minutes == null ? null : Integer.valueOf(minutes),
        licence,
        subject(value(row, columns.subject())),
        figures.get().unclear());
  }

  private Subject subject(String word) {
    return word == null
        ? mapping.defaults().subject()
        : mapping.subjects().getOrDefault(word, Subject.UNCLASSIFIED);
  }

  private List<String> padded(List<String> row, int end, int missing) {
    List<String> padded = new ArrayList<>(row.subList(0, end));
    padded.addAll(Collections.nCopies(missing, ""));
    padded.addAll(row.subList(end, row.size()));
    return padded;
  }

  private static List<String> clean(List<String> cells) {
    return cells.stream().map(cell -> cell.replace('\u00A0', ' ').strip()).toList();
  }

  /** Control characters say that the file is not what it seems; no text may carry them. */
  private static String forbidden(List<String> cells) {
    boolean found =
        cells.stream()
            .anyMatch(
                cell ->
                    cell.chars().anyMatch(c -> (c < ' ' && c != '\n' && c != '\t') || c == 0xFFFD));
    return found ? "CONTROL_CHARACTER" : null;
  }

  private Text text(List<String> row, String zh, String en) {
    Text text = new Text(value(row, zh), value(row, en));
    return text.zh() == null && text.en() == null ? null : text;
  }

  /** The cell, null where it is empty or says nothing. */
  private String value(List<String> row, String column) {
    String cell = cell(row, column);
    return cell.isEmpty() || mapping.isPlaceholder(cell) ? null : cell;
  }

  private String cell(List<String> row, String column) {
    int place = header.of(column);
    return place < 0 ? "" : row.get(place);
  }

  private static boolean formula(Text text) {
    return text != null && (formula(text.zh()) || formula(text.en()));
  }

  private static boolean formula(String text) {
    return text != null && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
  }

  private static boolean longer(Text text, int limit) {
    return text != null && (longer(text.zh(), limit) || longer(text.en(), limit));
  }

  private static boolean longer(String text, int limit) {
    return text != null && text.length() > limit;
  }

  private static boolean isMinutes(String cell) {
    return cell.matches("\\d{1,6}") && Integer.parseInt(cell) <= MAX_MINUTES;
  }

  private static String shortened(String cell) {
    return cell.length() > 100 ? cell.substring(0, 100) : cell;
  }
}
