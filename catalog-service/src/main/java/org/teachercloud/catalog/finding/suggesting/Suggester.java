package org.teachercloud.catalog.finding.suggesting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.teachercloud.catalog.describing.Text;
import org.teachercloud.catalog.finding.QueryText;
import org.teachercloud.catalog.finding.collecting.Sight;
import org.teachercloud.catalog.finding.collecting.VisibleHits;
import org.teachercloud.catalog.finding.index.FacetCode;
import org.teachercloud.catalog.finding.index.IndexedEntry;
import org.teachercloud.catalog.finding.index.SearchIndex;
import org.teachercloud.catalog.finding.index.StoredBytes;
import org.teachercloud.catalog.finding.wording.Beginnings;
import org.teachercloud.catalog.finding.wording.Synonyms;
import org.teachercloud.catalog.finding.wording.Words;

/**
 * What somebody may be about to type, from what she may see: words of the field that lead to
 * something, institutions that show her something, titles. Work is bounded whatever she types.
 */
public final class Suggester {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MOST_TERMS = 3;
  private static final int MOST_INSTITUTIONS = 3;

  /** So many matches are looked at; so many of them, the most learnt, are compared by title. */
  private static final int LOOKED_AT = 4_000;

  private static final int COMPARED = 48;

  private final SearchIndex index;
  private final InstantSource clock;

  public Suggester(SearchIndex index, InstantSource clock) {
    this.index = index;
    this.clock = clock;
  }

  /**
   * Suggestions for a beginning.
   *
   * @param memberships slugs of the caller's institutions
   */
  public List<Suggestion> suggest(String typed, Set<String> memberships, int size)
      throws IOException {
    String beginning = Words.fold(typed).strip();
    if (beginning.isEmpty() || beginning.length() > Beginnings.LONGEST) {
      return List.of();
    }
    IndexSearcher searcher = index.acquire();
    try {
      Map<String, Suggestion> all = new LinkedHashMap<>();
      for (String name : Synonyms.beginningWith(beginning, MOST_TERMS)) {
        if (leadsSomewhere(searcher, name, memberships)) {
          all.put(name, new Suggestion(Suggestion.Kind.TERM, name, null));
        }
      }
      for (Suggestion institution : institutions(searcher, beginning, memberships)) {
        all.putIfAbsent(institution.text(), institution);
      }
      Query whole = new PrefixQuery(new Term(IndexedEntry.WHOLE_TITLE, beginning));
      titles(searcher, whole, beginning, memberships)
          .forEach(one -> all.putIfAbsent(one.text(), one));
      if (all.size() < size) {
        titles(searcher, anywhere(beginning), beginning, memberships)
            .forEach(one -> all.putIfAbsent(one.text(), one));
      }
      return all.values().stream().limit(size).toList();
    } finally {
      index.release(searcher);
    }
  }

  private boolean leadsSomewhere(IndexSearcher searcher, String name, Set<String> memberships)
      throws IOException {
    QueryText text = new QueryText(name);
    boolean[] any = new boolean[1];
    if (!text.isBlank()) {
      searcher.search(
          text.exact(),
          visible(
              memberships,
              (doc, code, tie) -> {
                any[0] = true;
                return false;
              }));
    }
    return any[0];
  }

  /** Those with the most first; the name is read from one of the resources that she sees. */
  private List<Suggestion> institutions(
      IndexSearcher searcher, String beginning, Set<String> memberships) throws IOException {
    Map<Integer, Integer> shown = new LinkedHashMap<>();
    Map<Integer, Integer> owned = new HashMap<>();
    int[] looked = new int[1];
    searcher.search(
        Beginnings.query(Beginnings.OWNERS, beginning),
        visible(
            memberships,
            (doc, code, tie) -> {
              shown.putIfAbsent(FacetCode.institution(code), doc);
              owned.merge(FacetCode.institution(code), 1, Integer::sum);
              return ++looked[0] < LOOKED_AT;
            }));
    List<String> slugs = index.institutions().words();
    List<Integer> most =
        shown.keySet().stream()
            .sorted(
                Comparator.comparing((Integer number) -> owned.get(number))
                    .reversed()
                    .thenComparing(slugs::get))
            .limit(MOST_INSTITUTIONS)
            .toList();
    List<Suggestion> institutions = new ArrayList<>();
    for (int number : most) {
      int doc = shown.get(number);
      JsonNode owner =
          JSON.readTree(
                  new String(
                          StoredBytes.of(searcher, IndexedEntry.ANSWER, doc),
                          StandardCharsets.UTF_8)
                      + "}")
              .get("institution");
      JsonNode name = owner.get("name");
      boolean english = !Words.isChinese(beginning.charAt(0)) && name.has("en");
      String text =
          name.path(english && startsWith(name.get("en").asText(), beginning) ? "en" : "zh")
              .asText(name.path("en").asText());
      institutions.add(new Suggestion(Suggestion.Kind.INSTITUTION, text, owner.get("id").asText()));
    }
    return institutions;
  }

  private List<Suggestion> titles(
      IndexSearcher searcher, Query query, String beginning, Set<String> memberships)
      throws IOException {
    record Candidate(int learnt, long tie, int doc) {}
    PriorityQueue<Candidate> best =
        new PriorityQueue<>(
            Comparator.comparingInt(Candidate::learnt).thenComparingLong(Candidate::tie));
    int[] looked = new int[1];
    searcher.search(
        query,
        visible(
            memberships,
            (doc, code, tie) -> {
              best.add(new Candidate(FacetCode.popularity(code), tie, doc));
              if (best.size() > COMPARED) {
                best.poll();
              }
              return ++looked[0] < LOOKED_AT;
            }));
    List<Suggestion> titles = new ArrayList<>();
    while (!best.isEmpty()) {
      int doc = best.poll().doc();
      titles.add(title(searcher, doc, beginning));
    }
    // Shorter is more general; among equals what more have learnt comes first.
    return titles.reversed().stream()
        .sorted(
            Comparator.comparing((Suggestion one) -> !startsWith(one.text(), beginning))
                .thenComparing(one -> one.text().length()))
        .toList();
  }

  private Suggestion title(IndexSearcher searcher, int doc, String beginning) throws IOException {
    String id =
        JSON.readTree(
                new String(
                        StoredBytes.of(searcher, IndexedEntry.ANSWER, doc), StandardCharsets.UTF_8)
                    + "}")
            .get("id")
            .asText();
    Text title = IndexedEntry.title(StoredBytes.of(searcher, IndexedEntry.TEXTS, doc));
    boolean english =
        title.zh() == null
            || title.en() != null
                && !Words.isChinese(beginning.charAt(0))
                && Words.fold(title.en()).contains(beginning);
    return new Suggestion(Suggestion.Kind.RESOURCE, english ? title.en() : title.zh(), id);
  }

  private static Query anywhere(String beginning) {
    String letters = beginning.replaceAll("[ '’]", "");
    BooleanQuery.Builder either =
        new BooleanQuery.Builder()
            .add(Beginnings.query(Beginnings.TITLES, beginning), Occur.SHOULD);
    if (letters.matches("[a-z]+")) {
      either.add(Beginnings.query(Beginnings.SOUNDS, letters), Occur.SHOULD);
    }
    return either.build();
  }

  private VisibleHits visible(Set<String> memberships, VisibleHits.Taker taker) {
    return new VisibleHits(new Sight(index, memberships, clock.instant()), taker);
  }

  private static boolean startsWith(String text, String beginning) {
    return Words.fold(text).startsWith(beginning);
  }
}
