package org.teachercloud.catalog.harvesting.reading;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadPageTest {

  private static final String RECORD =
      """
      <record><header><identifier>oai:test:1</identifier>
      <datestamp>2026-01-02T03:04:05Z</datestamp></header><metadata><dc>
      <title>caf\u00E9 %s</title></dc></metadata></record>
      """;

  private static String list(String inside) {
    return "<OAI-PMH><ListRecords>" + inside + "</ListRecords></OAI-PMH>";
  }

  private static OaiPage read(String text) {
    return ReadPage.of(text.getBytes(UTF_8));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE OAI-PMH [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>",
        "<!DOCTYPE OAI-PMH [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>",
        "<!DOCTYPE OAI-PMH SYSTEM \"http://127.0.0.1:1/a.dtd\">"
      })
  void documentTypesAreRefused(String type) {
    OaiPage page = read(type + list(RECORD.formatted("&a;")));
    assertEquals(new OaiPage.Unreadable("HARVEST_DOCUMENT_TYPE"), page);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "not xml", "<OAI-PMH><ListRecords><record>", "{}", "\u0000", "<a>&x;</a>"})
  void nonsenseIsRefused(String nonsense) {
    assertInstanceOf(OaiPage.Unreadable.class, read(nonsense));
  }

  @Test
  void bytesThatAreNoUtf8AreRefused() {
    byte[] latin = list(RECORD.formatted("")).getBytes(ISO_8859_1);
    assertEquals(new OaiPage.Unreadable("HARVEST_NOT_XML"), ReadPage.of(latin));
  }

  @Test
  void aRecordIsReadWithWhatItSays() {
    String token = "<resumptionToken completeListSize=\"-5\">next</resumptionToken>";
    OaiPage.Part part = (OaiPage.Part) read(list(RECORD.formatted("!") + token));
    assertEquals("next", part.token());
    OaiRecord record = part.records().getFirst();
    assertEquals("oai:test:1", record.identifier());
    assertEquals("2026-01-02T03:04:05Z", record.stampedAt().toString());
    assertEquals("café !", ReadRecord.of("oai_dc", record).title().en());
  }

  @Test
  void textsAreCutAtTheirBounds() {
    String deep = "<a>".repeat(80) + "x" + "</a>".repeat(80);
    String much = RECORD.formatted("x".repeat(400_000)).replace("</dc>", deep + "</dc>");
    OaiPage.Part part = (OaiPage.Part) read(list(much.repeat(2)));
    assertEquals(2, part.records().size());
    assertTrue(ReadRecord.of("oai_dc", part.records().getLast()).title().en().length() <= 300);
  }

  @Test
  void aLongAnswerWithManyMarksIsReadToItsEnd() {
    OaiPage.Part part = (OaiPage.Part) read(list(RECORD.formatted("a &amp; b").repeat(10_000)));
    assertEquals(10_000, part.records().size());
    assertEquals("café a & b", ReadRecord.of("oai_dc", part.records().getLast()).title().en());
  }

  @Test
  void whatIsNestedWithoutEndIsRefused() {
    String deep = RECORD.formatted("").replace("</dc>", "<a>".repeat(100_000));
    assertEquals(new OaiPage.Unreadable("HARVEST_NOT_XML"), read(list(deep)));
  }

  @Test
  void aRefusalIsNamed() {
    String page = "<OAI-PMH><error code=\"badArgument\">No</error></OAI-PMH>";
    assertEquals(new OaiPage.Refused("badArgument"), read(page));
  }
}
