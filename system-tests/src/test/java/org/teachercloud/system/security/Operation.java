package org.teachercloud.system.security;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One operation of the public API, as a service's checked-in OpenAPI document describes it.
 *
 * @param method in upper case
 * @param path template such as {@code /api/v1/enrollments/{id}}
 */
record Operation(String method, String path) {

  private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
  private static final List<String> FILES =
      List.of("openapi.yaml", "openapi.json", "src/main/openapi/openapi.yaml");

  /** Every operation of every service; one that several services answer counts for each. */
  static List<Operation> all() {
    List<Operation> operations = new ArrayList<>();
    for (Path document : documents()) {
      operations.addAll(in(document));
    }
    return operations.stream().distinct().toList();
  }

  /** Whether it takes the name of an object; which service answers is none. */
  boolean namesAnObject() {
    return path.replace("{service}", "").contains("{");
  }

  /** Whether it changes anything. */
  boolean writes() {
    return !method.equals("GET");
  }

  @Override
  public String toString() {
    return method + " " + path;
  }

  static List<Path> documents() {
    Path root = Path.of("..");
    try (Stream<Path> modules = Files.list(root)) {
      return modules
          .filter(module -> module.getFileName().toString().endsWith("-service"))
          .flatMap(module -> FILES.stream().map(module::resolve))
          .filter(Files::exists)
          .sorted()
          .toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static List<Operation> in(Path document) {
    List<Operation> operations = new ArrayList<>();
    JsonNode paths = read(document).path("paths");
    paths
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .fieldNames()
                    .forEachRemaining(
                        method -> {
                          if (METHODS.contains(method)) {
                            operations.add(
                                new Operation(method.toUpperCase(Locale.ROOT), path.getKey()));
                          }
                        }));
    return operations;
  }

  private static JsonNode read(Path document) {
    try {
      return new YAMLMapper().readTree(document.toFile());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
