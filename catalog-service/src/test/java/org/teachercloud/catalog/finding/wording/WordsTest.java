package org.teachercloud.catalog.finding.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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

  @Test
  void soundsAreThoseOfIcuSaveWhereAWordIsReadOtherwise() {
    Transliterator icu = Transliterator.getInstance("Han-Latin; NFD; [:Nonspacing Mark:] Remove");
    for (String one : "教学设计数据库备课课堂观察自然拼读幼小衔接".split("")) {
      assertEquals(List.of(icu.transliterate(one)), Pinyin.of(one), one);
    }
    assertEquals(List.of("xiao", "zhang"), Pinyin.of("校长"));
    assertEquals(List.of("chang", "du"), Pinyin.of("长度"));
    assertEquals(List.of("lv", "se", "yin", "yue"), Pinyin.of("绿色音乐"));
  }

  @Test
  void lettersAreSoundsOnlyWhereTheyCanBeDivided() {
    assertEquals(List.of(Set.of("jiao xue")), Pinyin.meant("jiaoxue").subList(0, 1));
    assertEquals(List.of(Set.of("xi an")), Pinyin.meant("xian"));
    assertEquals(List.of(Set.of(".jxs", ".xsj")), Pinyin.meant("jxsj"));
    assertEquals(List.of(), Pinyin.meant("shi"));
    assertEquals(List.of(), Pinyin.meant("structurelessness"));
    assertEquals(List.of(), Pinyin.meant("a".repeat(61)));
  }

  @Test
  void aWordOfTheFieldIsReplacedByTheOthersOfItsMeaningAndNoPartOfALongerWordIs() {
    assertEquals("小学 lesson planning", Synonyms.variants("小学备课").get(1).replaceAll(" +", " "));
    assertTrue(Synonyms.variants("moocs").isEmpty());
    assertTrue(Synonyms.variants("没有这样的东西").isEmpty());
  }
}
