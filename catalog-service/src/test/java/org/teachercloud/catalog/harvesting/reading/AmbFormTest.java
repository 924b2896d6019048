package org.teachercloud.catalog.harvesting.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AmbFormTest {

  private static Said read(String json) {
    List<Leaf> leaves = List.of(new Leaf("", null, json));
    return ReadRecord.of("amb", new OaiRecord("a", Instant.EPOCH, false, leaves));
  }

  @ParameterizedTest
  @ValueSource(strings = {"no json", "[]", "{}", "{\"name\": {\"deep\": 1}}", "null", "{\"name\":"})
  void whatIsNoDocumentSaysNothing(String text) {
    assertNull(read(text).title());
  }

  @Test
  void whatIsNoCharacterIsLeftOut() {
    assertEquals("ab", read("{\"name\": \"a\\u0000\\ud800b\\u0007\"}").title().en());
    assertNull(read("{\"name\": \"\\u0000\"}").title());
  }
}
