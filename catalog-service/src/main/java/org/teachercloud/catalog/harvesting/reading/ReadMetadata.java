package org.teachercloud.catalog.harvesting.reading;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads what is inside an element as a list of texts, whatever it is; what is too much is left. */
final class ReadMetadata {

  private static final int MOST_LEAVES = 300;
  private static final int LONGEST_LEAF = 100_000;
  private static final int MOST_TEXT = 200_000;

  private final XMLStreamReader xml;
  private final Deque<Level> open = new ArrayDeque<>();
  private final List<Leaf> leaves = new ArrayList<>();
  private int taken;

  /** An element that has not ended. */
  private record Level(String path, String language, StringBuilder text) {}

  /** Stands at the beginning of an element. */
  ReadMetadata(XMLStreamReader xml) {
    this.xml = xml;
  }

  /** The texts; stands at the end of the element afterwards. */
  List<Leaf> leaves() throws XMLStreamException {
    open.push(new Level(null, null, new StringBuilder()));
    while (!open.isEmpty()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        open.push(inside(open.peek()));
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        close(open.pop());
      } else if (event == XMLStreamConstants.ENTITY_REFERENCE) {
        throw new XMLStreamException("An entity that nobody has told");
      } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
        append(open.peek().text());
      }
    }
    return leaves;
  }

  /** The outermost element of the metadata has no name in paths. */
  private Level inside(Level around) {
    String name = xml.getLocalName();
    String path =
        around.path() == null ? "" : around.path().isEmpty() ? name : around.path() + "/" + name;
    String said = xml.getAttributeValue(XMLConstants.XML_NS_URI, "lang");
    String also = said == null ? xml.getAttributeValue(null, "language") : said;
    return new Level(path, also == null ? around.language() : also, new StringBuilder());
  }

  private void append(StringBuilder text) {
    int room = Math.min(LONGEST_LEAF - text.length(), MOST_TEXT - taken);
    if (room > 0) {
      String more = xml.getText();
      text.append(more, 0, Math.min(more.length(), room));
    }
  }

  private void close(Level level) {
    String text = level.text().toString().strip();
    if (!text.isEmpty() && level.path() != null && leaves.size() < MOST_LEAVES) {
      leaves.add(new Leaf(level.path(), level.language(), text));
      taken += text.length();
    }
  }
}
