package org.teachercloud.catalog.importing.reading;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;

/** The lines of a text at constant memory; bytes that are not of the encoding are an error. */
final class Lines implements AutoCloseable {

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final BufferedReader reader;
  private final int maxChars;
  private boolean started;

  /**
   * @param maxChars a longer line is cut there and says so
   */
  Lines(InputStream bytes, Charset encoding, int maxChars) {
    this.reader =
        new BufferedReader(
            new InputStreamReader(
                bytes,
                encoding
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)),
            1 << 16);
    this.maxChars = maxChars;
  }

  /**
   * A line.
   *
   * @param ended whether a line break follows; the last line may lack it
   * @param tooLong whether it was cut
   */
  record Line(String text, boolean ended, boolean tooLong) {}

  /** The next line, null at the end. */
  Line next() throws IOException {
    StringBuilder text = new StringBuilder(160);
    int read = reader.read();
    if (!started) {
      started = true;
      read = read == BYTE_ORDER_MARK ? reader.read() : read;
    }
    if (read < 0) {
      return null;
    }
    boolean tooLong = false;
    while (read >= 0 && read != '\n' && read != '\r') {
      if (text.length() < maxChars) {
        text.append((char) read);
      } else {
        tooLong = true;
      }
      read = reader.read();
    }
    if (read == '\r') {
      reader.mark(1);
      if (reader.read() != '\n') {
        reader.reset();
      }
    }
    return new Line(text.toString(), read >= 0, tooLong);
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
