package org.teachercloud.recommendation.ranking.cold;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.teachercloud.recommendation.training.Histories;

/** An item that nobody took inherits from those whose texts are like its own. */
class FromTextsTest {

  private static final String[] TEXTS = {
    "小学数学教学设计", "数学课堂提问", "English phonics for beginners", null, "小学数学课堂教学", ""
  };

  private final Histories histories = Histories.of(6, new int[][] {{0, 1}, {1, 2}, {2, 3}});

  @Test
  void whatNobodyTookInheritsFromWhatItsTextIsLike() {
    FromTexts texts = FromTexts.of(histories, new TextVectors(TEXTS), 0.5);
    assertArrayEquals(new int[] {4}, texts.cold());
    float mathematics = texts.score(4, new float[] {1, 1, 0, 0, 0, 0});
    float english = texts.score(4, new float[] {0, 0, 1, 0, 0, 0});
    assertTrue(mathematics > 0.2 && mathematics > 5 * Math.abs(english));
  }

  @Test
  void sameTextInheritsMoreWithLessRidge() {
    String[] twins = {"小学数学", "语文阅读", "化学实验", "物理", "小学数学", null};
    float[] first = {1, 0, 0, 0, 0, 0};
    TextVectors vectors = new TextVectors(twins);
    assertEquals(1 / 1.5, FromTexts.of(histories, vectors, 0.5).score(4, first), 1e-3);
    assertEquals(1 / 3.0, FromTexts.of(histories, vectors, 2).score(4, first), 1e-3);
  }

  @Test
  void withoutTextsNothingIsGuessed() {
    TextVectors none = new TextVectors(new String[6]);
    assertFalse(none.has(0));
    assertEquals(0, FromTexts.of(histories, none, 1).cold().length);
  }
}
