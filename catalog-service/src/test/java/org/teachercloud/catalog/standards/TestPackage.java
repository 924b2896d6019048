package org.teachercloud.catalog.standards;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A CFPackage to import: a heading with standards below it. */
public final class TestPackage {

  private static final String AT = "2025-03-01T08:00:00+08:00";

  public final UUID id = UUID.randomUUID();
  public final UUID heading = UUID.randomUUID();
  public final UUID first = UUID.randomUUID();
  public final UUID second = UUID.randomUUID();
  public final UUID itemType = UUID.randomUUID();
  public final UUID association = UUID.randomUUID();

  /** The package under a version, with the first standard worded so, with or without the second. */
  public String version(String version, String wording, boolean withSecond) {
    List<String> items = new ArrayList<>();
    List<String> edges = new ArrayList<>();
    items.add(item(heading, "A", "A heading"));
    edges.add(edge(UUID.randomUUID(), heading, id, 1));
    items.add(item(first, "A.1", wording));
    edges.add(edge(association, first, heading, 3));
    if (withSecond) {
      items.add(item(second, "A.2", "The second standard"));
      edges.add(edge(UUID.randomUUID(), second, heading, 2));
    }
    return """
        {"CFDocument": {"identifier": "%s", "uri": "https://example.org/%1$s",
          "creator": "A ministry", "title": "Standards of a test", "caseVersion": "1.1",
          "lastChangeDateTime": "%s", "language": "en", "version": "%s",
          "extensions": {"title": {"zh": "测试标准"}}},
         "CFItems": [%s], "CFAssociations": [%s],
         "CFDefinitions": {"CFItemTypes": [{"identifier": "%s", "uri": "https://example.org/t",
           "title": "Standard", "description": "", "hierarchyCode": "1",
           "lastChangeDateTime": "%2$s"}]}}
        """
        .formatted(id, AT, version, String.join(",", items), String.join(",", edges), itemType);
  }

  private static String item(UUID id, String code, String statement) {
    return """
        {"identifier": "%s", "uri": "https://example.org/%1$s", "humanCodingScheme": "%s",
         "fullStatement": "%s", "lastChangeDateTime": "%s", "educationLevel": ["IT"]}
        """
        .formatted(id, code, statement, AT);
  }

  private static String edge(UUID id, UUID child, UUID parent, int position) {
    return """
        {"identifier": "%s", "uri": "https://example.org/%1$s", "associationType": "isChildOf",
         "sequenceNumber": %d, "lastChangeDateTime": "%s",
         "originNodeURI": {"title": "c", "identifier": "%s", "uri": "https://example.org/c"},
         "destinationNodeURI": {"title": "p", "identifier": "%s", "uri": "https://example.org/p"}}
        """
        .formatted(id, position, AT, child, parent);
  }
}
