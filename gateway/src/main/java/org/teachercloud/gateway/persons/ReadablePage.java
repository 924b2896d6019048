package org.teachercloud.gateway.persons;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/**
 * A page to read parts on, in both languages, without a script. Parts bring the words for what is
 * in them. Of one kind of things it shows the first {@value #ROWS}; the files have all of them.
 */
final class ReadablePage {
  private static final int ROWS = 200;
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String HEAD =
      """
      <!doctype html>
      <html lang="zh-CN"><head><meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>我的数据 My data</title>
      <style>
      body{font:16px/1.6 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;
      color:#1f1b16;background:#fdfbf7}
      section{margin:2.5rem 0}dl{display:grid;grid-template-columns:minmax(8rem,16rem) 1fr;
      gap:.25rem 1rem;margin:0;padding:.75rem 0;border-top:1px solid #d8d0c4}
      dt{color:#5b534a}dd{margin:0;overflow-wrap:anywhere}h2{margin-bottom:.25rem}
      p.note{color:#5b534a;margin:.25rem 0}
      @media(max-width:34rem){dl{grid-template-columns:1fr}dd{margin-bottom:.5rem}}
      </style></head><body>
      <h1><span lang="zh">我的数据</span> <span lang="en">My data</span></h1>
      <p lang="zh">教师云各部分保存的与您有关的全部内容。同样的内容以 JSON 文件附在本页旁边。</p>
      <p lang="en">Everything that Teacher Cloud keeps about you. The files beside this page hold the same as JSON.</p>
      """;

  private final Writer out;

  ReadablePage(OutputStream out) {
    this.out = new OutputStreamWriter(out, StandardCharsets.UTF_8);
  }

  /** Writes the page and leaves the stream open. */
  void write(Map<String, Path> parts) throws IOException {
    out.write(HEAD);
    for (Path part : parts.values()) {
      if (Files.size(part) > 0) {
        try (JsonParser parser = JSON.getFactory().createParser(part.toFile())) {
          part(parser);
        }
      }
    }
    out.write("</body></html>\n");
    out.flush();
  }

  private void part(JsonParser json) throws IOException {
    String service = "";
    JsonNode columns = JSON.createObjectNode();
    json.nextToken();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String field = json.currentName();
      json.nextToken();
      switch (field) {
        case "service" -> service = json.getText();
        case "columns" -> columns = JSON.readTree(json);
        case "holdings" -> {
          while (json.nextToken() == JsonToken.START_OBJECT) {
            holding(json, service, columns);
          }
        }
        default -> json.skipChildren();
      }
    }
  }

  private void holding(JsonParser json, String service, JsonNode columns) throws IOException {
    List<JsonNode> shown = new ArrayList<>();
    JsonNode called = JSON.createObjectNode();
    JsonNode because = null;
    int rows = 0;
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String field = json.currentName();
      json.nextToken();
      switch (field) {
        case "called" -> called = JSON.readTree(json);
        case "because" -> because = JSON.readTree(json);
        case "rows" -> {
          while (json.nextToken() == JsonToken.START_OBJECT) {
            if (rows++ < ROWS) {
              shown.add(JSON.readTree(json));
            } else {
              json.skipChildren();
            }
          }
        }
        default -> json.skipChildren();
      }
    }
    if (rows > 0) {
      section(called, because, shown, columns);
      if (rows > ROWS) {
        out.write(
            "<p class=\"note\">%d / %d · <a href=\"%s.json\">%s.json</a></p>"
                .formatted(ROWS, rows, service, service));
      }
      out.write("</section>\n");
    }
  }

  private void section(JsonNode called, JsonNode because, List<JsonNode> rows, JsonNode columns)
      throws IOException {
    out.write("<section><h2>" + both(called) + "</h2>");
    if (because == null) {
      out.write("<p class=\"note\"><span lang=\"zh\">注销时删除。</span> ");
      out.write("<span lang=\"en\">Goes when you leave.</span></p>");
    } else {
      out.write("<p class=\"note\"><span lang=\"zh\">注销后保留：</span> ");
      out.write("<span lang=\"en\">Stays when you leave:</span> " + both(because) + "</p>");
    }
    for (JsonNode row : rows) {
      out.write("<dl>");
      for (Map.Entry<String, JsonNode> field : row.properties()) {
        String value = text(field.getValue());
        if (!value.isEmpty()) {
          JsonNode name = columns.path(field.getKey());
          out.write("<dt>" + (name.isObject() ? both(name) : escaped(field.getKey())) + "</dt>");
          out.write("<dd>" + escaped(value) + "</dd>");
        }
      }
      out.write("</dl>");
    }
  }

  /** Values as people read them; empty for what is not there. */
  private static String text(JsonNode value) {
    if (value.isNull()) {
      return "";
    }
    if (value.isArray()) {
      return String.join(
          ", ", StreamSupport.stream(value.spliterator(), false).map(ReadablePage::text).toList());
    }
    return value.isValueNode() ? value.asText() : value.toString();
  }

  private static String both(JsonNode words) {
    return "<span lang=\"zh\">%s</span> <span lang=\"en\">%s</span>"
        .formatted(escaped(words.path("zh").asText()), escaped(words.path("en").asText()));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
