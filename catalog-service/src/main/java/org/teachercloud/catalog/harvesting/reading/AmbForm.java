package org.teachercloud.catalog.harvesting.reading;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;

/**
 * LRMI and schema.org as AMB: a JSON document as the text of one element. What is no such document
 * says nothing.
 */
record AmbForm() implements Form {

  private static final JsonMapper JSON = new JsonMapper();

  @Override
  public Said read(List<Leaf> leaves) {
    JsonNode document =
        leaves.stream()
            .filter(leaf -> leaf.path().isEmpty())
            .map(AmbForm::json)
            .findFirst()
            .orElse(JSON.missingNode());
    String language = document.path("@context").findPath("@language").asText(null);
    List<String> addresses = new ArrayList<>(texts(document.path("id")));
    addresses.addAll(texts(document.path("mainEntityOfPage")));
    return new Said(
        Texts.of(leaves(document.path("name"), language), Texts.LONGEST_LINE),
        Texts.of(leaves(document.path("description"), language), Texts.LONGEST_TEXT),
        types(document),
        texts(document.path("keywords")),
        texts(document.path("inLanguage")),
        texts(document.path("license")),
        addresses,
        texts(document.path("isBasedOn")),
        Minutes.of(document.path("duration").asText("")));
  }

  private static JsonNode json(Leaf leaf) {
    try {
      return JSON.readTree(leaf.text());
    } catch (JsonProcessingException unreadable) {
      return JSON.missingNode();
    }
  }

  private static List<Leaf> leaves(JsonNode value, String language) {
    return texts(value).stream().map(text -> new Leaf("", language, text)).toList();
  }

  /** Last parts of addresses of types, in words that mean one of our kinds where they do. */
  private static List<String> types(JsonNode document) {
    List<String> types = new ArrayList<>();
    for (String type : texts(document.path("learningResourceType"))) {
      String last = type.substring(type.lastIndexOf('/') + 1);
      types.add(
          switch (last) {
            case "experiment" -> "lab";
            case "data" -> "database";
            default -> last;
          });
    }
    types.addAll(texts(document.path("type")));
    return types;
  }

  /** A text, the identity of an object, or those of an array. */
  private static List<String> texts(JsonNode value) {
    List<String> texts = new ArrayList<>();
    for (JsonNode one : value.isArray() ? value : List.of(value)) {
      JsonNode said = one.isObject() ? one.path("id") : one;
      if (said.isTextual() && !said.textValue().isBlank()) {
        texts.add(said.textValue());
      }
    }
    return texts;
  }
}
