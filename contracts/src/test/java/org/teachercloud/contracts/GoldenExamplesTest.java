package org.teachercloud.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What was once promised stays readable: examples are added, never changed or removed. */
class GoldenExamplesTest {

  private static final Path EXAMPLES = Path.of("src/main/resources/examples");

  private final ObjectMapper mapper =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  @TestFactory
  Stream<DynamicTest> everyExampleIsReadAndWrittenAsItStands() throws IOException {
    return examples().stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    file.getFileName().toString(), () -> assertReadAndWritten(file)));
  }

  @Test
  void everyFactTypeHasAnExample() throws IOException {
    Set<String> shown = examples().stream().map(this::type).collect(Collectors.toSet());
    Set<String> missing = new TreeSet<>(FactTypes.all().keySet());
    missing.removeAll(shown);
    assertEquals(Set.of(), missing);
  }

  @Test
  void noExampleThatWasPromisedIsGoneOrChanged() throws Exception {
    List<String> promised = Files.readAllLines(EXAMPLES.resolve("promised.txt"));
    Set<String> present = new TreeSet<>();
    for (Path file : examples()) {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
      present.add(HexFormat.of().formatHex(digest) + "  " + file.getFileName());
    }
    assertFalse(promised.isEmpty());
    assertEquals(present, new TreeSet<>(promised));
  }

  @Test
  void aFieldOfALaterBuildIsPassedOver() throws IOException {
    String json = Files.readString(EXAMPLES.resolve("ResourceWithdrawn.v1.json"));
    String later = json.replaceFirst("\\{", "{\"later\": [1],");
    assertEquals(
        mapper.readValue(json, ResourceWithdrawn.class),
        mapper.readValue(later, ResourceWithdrawn.class));
  }

  private void assertReadAndWritten(Path file) throws IOException {
    String json = Files.readString(file);
    Class<? extends Fact> known = FactTypes.all().get(type(file));
    Fact fact = mapper.readValue(json, known);
    JsonNode written = mapper.readTree(mapper.writeValueAsString(fact));
    JsonNode example = mapper.readTree(json);
    example
        .properties()
        .forEach(field -> assertEquals(field.getValue(), written.get(field.getKey())));
    assertEquals(fact, mapper.treeToValue(written, known));
    assertTrue(fact.sequence() > 0 && !fact.subject().isBlank() && fact.id() != null);
  }

  private String type(Path file) {
    return file.getFileName().toString().replaceFirst("\\..*", "");
  }

  private static List<Path> examples() throws IOException {
    try (Stream<Path> files = Files.list(EXAMPLES)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
  }
}
