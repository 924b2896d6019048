package org.teachercloud.system.security;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Checked-in exceptions from a rule over all operations, each with its reason. */
public final class Exceptions {

  private Exceptions() {}

  /** Reasons by what is excepted, such as the operation {@code GET /api/v1/stream}. */
  public static Map<String, String> read(Path file) {
    Map<String, String> exceptions = new LinkedHashMap<>();
    try {
      for (String line : Files.readAllLines(file)) {
        String[] cells = line.split(",", 2);
        assertTrue(cells.length == 2 && !cells[1].isBlank(), line);
        exceptions.put(cells[0], cells[1]);
      }
      return exceptions;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Exceptions for operations that the rule is not about. */
  static List<String> withoutNeed(Map<String, String> exceptions, Stream<Operation> ruled) {
    List<String> names = ruled.map(Operation::toString).toList();
    return exceptions.keySet().stream().filter(name -> !names.contains(name)).toList();
  }
}
