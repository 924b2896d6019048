package org.teachercloud.catalog.harvesting.reading;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.teachercloud.catalog.providing.Datestamp;

/**
 * Reads one answer from its first byte to its last, so that half an answer has no effect. Document
 * types and entities of its own are refused before they mean anything; texts are cut at bounds.
 */
public final class ReadPage {

  private static final XMLInputFactory FACTORY = factory();
  private static final int MOST_RECORDS = 50_000;
  private static final int LONGEST_NAME = 2_000;

  private final XMLStreamReader xml;
  private final List<OaiRecord> records = new ArrayList<>();
  private Instant answeredAt;
  private String token;
  private String error;
  private String protocol;
  private String granularity;

  private ReadPage(XMLStreamReader xml) {
    this.xml = xml;
  }

  /** What the bytes say. */
  public static OaiPage of(byte[] bytes) {
    try {
      XMLStreamReader xml = FACTORY.createXMLStreamReader(new ByteArrayInputStream(bytes));
      return new ReadPage(xml).page();
    } catch (XMLStreamException malformed) {
      return new OaiPage.Unreadable("HARVEST_NOT_XML");
    } catch (RuntimeException inTheParser) {
      // The parser of the JDK answers some nonsense with unchecked exceptions.
      return new OaiPage.Unreadable("HARVEST_NOT_XML");
    }
  }

  private OaiPage page() throws XMLStreamException {
    boolean begun = false;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
        return new OaiPage.Unreadable("HARVEST_DOCUMENT_TYPE");
      }
      if (event == XMLStreamConstants.START_ELEMENT) {
        if (!begun && !xml.getLocalName().equals("OAI-PMH")) {
          return new OaiPage.Unreadable("HARVEST_NOT_OAI");
        }
        if (begun) {
          take(xml.getLocalName());
        }
        begun = true;
        if (records.size() > MOST_RECORDS) {
          return new OaiPage.Unreadable("HARVEST_ANSWER_TOO_LONG");
        }
      }
    }
    return result();
  }

  private OaiPage result() {
    if (error != null) {
      return new OaiPage.Refused(error);
    }
    if (protocol != null) {
      return new OaiPage.Identity(protocol, "YYYY-MM-DD".equals(granularity), answeredAt);
    }
    return new OaiPage.Part(records, token == null || token.isEmpty() ? null : token);
  }

  private void take(String name) throws XMLStreamException {
    switch (name) {
      case "responseDate" -> answeredAt = moment(text());
      case "error" -> {
        String code = xml.getAttributeValue(null, "code");
        error = code == null || !code.matches("[A-Za-z]{1,40}") ? "unknown" : code;
      }
      case "protocolVersion" -> protocol = text();
      case "granularity" -> granularity = text();
      case "resumptionToken" -> token = text();
      case "record" -> records.add(record());
      default -> {}
    }
  }

  private OaiRecord record() throws XMLStreamException {
    String identifier = null;
    Instant stampedAt = null;
    boolean deleted = false;
    List<Leaf> leaves = List.of();
    int depth = 1;
    while (depth > 0) {
      int event = next();
      if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      } else if (event == XMLStreamConstants.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "header" -> {
            deleted = "deleted".equals(xml.getAttributeValue(null, "status"));
            depth++;
          }
          case "identifier" -> identifier = text();
          case "datestamp" -> stampedAt = moment(text());
          case "metadata" -> leaves = new ReadMetadata(xml).leaves();
          case "about" -> new ReadMetadata(xml).leaves();
          default -> depth++;
        }
      }
    }
    boolean named = identifier != null && !identifier.isEmpty();
    return new OaiRecord(
        named ? identifier : null, stampedAt, deleted, deleted ? List.of() : leaves);
  }

  /** The text up to the end of the present element, cut at a bound. */
  private String text() throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    for (int depth = 1; depth > 0; ) {
      int event = next();
      if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      } else if (event == XMLStreamConstants.START_ELEMENT) {
        depth++;
      } else if (xml.hasText() && text.length() <= LONGEST_NAME) {
        text.append(xml.getText());
      }
    }
    text.setLength(Math.min(text.length(), LONGEST_NAME + 1));
    return text.toString().strip();
  }

  private int next() throws XMLStreamException {
    int event = xml.next();
    if (event == XMLStreamConstants.ENTITY_REFERENCE) {
      throw new XMLStreamException("An entity that nobody has told");
    }
    return event;
  }

  /** Seconds or days as the protocol writes them; fractions of seconds are let pass. */
  private static Instant moment(String text) {
    return Datestamp.of(text)
        .or(() -> Datestamp.of(text.replaceFirst("\\.\\d{1,9}Z$", "Z")))
        .map(Datestamp::begins)
        .orElse(null);
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    // The parser counts the document itself as an entity; answers have a bound of ours.
    factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", "0");
    factory.setProperty("jdk.xml.totalEntitySizeLimit", "0");
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException("Nothing outside an answer is read");
        });
    return factory;
  }
}
