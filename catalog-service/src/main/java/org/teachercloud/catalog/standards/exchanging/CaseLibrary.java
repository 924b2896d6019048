package org.teachercloud.catalog.standards.exchanging;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.teachercloud.catalog.standards.Framework;
import org.teachercloud.catalog.standards.Frameworks;

/** Finds packages, and parts of packages by their identities. */
@ApplicationScoped
class CaseLibrary {

  static final String PATH = "/ims/case/v1p1";

  /** Where parts of a package stand, from its root. */
  private static final List<String> PLACES =
      List.of(
          "/CFDefinitions/CFConcepts",
          "/CFDefinitions/CFSubjects",
          "/CFDefinitions/CFLicenses",
          "/CFDefinitions/CFItemTypes",
          "/CFDefinitions/CFAssociationGroupings",
          "/CFAssociations",
          "/CFRubrics");

  @Inject Frameworks frameworks;

  @ConfigProperty(name = "teachercloud.public-url", defaultValue = "http://127.0.0.1:8080")
  String publicUrl;

  /** A part with the document that it was found in. */
  record Part(JsonNode json, ObjectNode document) {}

  List<ObjectNode> documents() {
    return frameworks.all().stream()
        .map(id -> standalone((ObjectNode) newest(id).orElseThrow().get("CFDocument")))
        .toList();
  }

  Optional<ObjectNode> document(UUID id) {
    return newest(id).map(whole -> standalone((ObjectNode) whole.get("CFDocument")));
  }

  /** The version that holds. */
  Optional<ObjectNode> newest(UUID framework) {
    return frameworks.newest(framework).map(this::json);
  }

  Optional<ObjectNode> version(UUID framework, String version) {
    return frameworks.version(framework, version).map(this::json);
  }

  Optional<ObjectNode> item(UUID id) {
    return frameworks
        .owner(id)
        .flatMap(this::newest)
        .flatMap(
            whole ->
                find(whole.get("CFItems"), id)
                    .map(one -> withDocument((ObjectNode) one, whole.get("CFDocument"))));
  }

  /** An item with every association that it is an end of. */
  Optional<ObjectNode> itemAssociations(UUID id) {
    return frameworks
        .owner(id)
        .flatMap(this::newest)
        .flatMap(
            whole -> {
              ArrayNode ends = JsonNodeFactory.instance.arrayNode();
              String identifier = id.toString();
              for (JsonNode association : whole.path("CFAssociations")) {
                if (identifier.equals(association.at("/originNodeURI/identifier").asText())
                    || identifier.equals(
                        association.at("/destinationNodeURI/identifier").asText())) {
                  ends.add(withDocument((ObjectNode) association, whole.get("CFDocument")));
                }
              }
              return item(id)
                  .map(
                      item -> {
                        ObjectNode set = JsonNodeFactory.instance.objectNode();
                        set.set("CFItem", item);
                        set.set("CFAssociations", ends);
                        return set;
                      });
            });
  }

  /** An association, a definition or a rubric. */
  Optional<Part> part(String kind, UUID id) {
    String place = PLACES.stream().filter(one -> one.endsWith("/" + kind)).findFirst().orElse(null);
    if (place == null) {
      return Optional.empty();
    }
    for (UUID framework : frameworks.withPart(containing(place, id))) {
      ObjectNode whole = newest(framework).orElseThrow();
      Optional<JsonNode> found = find(whole.at(place), id);
      if (found.isPresent()) {
        return Optional.of(new Part(found.get(), (ObjectNode) whole.get("CFDocument")));
      }
    }
    return Optional.empty();
  }

  ObjectNode withDocument(ObjectNode part, JsonNode document) {
    part.set("CFDocumentURI", link(document, document.get("uri").textValue()));
    return part;
  }

  private ObjectNode json(Framework framework) {
    String base = publicUrl + PATH;
    return new CasePackage(
            framework, base, frameworks.publishedAt(framework.id(), framework.version()))
        .json();
  }

  private ObjectNode standalone(ObjectNode document) {
    String uri = publicUrl + PATH + "/CFPackages/" + document.get("identifier").textValue();
    document.set("CFPackageURI", link(document, uri));
    return document;
  }

  private static ObjectNode link(JsonNode document, String uri) {
    ObjectNode link = JsonNodeFactory.instance.objectNode();
    link.put("title", document.get("title").textValue());
    link.put("identifier", document.get("identifier").textValue());
    link.put("uri", uri);
    return link;
  }

  private static Optional<JsonNode> find(JsonNode list, UUID id) {
    for (JsonNode one : list) {
      if (id.toString().equalsIgnoreCase(one.path("identifier").asText())) {
        return Optional.of(one);
      }
    }
    return Optional.empty();
  }

  private static String containing(String place, UUID id) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    String[] steps = place.substring(1).split("/");
    ObjectNode at = root;
    for (int i = 0; i < steps.length - 1; i++) {
      at = at.putObject(steps[i]);
    }
    at.putArray(steps[steps.length - 1]).addObject().put("identifier", id.toString());
    return root.toString();
  }
}
