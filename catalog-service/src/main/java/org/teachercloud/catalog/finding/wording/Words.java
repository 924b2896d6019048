package org.teachercloud.catalog.finding.wording;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cn.smart.HMMChineseTokenizer;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * How text becomes words, the same for what is kept and for what is asked: case, width, accents and
 * traditional characters are folded, Chinese is segmented, English is stemmed (Porter 1980).
 */
public final class Words {

  /** Goes up with every change of the rules here or of the fields: old indexes are then rebuilt. */
  public static final int VERSION = 6;

  private static final Set<String> STOPPED =
      Set.of(
          ",", "的", "了", "在", "是", "和", "与", "及", "中", "a", "an", "and", "are", "as", "at", "be",
          "by", "for", "from", "in", "is", "it", "of", "on", "or", "that", "the", "to", "with");

  private static final char[] SIMPLIFIED = simplified();

  private Words() {}

  /** Loads the dictionaries, so that nobody's first search has to wait for them. */
  public static void load() {
    of(fold("數據庫 words"));
    Synonyms.variants("words");
    Pinyin.meant("pinyin");
  }

  /** The text without differences of case, width, accents and script. */
  public static String fold(String text) {
    StringBuilder folded = new StringBuilder(ICUFoldingFilter.NORMALIZER.normalize(text));
    for (int i = 0; i < folded.length(); i++) {
      folded.setCharAt(i, SIMPLIFIED[folded.charAt(i)]);
    }
    return folded.toString();
  }

  /** Nearly the same, character by character: positions stay what they were. */
  static String foldInPlace(String text) {
    char[] folded = text.toCharArray();
    for (int i = 0; i < folded.length; i++) {
      char c = folded[i];
      char narrow = c >= '\uff01' && c <= '\uff5e' ? (char) (c - 0xfee0) : c;
      folded[i] = Character.toLowerCase(SIMPLIFIED[narrow]);
    }
    return new String(folded);
  }

  /** The words of a folded text, without those that say nothing. */
  public static List<String> of(String folded) {
    List<String> words = new ArrayList<>();
    try (HMMChineseTokenizer tokens = new HMMChineseTokenizer();
        TokenStream stemmed = new PorterStemFilter(tokens)) {
      tokens.setReader(new StringReader(folded));
      CharTermAttribute term = stemmed.addAttribute(CharTermAttribute.class);
      stemmed.reset();
      while (stemmed.incrementToken()) {
        String word = term.toString();
        if (!STOPPED.contains(word)) {
          words.add(word);
        }
      }
      stemmed.end();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return words;
  }

  /** Pairs of neighbouring Chinese characters, whatever the segmentation says of them. */
  public static List<String> pairs(String folded) {
    List<String> pairs = new ArrayList<>();
    for (String run : runs(folded)) {
      if (run.length() == 1) {
        pairs.add(run);
      }
      for (int i = 0; i + 2 <= run.length(); i++) {
        pairs.add(run.substring(i, i + 2));
      }
    }
    return pairs;
  }

  /** The unbroken stretches of Chinese characters. */
  public static List<String> runs(String folded) {
    List<String> runs = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= folded.length(); i++) {
      boolean chinese = i < folded.length() && isChinese(folded.charAt(i));
      if (chinese && start < 0) {
        start = i;
      } else if (!chinese && start >= 0) {
        runs.add(folded.substring(start, i));
        start = -1;
      }
    }
    return runs;
  }

  public static boolean isChinese(char c) {
    return c >= '\u4e00' && c <= '\u9fff' || c >= '\u3400' && c <= '\u4dbf';
  }

  /** Pairs of a traditional and a simplified character, as ICU has them. */
  private static char[] simplified() {
    char[] map = new char[Character.MAX_VALUE + 1];
    for (int c = 0; c < map.length; c++) {
      map[c] = (char) c;
    }
    try (InputStream in = Words.class.getResourceAsStream("/finding/simplified.txt")) {
      String pairs = new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\n", "");
      for (int i = 0; i < pairs.length(); i += 2) {
        map[pairs.charAt(i)] = pairs.charAt(i + 1);
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return map;
  }
}
