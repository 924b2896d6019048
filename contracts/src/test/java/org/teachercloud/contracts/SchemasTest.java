package org.teachercloud.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class SchemasTest {

  private static final Path SCHEMAS = Path.of("src/main/resources/schemas");

  @TestFactory
  Stream<DynamicTest> theSchemaSaysWhatTheRecordIs() {
    return FactTypes.all().values().stream()
        .map(
            fact ->
                DynamicTest.dynamicTest(
                    fact.getSimpleName(),
                    () ->
                        CheckedIn.assertEqual(
                            SCHEMAS.resolve(fact.getSimpleName() + ".schema.json"),
                            Schemas.ofFact(fact).toPrettyString() + "\n")));
  }

  @Test
  void noSchemaIsLeftOfATypeThatIsNot() throws IOException {
    try (Stream<Path> files = Files.list(SCHEMAS)) {
      Set<String> present =
          files
              .map(file -> file.getFileName().toString().replace(".schema.json", ""))
              .collect(Collectors.toCollection(TreeSet::new));
      assertEquals(FactTypes.all().keySet(), present);
    }
  }
}
