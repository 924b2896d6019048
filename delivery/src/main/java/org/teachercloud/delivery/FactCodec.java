package org.teachercloud.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.teachercloud.contracts.Fact;

/** Facts as JSON. Fields that this build does not know are passed over; unknown types are not. */
@Singleton
public class FactCodec {

  private final ObjectMapper mapper =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private final Map<String, Class<? extends Fact>> types = new HashMap<>();

  public FactCodec() {
    register(Fact.class);
  }

  /** The JSON of a fact in UTF-8. */
  public byte[] encode(Fact fact) {
    try {
      return mapper.writeValueAsBytes(fact);
    } catch (JsonProcessingException failure) {
      throw new IllegalArgumentException("Not a fact that can be written: " + fact, failure);
    }
  }

  /**
   * The fact of some bytes.
   *
   * @param payload null where the record has none
   * @throws UndecodableException when the type is unknown or the bytes are not such a fact
   */
  public Fact decode(String type, byte[] payload) throws UndecodableException {
    Class<? extends Fact> known = type == null ? null : types.get(type);
    if (known == null) {
      throw new UndecodableException("No fact is known under the type " + type, null);
    }
    if (payload == null) {
      throw new UndecodableException("Nothing is said of a " + type, null);
    }
    try {
      return mapper.readValue(payload, known);
    } catch (IOException malformed) {
      throw new UndecodableException("Not a " + type, malformed);
    }
  }

  private void register(Class<?> sealedOrRecord) {
    if (sealedOrRecord.isSealed()) {
      for (Class<?> permitted : sealedOrRecord.getPermittedSubclasses()) {
        register(permitted);
      }
    } else {
      types.put(sealedOrRecord.getSimpleName(), sealedOrRecord.asSubclass(Fact.class));
    }
  }

  /** The bytes of a record are no fact that this build knows. */
  public static final class UndecodableException extends Exception {

    private static final long serialVersionUID = 1L;

    UndecodableException(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
