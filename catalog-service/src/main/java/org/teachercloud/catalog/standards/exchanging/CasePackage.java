package org.teachercloud.catalog.standards.exchanging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.teachercloud.catalog.describing.Text;
import org.teachercloud.catalog.standards.Framework;
import org.teachercloud.catalog.standards.FrameworkItem;

/**
 * A version of a framework as a CFPackage. What came as one goes out as it came; what was written
 * here has its second language in the {@code extensions} that CASE 1.1 leaves open.
 */
final class CasePackage {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Framework framework;
  private final String base;
  private final String at;

  /**
   * Prepares a package.
   *
   * @param base the address of the CASE service, without a slash at its end
   * @param at when the version was published here
   */
  CasePackage(Framework framework, String base, Instant at) {
    this.framework = framework;
    this.base = base;
    this.at = at.toString();
  }

  ObjectNode json() {
    ObjectNode whole =
        framework.source() == null ? written() : (ObjectNode) read(framework.source());
    ObjectNode ordered = JSON.createObjectNode();
    ordered.set("CFDocument", whole.remove("CFDocument"));
    ArrayNode items = ordered.putArray("CFItems");
    framework.items().forEach(one -> items.add(item(one)));
    ordered.setAll(whole);
    return ordered;
  }

  static JsonNode read(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException unreadable) {
      throw new IllegalStateException("Not JSON", unreadable);
    }
  }

  private ObjectNode written() {
    ObjectNode whole = JSON.createObjectNode();
    ObjectNode document = whole.putObject("CFDocument");
    identity(document, framework.id(), "CFDocuments");
    document.put("caseVersion", "1.1");
    document.put("creator", creator());
    document.put("title", statement(framework.title()));
    document.put("language", language(framework.title()));
    document.put("version", framework.version());
    document.put("adoptionStatus", "Adopted");
    ObjectNode extensions = document.putObject("extensions");
    extensions.put("country", framework.country());
    extensions.set("title", texts(framework.title()));
    ArrayNode associations = whole.putArray("CFAssociations");
    int position = 0;
    for (FrameworkItem one : framework.items()) {
      associations.add(childOf(one, ++position));
    }
    return whole;
  }

  /** Whose standards these are: the country, in its language. */
  private String creator() {
    Locale reader = Locale.forLanguageTag(language(framework.title()));
    return Locale.of("", framework.country()).getDisplayCountry(reader);
  }

  private ObjectNode item(FrameworkItem item) {
    if (item.source() != null) {
      return (ObjectNode) read(item.source());
    }
    ObjectNode written = JSON.createObjectNode();
    identity(written, item.id(), "CFItems");
    written.put("fullStatement", statement(item.title()));
    if (!item.code().isEmpty()) {
      written.put("humanCodingScheme", item.code());
    }
    written.put("language", language(item.title()));
    written.putObject("extensions").set("title", texts(item.title()));
    return written;
  }

  private ObjectNode childOf(FrameworkItem item, int position) {
    UUID parent = item.parent() == null ? framework.id() : item.parent();
    String parentTitle =
        item.parent() == null
            ? statement(framework.title())
            : statement(framework.item(parent).orElseThrow().title());
    ObjectNode association = JSON.createObjectNode();
    identity(association, associationOf(item.id()), "CFAssociations");
    association.put("associationType", "isChildOf");
    association.put("sequenceNumber", position);
    association.set("originNodeURI", link(item.id(), statement(item.title()), "CFItems"));
    String kind = item.parent() == null ? "CFDocuments" : "CFItems";
    association.set("destinationNodeURI", link(parent, parentTitle, kind));
    return association;
  }

  /** The same in every version, as the item is. */
  private static UUID associationOf(UUID item) {
    return UUID.nameUUIDFromBytes(("isChildOf|" + item).getBytes(StandardCharsets.UTF_8));
  }

  private void identity(ObjectNode node, UUID id, String kind) {
    node.put("identifier", id.toString());
    node.put("uri", base + "/" + kind + "/" + id);
    node.put("lastChangeDateTime", at);
  }

  private ObjectNode link(UUID id, String title, String kind) {
    return JSON.createObjectNode()
        .put("title", title)
        .put("identifier", id.toString())
        .put("uri", base + "/" + kind + "/" + id);
  }

  /** The text in the language of the country. */
  private String statement(Text text) {
    return language(text).equals("zh") ? text.zh() : text.en();
  }

  private String language(Text text) {
    boolean chinese = text.en() == null || (framework.country().equals("CN") && text.zh() != null);
    return chinese ? "zh" : "en";
  }

  private static ObjectNode texts(Text text) {
    ObjectNode texts = JSON.createObjectNode();
    text.byLanguage().forEach(texts::put);
    return texts;
  }
}
