package org.teachercloud.catalog.standards.exchanging;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.teachercloud.catalog.describing.Text;
import org.teachercloud.catalog.standards.Framework;
import org.teachercloud.catalog.standards.FrameworkItem;
import org.teachercloud.catalog.standards.exchanging.CaseCheck.Fault;

/**
 * Reads a valid CFPackage as a framework. The tree comes from its {@code isChildOf} associations,
 * in the order of their sequence numbers; a second parent of an item is kept, but does not count.
 */
final class ReadPackage {

  private final JsonNode whole;
  private final List<Fault> faults = new ArrayList<>();
  private final Map<UUID, FrameworkItem> items = new LinkedHashMap<>();
  private final Map<UUID, UUID> parents = new HashMap<>();
  private final Map<UUID, List<UUID>> children = new LinkedHashMap<>();

  ReadPackage(JsonNode whole) {
    this.whole = whole;
  }

  /** What is wrong with the items and their tree, once {@link #framework} was asked. */
  List<Fault> faults() {
    return faults;
  }

  /**
   * The framework.
   *
   * @param country whose standards these are
   * @param institution that brings it; null for the operator
   */
  Framework framework(String country, String institution) {
    JsonNode document = whole.get("CFDocument");
    readItems(whole.path("CFItems"), document.path("language").asText("en"));
    UUID root = id(document);
    readTree(root);
    List<FrameworkItem> ordered = new ArrayList<>();
    descend(root, ordered);
    if (ordered.size() < items.size() && faults.isEmpty()) {
      faults.add(new Fault("CFAssociations", "CASE_PARENT_UNKNOWN"));
    }
    ObjectNode source = whole.deepCopy();
    source.remove("CFItems");
    return new Framework(
        root,
        country,
        institution,
        document.has("version")
            ? document.get("version").textValue()
            : document.get("lastChangeDateTime").textValue(),
        text(document, "title", document.path("language").asText("en")),
        ordered,
        source.toString());
  }

  private void readItems(JsonNode nodes, String language) {
    for (int i = 0; i < nodes.size(); i++) {
      JsonNode node = nodes.get(i);
      Text title = text(node, "fullStatement", node.path("language").asText(language));
      FrameworkItem item =
          new FrameworkItem(
              id(node), node.path("humanCodingScheme").asText(""), title, null, node.toString());
      if (items.put(item.id(), item) != null) {
        faults.add(new Fault("CFItems[" + i + "].identifier", "CASE_ITEM_REPEATED"));
      }
    }
  }

  private void readTree(UUID root) {
    Map<Integer, List<JsonNode>> inOrder = new TreeMap<>();
    JsonNode associations = whole.path("CFAssociations");
    for (int i = 0; i < associations.size(); i++) {
      JsonNode association = associations.get(i);
      if (association.get("associationType").textValue().equals("isChildOf")) {
        int position = association.path("sequenceNumber").asInt(Integer.MAX_VALUE);
        inOrder.computeIfAbsent(position, none -> new ArrayList<>()).add(association);
      }
    }
    inOrder.values().forEach(some -> some.forEach(one -> readEdge(one, root)));
    items
        .keySet()
        .forEach(
            item -> {
              if (!parents.containsKey(item)) {
                place(item, root);
              }
            });
  }

  private void readEdge(JsonNode association, UUID root) {
    UUID child = end(association.get("originNodeURI"));
    UUID parent = end(association.get("destinationNodeURI"));
    boolean known = items.containsKey(child) && (root.equals(parent) || items.containsKey(parent));
    if (!known || parent.equals(child)) {
      faults.add(new Fault("CFAssociations", "CASE_PARENT_UNKNOWN"));
    } else if (!parents.containsKey(child)) {
      place(child, parent);
    }
  }

  private void place(UUID child, UUID parent) {
    parents.put(child, parent);
    children.computeIfAbsent(parent, none -> new ArrayList<>()).add(child);
  }

  private void descend(UUID parent, List<FrameworkItem> ordered) {
    for (UUID child : children.getOrDefault(parent, List.of())) {
      FrameworkItem item = items.get(child);
      UUID above = items.containsKey(parent) ? parent : null;
      ordered.add(new FrameworkItem(child, item.code(), item.title(), above, item.source()));
      descend(child, ordered);
    }
  }

  /** The text of a field, in its own language and in those that our extension adds. */
  private static Text text(JsonNode node, String field, String language) {
    JsonNode more = node.path("extensions").path("title");
    String own = node.get(field).textValue();
    boolean chinese = language.startsWith("zh") || language.equals("chi") || language.equals("zho");
    return new Text(
        chinese ? own : more.path("zh").textValue(), chinese ? more.path("en").textValue() : own);
  }

  private static UUID id(JsonNode node) {
    return UUID.fromString(node.get("identifier").textValue());
  }

  /** The end of an association; null where it is no identity at all. */
  private static UUID end(JsonNode node) {
    try {
      return id(node);
    } catch (IllegalArgumentException other) {
      return null;
    }
  }
}
