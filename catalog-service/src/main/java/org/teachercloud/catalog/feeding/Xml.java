package org.teachercloud.catalog.feeding;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes an XML 1.0 document as it goes. Whatever text it is given, the document is well-formed:
 * marks are escaped, and characters that XML does not have are left out.
 */
public final class Xml {

  private final Writer out;
  private final Deque<String> open = new ArrayDeque<>();
  private boolean inTag;
  private long written;

  /** Begins a document. */
  public Xml(OutputStream out) throws IOException {
    this.out = new BufferedWriter(new OutputStreamWriter(out, UTF_8), 16_384);
    put("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
  }

  /** Begins an element inside the present one. */
  public Xml open(String name) throws IOException {
    endTag();
    put("<");
    put(name);
    open.push(name);
    inTag = true;
    return this;
  }

  /** An attribute of the element just begun; nothing where the value is null. */
  public Xml attribute(String name, String value) throws IOException {
    if (value != null) {
      put(" ");
      put(name);
      put("=\"");
      escape(value, true);
      put("\"");
    }
    return this;
  }

  /** Text of the present element. */
  public Xml text(String text) throws IOException {
    endTag();
    escape(text, false);
    return this;
  }

  /** Ends the present element. */
  public Xml close() throws IOException {
    String name = open.pop();
    if (inTag) {
      put("/>");
      inTag = false;
    } else {
      put("</");
      put(name);
      put(">");
    }
    return this;
  }

  /** An element with nothing but text; nothing where the text is null. */
  public Xml leaf(String name, String text) throws IOException {
    return text == null ? this : open(name).text(text).close();
  }

  /** Characters written so far. */
  public long written() {
    return written;
  }

  /** Ends whatever is still open and hands everything on. */
  public void end() throws IOException {
    while (!open.isEmpty()) {
      close();
    }
    out.flush();
  }

  private void endTag() throws IOException {
    if (inTag) {
      put(">");
      inTag = false;
    }
  }

  private void put(String part) throws IOException {
    out.write(part);
    written += part.length();
  }

  private void escape(String text, boolean attribute) throws IOException {
    int from = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      int next = i + Character.charCount(c);
      String instead = instead(c, attribute);
      if (instead != null) {
        out.write(text, from, i - from);
        out.write(instead);
        from = next;
      }
      i = next;
    }
    out.write(text, from, text.length() - from);
    written += text.length();
  }

  /** What stands for a character; null for itself. */
  private static String instead(int c, boolean attribute) {
    return switch (c) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '"' -> attribute ? "&quot;" : null;
      case '\t', '\n' -> attribute ? "&#" + c + ";" : null;
      case '\r' -> "&#13;";
      default -> isXml(c) ? null : "";
    };
  }

  private static boolean isXml(int c) {
    return c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000;
  }
}
