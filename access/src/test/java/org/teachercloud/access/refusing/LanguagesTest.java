package org.teachercloud.access.refusing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {

  /** The same table as the door's {@code ProblemTest}. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|en",
        "zh|zh",
        "en-GB,en;q=0.8|en",
        "zh-Hans-CN|zh",
        "en;q=0.1, zh|zh",
        "zh;q=0.1, en|en",
        "fr, en;q=0.5, zh;q=0.4|en",
        "fr|zh",
        "*|zh",
        "q=;,|zh",
        "''|zh"
      })
  void theLanguageThatIsWishedMostIsSpoken(String wished, String spoken) {
    assertEquals(spoken, Languages.best(wished), wished);
  }
}
