package org.teachercloud.catalog.importing.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.teachercloud.catalog.importing.reading.CsvRecord.Broken;
import org.teachercloud.catalog.importing.reading.CsvRecord.Cells;
import org.teachercloud.contracts.ResourceKind;
import org.teachercloud.contracts.Subject;

class CsvFileTest {

  @Test
  void aByteOrderMarkIsNoPartOfTheFirstColumn() throws IOException {
    assertEquals(List.of(cells(1, 1, "序号", "名称")), read("\uFEFF序号,名称\r\n"));
  }

  @Test
  void quotedCellsHoldDelimitersQuotesAndLines() throws IOException {
    assertEquals(
        List.of(cells(1, 2, "Money, Banking", "a \"b\"\nc", ""), cells(3, 3, "x")),
        read("\"Money, Banking\",\"a \"\"b\"\"\r\nc\",\r\nx\n"));
  }

  @Test
  void anUnclosedQuoteCostsItsOwnLineOnly() throws IOException {
    assertEquals(
        List.of(
            cells(1, 1, "a"),
            new Broken(2, 2, "BROKEN_QUOTES"),
            cells(3, 3, "c"),
            cells(4, 4, "d")),
        read("a\n\"b\nc\nd\n"));
  }

  @Test
  void textAfterAClosingQuoteIsBroken() throws IOException {
    assertEquals(
        List.of(new Broken(1, 1, "BROKEN_QUOTES"), cells(2, 2, "c")), read("\"a\"b,c\nc\n"));
  }

  @Test
  void aLastLineNeedsNoBreakWhereAllItsCellsAreThere() throws IOException {
    assertEquals(
        List.of(cells(1, 1, "a", "b"), new Cells(2, 2, List.of("c", "https://x/1"), false)),
        read("a,b\nc,https://x/1"));
    assertEquals(List.of(cells(1, 1, "a", "b"), cells(2, 2, "c", "d")), read("a,b\nc,\"d\""));
  }

  @Test
  void aLastLineWithoutABreakAndWithFewerCellsWasCutOff() throws IOException {
    assertEquals(
        List.of(cells(1, 1, "a", "b", "c"), new Broken(2, 2, "CUT_OFF")), read("a,b,c\nd,e"));
    assertEquals(List.of(cells(1, 1, "a", "b"), new Broken(2, 2, "CUT_OFF")), read("a,b\nc,d,e"));
  }

  @Test
  void aLastLineThatIsCutWithinQuotesIsBroken() throws IOException {
    assertEquals(
        List.of(cells(1, 1, "a", "b"), new Broken(2, 2, "BROKEN_QUOTES")), read("a,b\nc,\"d"));
  }

  @Test
  void aFirstLineWithoutABreakNamesNoColumns() throws IOException {
    assertEquals(List.of(new Broken(1, 1, "CUT_OFF")), read("a,b"));
  }

  @Test
  void emptyLinesAreNoRecordsButCountAsLines() throws IOException {
    assertEquals(List.of(cells(2, 2, "a"), cells(4, 4, "b")), read("\n" + "a\n  \nb\n"));
  }

  @Test
  void anEndlessLineIsRefusedWithoutBeingHeld() throws IOException {
    String endless = "x".repeat(CsvFile.MAX_CHARS + 1);
    assertEquals(
        List.of(new Broken(1, 1, "RECORD_TOO_LONG"), cells(2, 2, "a")), read(endless + "\na\n"));
  }

  @Test
  void bytesOfAnotherEncodingAreAnError() {
    byte[] bytes = "课程名称\n".getBytes(Charset.forName("GB18030"));
    assertThrows(CharacterCodingException.class, () -> read(bytes, "UTF-8"));
  }

  @Test
  void aDeclaredEncodingIsRead() throws IOException {
    byte[] bytes = "课程名称\n".getBytes(Charset.forName("GB18030"));
    assertEquals(List.of(cells(1, 1, "课程名称")), read(bytes, "GB18030"));
  }

  @Test
  void readingGoesOnAfterTheLineWhereItStopped() throws IOException {
    String text = "h\na\n\"b\nb\"\n\"c\nd\n";
    try (CsvFile file = file(text.getBytes(UTF_8), "UTF-8")) {
      file.next();
      file.skipTo(4);
      assertEquals(new Broken(5, 5, "BROKEN_QUOTES"), file.next());
      assertEquals(cells(6, 6, "d"), file.next());
    }
  }

  private static Cells cells(long line, long lastLine, String... cells) {
    return new Cells(line, lastLine, List.of(cells), true);
  }

  private static List<CsvRecord> read(String text) throws IOException {
    return read(text.getBytes(UTF_8), "UTF-8");
  }

  private static List<CsvRecord> read(byte[] bytes, String encoding) throws IOException {
    List<CsvRecord> records = new ArrayList<>();
    try (CsvFile file = file(bytes, encoding)) {
      for (CsvRecord next = file.next(); next != null; next = file.next()) {
        records.add(next);
      }
    }
    return records;
  }

  private static CsvFile file(byte[] bytes, String encoding) {
    return new CsvFile(
        new ByteArrayInputStream(bytes),
        new Mapping(
            ",",
            encoding,
            null,
            null,
            null,
            0,
            0,
            new Mapping.Defaults(ResourceKind.COURSE, Subject.UNCLASSIFIED, Set.of("zh")),
            null));
  }
}
