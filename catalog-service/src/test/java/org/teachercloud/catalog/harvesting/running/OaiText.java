package org.teachercloud.catalog.harvesting.running;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Answers of the protocol as text. */
final class OaiText {

  private OaiText() {}

  static String identify(String granularity) {
    return document(
        """
        <Identify><repositoryName>Test</repositoryName><protocolVersion>2.0</protocolVersion>
        <granularity>%s</granularity></Identify>
        """
            .formatted(granularity));
  }

  /**
   * A part of a list.
   *
   * @param token null at the end
   */
  static String list(String records, String token) {
    String more = token == null ? "" : "<resumptionToken>" + token + "</resumptionToken>";
    return document("<ListRecords>" + records + more + "</ListRecords>");
  }

  static String error(String code) {
    return document("<error code=\"" + code + "\">No</error>");
  }

  static String record(String identifier, String stamp, String elements) {
    return """
    <record><header><identifier>%s</identifier><datestamp>%s</datestamp></header>
    <metadata><oai_dc:dc xmlns:oai_dc="http://www.openarchives.org/OAI/2.0/oai_dc/"
      xmlns:dc="http://purl.org/dc/elements/1.1/">%s</oai_dc:dc></metadata></record>
    """
        .formatted(identifier, stamp, elements);
  }

  static String titled(String identifier, String title) {
    return record(identifier, "2026-01-02T03:04:05Z", "<dc:title>" + title + "</dc:title>");
  }

  static String deleted(String identifier, String stamp) {
    return """
    <record><header status="deleted"><identifier>%s</identifier><datestamp>%s</datestamp>
    </header></record>
    """
        .formatted(identifier, stamp);
  }

  static String document(String content) {
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/">
    <responseDate>%s</responseDate><request>http://test</request>
    %s</OAI-PMH>\
    """
        .formatted(Instant.now().truncatedTo(ChronoUnit.SECONDS), content);
  }
}
