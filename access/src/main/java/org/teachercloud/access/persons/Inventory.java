package org.teachercloud.access.persons;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Where this service keeps something of persons: gathered from the {@code persons.json} of every
 * module. Holdings stand in the order in which they are erased: what refers before what is referred
 * to.
 */
@Singleton
public class Inventory {

  /**
   * The file of one module.
   *
   * @param nobody tables without any person
   * @param things columns that look as if they named a person and do not, as {@code table.column}
   * @param columns what columns are called in her copy
   */
  record Part(
      List<Holding> holdings, Set<String> nobody, Set<String> things, Map<String, Words> columns) {}

  private static final String FILE = "persons.json";

  private final List<Holding> holdings = new ArrayList<>();
  private final Set<String> nobody = new TreeSet<>();
  private final Set<String> things = new TreeSet<>();
  private final Map<String, Words> columns = new TreeMap<>();

  Inventory() {
    JsonMapper json =
        JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
    try {
      ClassLoader loader = Thread.currentThread().getContextClassLoader();
      for (URL url : Collections.list(loader.getResources(FILE))) {
        try (InputStream file = url.openStream()) {
          add(json.readValue(file, Part.class));
        }
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private void add(Part part) {
    holdings.addAll(part.holdings());
    nobody.addAll(part.nobody() == null ? Set.of() : part.nobody());
    things.addAll(part.things() == null ? Set.of() : part.things());
    columns.putAll(part.columns() == null ? Map.of() : part.columns());
  }

  /** All holdings, in the order in which they are erased. */
  public List<Holding> holdings() {
    return Collections.unmodifiableList(holdings);
  }

  Set<String> nobody() {
    return Collections.unmodifiableSet(nobody);
  }

  Set<String> things() {
    return Collections.unmodifiableSet(things);
  }

  Map<String, Words> columns() {
    return Collections.unmodifiableMap(columns);
  }
}
