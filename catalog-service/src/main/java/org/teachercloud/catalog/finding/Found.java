package org.teachercloud.catalog.finding;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.teachercloud.catalog.finding.collecting.FacetedHits;
import org.teachercloud.catalog.finding.index.Facet;
import org.teachercloud.catalog.finding.index.SearchIndex;

/** A page of results with the counts of all facets. */
public final class Found {

  /** Institutions beyond the most frequent are left out of the counts, chosen ones never. */
  static final int INSTITUTIONS_COUNTED = 100;

  private static final JsonStringEncoder TEXT = JsonStringEncoder.getInstance();

  private final List<Item> items;
  private final Cursor next;
  private final FacetedHits hits;
  private final SearchIndex index;
  private final Map<Facet, Set<String>> chosen;

  Found(
      List<Item> items,
      Cursor next,
      FacetedHits hits,
      SearchIndex index,
      Map<Facet, Set<String>> chosen) {
    this.items = items;
    this.next = next;
    this.hits = hits;
    this.index = index;
    this.chosen = chosen;
  }

  /**
   * One result.
   *
   * @param answer JSON without its last brace
   * @param title with marks; null where nothing is marked
   * @param summary with marks; null where nothing is marked
   */
  record Item(byte[] answer, String title, String summary) {}

  List<Item> items() {
    return items;
  }

  public int total() {
    return hits.total();
  }

  Cursor next() {
    return next;
  }

  /** How many results have each value of a facet, or would have were it chosen as well. */
  public Map<String, Integer> counts(Facet facet) {
    List<String> names = Finder.names(index, facet);
    int[] counts = hits.counts(facet);
    Set<String> mine = chosen.getOrDefault(facet, Set.of());
    List<Integer> numbers = new ArrayList<>();
    for (int i = 0; i < Math.min(counts.length, names.size()); i++) {
      if (counts[i] > 0 || mine.contains(names.get(i))) {
        numbers.add(i);
      }
    }
    if (facet == Facet.INSTITUTION || facet == Facet.LANGUAGE) {
      // Their numbers are this replica's own: by name among equals, another one answers the same.
      numbers.sort(
          Comparator.comparingInt((Integer i) -> counts[i]).reversed().thenComparing(names::get));
    }
    Map<String, Integer> named = new LinkedHashMap<>();
    for (int i : numbers) {
      if (named.size() < INSTITUTIONS_COUNTED || mine.contains(names.get(i))) {
        named.put(names.get(i), counts[i]);
      }
    }
    return named;
  }

  /** The answer as JSON in UTF-8, see {@link FoundPage}. */
  byte[] json() {
    ByteArrayOutputStream out = new ByteArrayOutputStream(1024 + 1024 * items.size());
    out.writeBytes(ascii("{\"items\":["));
    for (int i = 0; i < items.size(); i++) {
      if (i > 0) {
        out.write(',');
      }
      write(out, items.get(i));
    }
    out.writeBytes(ascii("],\"next\":"));
    out.writeBytes(ascii(next == null ? "null" : "\"" + next.written() + "\""));
    out.writeBytes(ascii(",\"total\":" + total() + ",\"facets\":{"));
    boolean first = true;
    for (Facet facet : Facet.values()) {
      String name = facet.name().toLowerCase(Locale.ROOT);
      out.writeBytes(ascii((first ? "" : ",") + "\"" + name + "\":{"));
      writeCounts(out, counts(facet));
      out.write('}');
      first = false;
    }
    out.writeBytes(ascii("}}"));
    return out.toByteArray();
  }

  private static void writeCounts(ByteArrayOutputStream out, Map<String, Integer> counts) {
    boolean first = true;
    for (Map.Entry<String, Integer> count : counts.entrySet()) {
      out.writeBytes(ascii(first ? "\"" : ",\""));
      out.writeBytes(TEXT.quoteAsUTF8(count.getKey()));
      out.writeBytes(ascii("\":" + count.getValue()));
      first = false;
    }
  }

  private static void write(ByteArrayOutputStream out, Item item) {
    out.writeBytes(item.answer());
    if (item.title() != null || item.summary() != null) {
      out.writeBytes(ascii(",\"highlights\":{"));
      if (item.title() != null) {
        writeText(out, "\"title\":\"", item.title());
      }
      if (item.summary() != null) {
        writeText(out, item.title() == null ? "\"summary\":\"" : ",\"summary\":\"", item.summary());
      }
      out.write('}');
    }
    out.write('}');
  }

  private static void writeText(ByteArrayOutputStream out, String name, String text) {
    out.writeBytes(ascii(name));
    out.writeBytes(TEXT.quoteAsUTF8(text));
    out.write('"');
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
