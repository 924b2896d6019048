package org.teachercloud.catalog.finding.wording;

import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;

/**
 * Words of several texts in one field, each counted with the weight of its text; so that one
 * look-up scores all texts (the idea of BM25F: Robertson, Zaragoza, Taylor 2004).
 */
public final class WeightedWords {

  private static final FieldType TYPE = new FieldType();

  static {
    TYPE.setTokenized(true);
    TYPE.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
    TYPE.freeze();
  }

  private final Map<String, Integer> weights = new LinkedHashMap<>();

  public void add(Collection<String> words, int weight) {
    words.forEach(word -> weights.merge(word, weight, Integer::sum));
  }

  public Field field(String name) {
    return new Field(name, new Stream(weights), TYPE);
  }

  private static final class Stream extends TokenStream {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final TermFrequencyAttribute frequency = addAttribute(TermFrequencyAttribute.class);
    private final Map<String, Integer> weights;
    private Iterator<Map.Entry<String, Integer>> rest;

    Stream(Map<String, Integer> weights) {
      this.weights = weights;
      this.rest = weights.entrySet().iterator();
    }

    @Override
    public void reset() {
      rest = weights.entrySet().iterator();
    }

    @Override
    public boolean incrementToken() {
      if (!rest.hasNext()) {
        return false;
      }
      clearAttributes();
      Map.Entry<String, Integer> next = rest.next();
      term.append(next.getKey());
      frequency.setTermFrequency(next.getValue());
      return true;
    }
  }
}
