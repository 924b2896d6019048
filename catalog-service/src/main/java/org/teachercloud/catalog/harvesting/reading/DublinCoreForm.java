package org.teachercloud.catalog.harvesting.reading;

import java.util.ArrayList;
import java.util.List;

/** Simple Dublin Core, which every repository has. */
record DublinCoreForm() implements Form {

  @Override
  public Said read(List<Leaf> leaves) {
    List<String> addresses = new ArrayList<>(texts(leaves, "identifier"));
    List<String> origins = texts(leaves, "source");
    addresses.addAll(origins);
    return new Said(
        Texts.of(named(leaves, "title"), Texts.LONGEST_LINE),
        Texts.of(named(leaves, "description"), Texts.LONGEST_TEXT),
        texts(leaves, "type"),
        texts(leaves, "subject"),
        texts(leaves, "language"),
        texts(leaves, "rights"),
        addresses,
        origins,
        0);
  }

  private static List<Leaf> named(List<Leaf> leaves, String name) {
    return leaves.stream().filter(leaf -> leaf.path().equals(name)).toList();
  }

  private static List<String> texts(List<Leaf> leaves, String name) {
    return named(leaves, name).stream().map(Leaf::text).toList();
  }
}
