package org.teachercloud.gateway.answers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemTest {

  /** The same table as the services' {@code LanguagesTest}. */
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
    assertEquals(spoken.equals("en"), Problem.english(wished), wished);
  }

  @Test
  void whoWishesNothingIsAnsweredInChinese() {
    assertFalse(Problem.english((String) null));
  }

  @Test
  void aLimitIsNamedTogetherWithWhatToDo() {
    JsonObject refused = Problem.body(Refusal.BODY_TOO_LARGE, false, 257L << 20).toJsonObject();
    assertTrue(refused.getString("detail").contains("257 MiB"), refused.encode());
    assertTrue(refused.getString("detail").contains("拆分"), refused.encode());
    assertFalse(Problem.body(Refusal.NOT_FOUND, true, 0).toJsonObject().containsKey("detail"));
  }
}
