package org.teachercloud.catalog.finding.index;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.util.BytesRef;
import org.teachercloud.catalog.describing.Description;
import org.teachercloud.catalog.describing.Text;
import org.teachercloud.catalog.finding.wording.Beginnings;
import org.teachercloud.catalog.finding.wording.Pinyin;
import org.teachercloud.catalog.finding.wording.WeightedWords;
import org.teachercloud.catalog.finding.wording.WordList;
import org.teachercloud.catalog.finding.wording.Words;

/** An entry in the form in which it lies in the index. */
public final class IndexedEntry {

  public static final String ID = "id";
  public static final String WORDS = "words";
  public static final String PAIRS = "pairs";
  public static final String PINYIN = "pinyin";
  public static final String TITLE = "title";
  public static final String WHOLE_TITLE = "whole";
  public static final String CODE = "code";
  public static final String TIE = "tie";
  public static final String PUBLISHED = "published";
  public static final String ANSWER = "answer";
  public static final String TEXTS = "texts";

  private static final int TITLE_WEIGHT = 6;
  private static final int OWNER_WEIGHT = 3;

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();

  private IndexedEntry() {}

  static Document of(Entry entry, Numbers institutions, Numbers languages) {
    Description description = entry.description();
    String title = Words.fold(joined(description.title()));
    String summary = description.summary() == null ? "" : Words.fold(joined(description.summary()));
    String owner = Words.fold(String.join(" ", names(entry)));
    List<String> titleWords = Words.of(title);
    WeightedWords words = new WeightedWords();
    words.add(titleWords, TITLE_WEIGHT);
    words.add(Words.of(owner), OWNER_WEIGHT);
    words.add(Words.of(summary), 1);
    description.units().forEach(unit -> words.add(Words.of(Words.fold(joined(unit.title()))), 1));
    WeightedWords pairs = new WeightedWords();
    pairs.add(Words.pairs(title), TITLE_WEIGHT);
    pairs.add(Words.pairs(owner), OWNER_WEIGHT);
    pairs.add(Words.pairs(summary), 1);
    WeightedWords sounds = new WeightedWords();
    sounds.add(Pinyin.terms(title), TITLE_WEIGHT);
    sounds.add(Pinyin.terms(owner), OWNER_WEIGHT);

    Document document = new Document();
    document.add(new StringField(ID, entry.id().toString(), Field.Store.NO));
    document.add(words.field(WORDS));
    document.add(pairs.field(PAIRS));
    document.add(sounds.field(PINYIN));
    Beginnings.add(document, description.title(), names(entry));
    document.add(new TextField(TITLE, new WordList(titleWords)));
    for (String whole : description.title().byLanguage().values()) {
      document.add(new StringField(WHOLE_TITLE, cut(Words.fold(whole).strip()), Field.Store.NO));
    }
    long spoken = 0;
    for (String language : description.languages()) {
      spoken |= 1L << languages.of(language);
    }
    int institution = institutions.of(entry.institution());
    long code = FacetCode.of(description, entry.learners(), institution, spoken);
    if (entry.reach() == null) {
      document.add(new NumericDocValuesField(CODE, code));
    } else {
      document.add(new NumericDocValuesField(CODE, FacetCode.byShares(code)));
      for (String line : IndexedReach.written(entry.reach())) {
        document.add(new SortedSetDocValuesField(IndexedReach.FIELD, new BytesRef(line)));
      }
    }
    document.add(new NumericDocValuesField(TIE, tie(entry)));
    long published = entry.publishedAt().toEpochMilli();
    document.add(new NumericDocValuesField(PUBLISHED, published));
    document.add(new BinaryDocValuesField(ANSWER, new BytesRef(answer(entry))));
    document.add(new BinaryDocValuesField(TEXTS, new BytesRef(texts(description))));
    return document;
  }

  /** Terms longer than this are refused by Lucene. */
  private static String cut(String whole) {
    return whole.length() <= 1000 ? whole : whole.substring(0, 1000);
  }

  /** Newer first among equals; the identity makes it unique. */
  private static long tie(Entry entry) {
    long day = ChronoUnit.DAYS.between(Instant.EPOCH, entry.publishedAt());
    return day << 44 | entry.id().getLeastSignificantBits() >>> 20;
  }

  /** The summary of the resource as JSON, without its last brace: highlights may follow. */
  private static byte[] answer(Entry entry) {
    try {
      byte[] json = JSON.writeValueAsBytes(FoundItem.of(entry));
      return Arrays.copyOf(json, json.length - 1);
    } catch (JsonProcessingException unwritable) {
      throw new IllegalArgumentException("No JSON for " + entry.id(), unwritable);
    }
  }

  /** The title among what was kept as {@link #TEXTS}. */
  public static Text title(byte[] texts) {
    return text(texts, 0);
  }

  /** The summary among what was kept as {@link #TEXTS}. */
  public static Text summary(byte[] texts) {
    return text(texts, 2);
  }

  private static Text text(byte[] texts, int first) {
    String[] all = new String(texts, StandardCharsets.UTF_8).split("\0", -1);
    return new Text(
        all[first].isEmpty() ? null : all[first], all[first + 1].isEmpty() ? null : all[first + 1]);
  }

  private static byte[] texts(Description description) {
    Text none = new Text(null, null);
    Text summary = description.summary() == null ? none : description.summary();
    List<String> texts = new ArrayList<>();
    for (Text text : List.of(description.title(), summary)) {
      texts.add(text.zh() == null ? "" : text.zh());
      texts.add(text.en() == null ? "" : text.en());
    }
    return String.join("\0", texts).getBytes(StandardCharsets.UTF_8);
  }

  private static String joined(Text text) {
    return String.join(" | ", text.byLanguage().values());
  }

  /** What people call an institution: its names, its slug, and the short Chinese forms. */
  private static Set<String> names(Entry entry) {
    Set<String> names = new LinkedHashSet<>(entry.owner().byLanguage().values());
    names.add(entry.institution());
    String zh = entry.owner().zh();
    if (zh != null && zh.endsWith("师范大学")) {
      names.add(zh.replace("师范大学", "师大"));
      names.add(zh.charAt(0) + "师大");
    } else if (zh != null && zh.endsWith("大学") && zh.length() == 4) {
      names.add(zh.charAt(0) + "大");
    }
    return names;
  }
}
