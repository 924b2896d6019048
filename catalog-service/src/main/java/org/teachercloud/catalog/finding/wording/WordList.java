package org.teachercloud.catalog.finding.wording;

import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Words that have been found already, in the form in which Lucene takes them. */
public final class WordList extends TokenStream {

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final List<String> words;
  private Iterator<String> rest;

  public WordList(List<String> words) {
    this.words = words;
    this.rest = words.iterator();
  }

  @Override
  public void reset() {
    rest = words.iterator();
  }

  @Override
  public boolean incrementToken() {
    if (!rest.hasNext()) {
      return false;
    }
    clearAttributes();
    term.append(rest.next());
    return true;
  }
}
