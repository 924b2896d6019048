package org.teachercloud.catalog.adapting.licences;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TogetherTest {

  private static final List<String> ALL =
      List.of(
          "CC0",
          "CC BY 3.0",
          "CC BY 4.0",
          "CC BY-SA 3.0",
          "CC BY-SA 4.0",
          "CC BY-NC 3.0",
          "CC BY-NC 4.0",
          "CC BY-NC-SA 3.0",
          "CC BY-NC-SA 4.0",
          "CC BY-ND 4.0",
          "CC BY-NC-ND 4.0");

  @ParameterizedTest
  @CsvSource({
    "CC BY 4.0, CC BY-SA 4.0, CC BY-SA 4.0",
    "CC BY-SA 3.0, CC BY-SA 4.0, CC BY-SA 4.0",
    "CC BY-NC 4.0, CC BY 4.0, CC BY-NC 4.0",
    "CC BY-NC 4.0, CC BY-NC-SA 4.0, CC BY-NC-SA 4.0",
    "CC0, CC BY 4.0, CC BY 4.0",
    "CC0, CC0, CC0",
    "CC BY 4.0, CC BY 3.0, CC BY 4.0",
    "CC BY-SA 4.0, CC BY-NC 4.0,",
    "CC BY-SA 4.0, CC BY-NC-SA 4.0,",
    "CC BY-ND 4.0, CC BY 4.0,"
  })
  void aRemixHasTheLicenceThatAllItsSourcesLetItHave(String one, String other, String work) {
    assertEquals(Optional.ofNullable(work), Together.of(List.of(one, other)));
  }

  @Test
  void whereNoneOfTheirOwnSuitsNoOtherLicenceDoes() {
    for (String one : ALL) {
      for (String other : ALL) {
        for (String third : ALL) {
          List<String> sources = List.of(one, other, third);
          List<String> suiting = new ArrayList<>(ALL);
          suiting.removeIf(
              work -> !sources.stream().allMatch(each -> Verdict.of(each, work).allowed()));
          assertEquals(Together.of(sources).isEmpty(), suiting.isEmpty(), sources::toString);
        }
      }
    }
  }

  @Test
  void whatSaysNothingLetsNothingBeMadeOfItTogetherEither() {
    List<String> sources = new ArrayList<>();
    sources.add(null);
    sources.add("CC BY 4.0");
    assertTrue(Together.of(sources).isEmpty());
  }
}
