package org.teachercloud.catalog.importing.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.teachercloud.catalog.importing.reading.CsvRecord.Broken;
import org.teachercloud.catalog.importing.reading.CsvRecord.Cells;

/**
 * The records of a file one by one, at constant memory. A broken record costs its own line only:
 * reading goes on with the line after it. Empty lines are passed over. The last line may lack its
 * break (RFC 4180) as long as it has as many cells as the first: with fewer it was cut off.
 */
public final class CsvFile implements AutoCloseable {

  /** A longer record is refused. */
  static final int MAX_CHARS = 65_536;

  /** A quoted cell that stays open over more lines is a forgotten quote. */
  static final int MAX_LINES = 200;

  private final Lines lines;
  private final char delimiter;

  /** Lines read ahead for a quote that was never closed; they are read again as records. */
  private final Deque<Lines.Line> ahead = new ArrayDeque<>();

  private long line;

  /** Cells of the first record; 0 before it was read. */
  private int width;

  public CsvFile(InputStream bytes, Mapping mapping) {
    this.lines = new Lines(bytes, Charset.forName(mapping.encoding()), MAX_CHARS);
    this.delimiter = mapping.delimiter().charAt(0);
  }

  /**
   * The next record, null at the end.
   *
   * @throws java.nio.charset.CharacterCodingException when the bytes are not of the encoding
   */
  public CsvRecord next() throws IOException {
    while (true) {
      Lines.Line first = take();
      if (first == null) {
        return null;
      }
      line++;
      if (first.tooLong()) {
        return new Broken(line, line, "RECORD_TOO_LONG");
      }
      if (!first.text().isBlank()) {
        return record(first);
      }
    }
  }

  /** Passes over what a job has already had: all lines up to this one, itself included. */
  public void skipTo(long lastLine) throws IOException {
    while (line < lastLine && take() != null) {
      line++;
    }
  }

  private CsvRecord record(Lines.Line first) throws IOException {
    Deque<Lines.Line> taken = new ArrayDeque<>();
    StringBuilder text = new StringBuilder(first.text());
    Lines.Line last = first;
    while (true) {
      CsvLine split = new CsvLine(text.toString(), delimiter);
      switch (split.split()) {
        case WHOLE -> {
          boolean ended = last.ended() || text.charAt(text.length() - 1) == '"';
          return whole(split.cells(), taken.size(), ended);
        }
        case BROKEN -> {
          return refused(taken, "BROKEN_QUOTES");
        }
        case OPEN -> {
          last = taken.size() < MAX_LINES && text.length() < MAX_CHARS ? take() : null;
          if (last == null) {
            return refused(taken, "BROKEN_QUOTES");
          }
          taken.addLast(last);
          text.append('\n').append(last.text());
        }
      }
    }
  }

  /**
   * @param more lines that belong to it beyond the first
   */
  private CsvRecord whole(List<String> cells, int more, boolean ended) {
    long begin = line;
    line += more;
    if (!ended && cells.size() != width) {
      return new Broken(begin, line, "CUT_OFF");
    }
    width = width == 0 ? cells.size() : width;
    return new Cells(begin, line, cells, ended);
  }

  /** Refuses the first line alone; what was read after it is read again. */
  private Broken refused(Deque<Lines.Line> taken, String code) {
    while (!taken.isEmpty()) {
      ahead.addFirst(taken.removeLast());
    }
    return new Broken(line, line, code);
  }

  private Lines.Line take() throws IOException {
    return ahead.isEmpty() ? lines.next() : ahead.removeFirst();
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
