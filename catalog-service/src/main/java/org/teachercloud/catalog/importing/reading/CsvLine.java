package org.teachercloud.catalog.importing.reading;

import java.util.ArrayList;
import java.util.List;

/** Splits one record into cells, by RFC 4180. */
final class CsvLine {

  /** What the text turned out to be. */
  enum Form {
    WHOLE,
    /** A quoted cell is still open at the end: the record may go on in the next line. */
    OPEN,
    /** Something stands between a closing quote and the next delimiter. */
    BROKEN
  }

  private final String text;
  private final char delimiter;
  private final List<String> cells = new ArrayList<>();
  private int at;

  CsvLine(String text, char delimiter) {
    this.text = text;
    this.delimiter = delimiter;
  }

  List<String> cells() {
    return cells;
  }

  Form split() {
    while (true) {
      boolean quoted = at < text.length() && text.charAt(at) == '"';
      Form form = quoted ? quotedCell() : bareCell();
      if (form != Form.WHOLE || at >= text.length()) {
        return form;
      }
      at++;
    }
  }

  private Form bareCell() {
    int end = text.indexOf(delimiter, at);
    end = end < 0 ? text.length() : end;
    cells.add(text.substring(at, end));
    at = end;
    return Form.WHOLE;
  }

  private Form quotedCell() {
    StringBuilder cell = new StringBuilder();
    int from = at + 1;
    while (true) {
      int quote = text.indexOf('"', from);
      if (quote < 0) {
        return Form.OPEN;
      }
      cell.append(text, from, quote);
      boolean doubled = quote + 1 < text.length() && text.charAt(quote + 1) == '"';
      if (!doubled) {
        cells.add(cell.toString());
        at = quote + 1;
        return at >= text.length() || text.charAt(at) == delimiter ? Form.WHOLE : Form.BROKEN;
      }
      cell.append('"');
      from = quote + 2;
    }
  }
}
