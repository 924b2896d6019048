package org.teachercloud.contracts;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.Map;

/** JSON Schema (2020-12) of the records, from their components. */
final class Schemas {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Schemas() {}

  static ObjectNode ofFact(Class<?> fact) {
    ObjectNode schema = MAPPER.createObjectNode();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("title", fact.getSimpleName());
    schema.setAll(ofRecord(fact));
    return schema;
  }

  private static ObjectNode ofRecord(Class<?> record) {
    ObjectNode schema = MAPPER.createObjectNode().put("type", "object");
    ObjectNode properties = schema.putObject("properties");
    ArrayNode required = schema.putArray("required");
    for (RecordComponent component : record.getRecordComponents()) {
      properties.set(component.getName(), of(component.getGenericType()));
      required.add(component.getName());
    }
    return schema;
  }

  private static ObjectNode of(Type type) {
    return switch (type) {
      case ParameterizedType generic when isMap(generic) -> ofMap(generic);
      case ParameterizedType generic when isCollection(generic) -> ofArray(generic);
      case Class<?> plain -> ofClass(plain);
      default -> throw new IllegalArgumentException("No schema for " + type);
    };
  }

  private static boolean isMap(ParameterizedType type) {
    return type.getRawType() == Map.class;
  }

  private static boolean isCollection(ParameterizedType type) {
    return Collection.class.isAssignableFrom((Class<?>) type.getRawType());
  }

  private static ObjectNode ofMap(ParameterizedType type) {
    ObjectNode schema = MAPPER.createObjectNode().put("type", "object");
    schema.set("additionalProperties", of(type.getActualTypeArguments()[1]));
    return schema;
  }

  private static ObjectNode ofArray(ParameterizedType type) {
    ObjectNode schema = MAPPER.createObjectNode().put("type", "array");
    schema.set("items", of(type.getActualTypeArguments()[0]));
    return schema;
  }

  private static ObjectNode ofClass(Class<?> type) {
    if (type.isRecord()) {
      return ofRecord(type);
    }
    ObjectNode schema = MAPPER.createObjectNode();
    if (type.isEnum()) {
      ArrayNode values = schema.put("type", "string").putArray("enum");
      for (Object constant : type.getEnumConstants()) {
        values.add(((Enum<?>) constant).name());
      }
      return schema;
    }
    return switch (type.getSimpleName()) {
      case "String" -> schema.put("type", "string");
      case "UUID" -> schema.put("type", "string").put("format", "uuid");
      case "Instant" -> schema.put("type", "string").put("format", "date-time");
      case "LocalDate" -> schema.put("type", "string").put("format", "date");
      case "int", "long" -> schema.put("type", "integer");
      case "boolean" -> schema.put("type", "boolean");
      case "double" -> schema.put("type", "number");
      default -> throw new IllegalArgumentException("No schema for " + type);
    };
  }
}
