package org.teachercloud.catalog.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class WordsTest {

  @Test
  void caseWidthAccentsAndScriptMakeNoDifference() {
    assertEquals("数据库 python cafe", Words.fold("數據庫 Ｐｙｔｈｏｎ Café"));
  }

  @Test
  void positionsStayWhenFoldedInPlace() {
    assertEquals("㎏ 数据（a）".length(), Words.foldInPlace("㎏ 數據（Ａ）").length());
    assertEquals("数据(a)", Words.foldInPlace("數據（Ａ）"));
  }

  @Test
  void chineseIsSegmentedAndEnglishStemmed() {
    assertEquals(List.of("教学", "设计", "machin", "learn"), Words.of("教学设计 machine learning"));
    assertEquals(List.of("教学", "学设", "设计"), Words.pairs("教学设计 ok"));
  }

  @Test
  void simplifiedCharactersAreThoseOfIcu() {
    Transliterator icu = Transliterator.getInstance("Traditional-Simplified");
    List<String> wrong = new ArrayList<>();
    for (String one : "電腦學習與教師發展，歷史國語數學體育漢字轉換後髮裡麵".split("")) {
      if (!icu.transliterate(one).equals(Words.foldInPlace(one))
          && Words.isChinese(one.charAt(0))) {
        wrong.add(one);
      }
    }
    assertEquals(List.of(), wrong);
  }
}
