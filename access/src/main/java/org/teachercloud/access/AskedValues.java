package org.teachercloud.access;

import jakarta.inject.Inject;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.teachercloud.access.refusing.Problems;

/**
 * Reads numbers and ids of the query. A value of another type is refused as input with its name;
 * without this it would be answered as an address that is not there.
 */
@Provider
public class AskedValues implements ParamConverterProvider {

  private static final Map<Class<?>, Function<String, ?>> READERS =
      Map.of(
          int.class, Integer::valueOf,
          Integer.class, Integer::valueOf,
          UUID.class, UUID::fromString);

  @Inject Problems problems;

  @Override
  public <T> ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
    Function<String, ?> reader = READERS.get(type);
    return reader == null
        ? null
        : Arrays.stream(annotations)
            .filter(QueryParam.class::isInstance)
            .map(QueryParam.class::cast)
            .findFirst()
            .map(asked -> new Asked<T>(asked.value(), reader))
            .orElse(null);
  }

  private final class Asked<T> implements ParamConverter<T> {

    private final String name;
    private final Function<String, ?> reader;

    private Asked(String name, Function<String, ?> reader) {
      this.name = name;
      this.reader = reader;
    }

    @Override
    @SuppressWarnings("unchecked") // the reader is that of the type
    public T fromString(String value) {
      try {
        return value == null ? null : (T) reader.apply(value);
      } catch (IllegalArgumentException another) {
        throw new WebApplicationException(
            another,
            problems.of(400, "INVALID_INPUT", List.of(problems.field(name, "WRONG_TYPE"))));
      }
    }

    @Override
    public String toString(T value) {
      return value.toString();
    }
  }
}
