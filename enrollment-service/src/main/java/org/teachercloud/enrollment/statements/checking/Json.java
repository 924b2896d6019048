package org.teachercloud.enrollment.statements.checking;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;

/** JSON read strictly and kept exactly: no name twice, nothing after the end, every digit. */
public final class Json {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .nodeFactory(JsonNodeFactory.withExactBigDecimals(true))
          .build();

  private Json() {}

  /**
   * Reads a value.
   *
   * @throws Malformed where the bytes are not one JSON value
   */
  public static JsonNode read(byte[] bytes) {
    try {
      return there(MAPPER.readTree(bytes));
    } catch (IOException malformed) {
      throw new Malformed("MALFORMED_JSON");
    }
  }

  /**
   * Reads a value.
   *
   * @throws Malformed where the text is not one JSON value
   */
  public static JsonNode read(String text) {
    try {
      return there(MAPPER.readTree(text));
    } catch (JsonProcessingException malformed) {
      throw new Malformed("MALFORMED_JSON");
    }
  }

  private static JsonNode there(JsonNode value) {
    if (value == null || value.isMissingNode()) {
      throw new Malformed("MALFORMED_JSON");
    }
    return value;
  }
}
