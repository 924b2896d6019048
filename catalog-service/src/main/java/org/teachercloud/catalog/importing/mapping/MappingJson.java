package org.teachercloud.catalog.importing.mapping;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.teachercloud.catalog.importing.reading.Mapping;

/** Mappings as they are kept. */
public final class MappingJson {

  private static final JsonMapper MAPPER =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private MappingJson() {}

  public static String write(Mapping mapping) {
    try {
      return MAPPER.writeValueAsString(mapping);
    } catch (JsonProcessingException unwritable) {
      throw new IllegalArgumentException("No JSON for a mapping", unwritable);
    }
  }

  public static Mapping read(String json) {
    try {
      return MAPPER.readValue(json, Mapping.class);
    } catch (JsonProcessingException unreadable) {
      throw new IllegalStateException("Not a mapping", unreadable);
    }
  }

  public static Mapping read(InputStream json) {
    try (json) {
      return MAPPER.readValue(json, Mapping.class);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
