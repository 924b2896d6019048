package org.teachercloud.catalog.harvesting.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Learning Object Metadata, IEEE 1484.12.1 in the XML of 1484.12.3. */
record LearningObjectForm() implements Form {

  @Override
  public Said read(List<Leaf> leaves) {
    List<String> addresses = new ArrayList<>(texts(leaves, "technical/location"));
    addresses.addAll(texts(leaves, "general/identifier/entry"));
    List<String> subjects =
        Stream.of(
                "classification/taxonPath/taxon/id",
                "classification/taxonPath/taxon/entry/string",
                "general/keyword/string")
            .flatMap(path -> texts(leaves, path).stream())
            .toList();
    return new Said(
        Texts.of(at(leaves, "general/title/string"), Texts.LONGEST_LINE),
        Texts.of(at(leaves, "general/description/string"), Texts.LONGEST_TEXT),
        texts(leaves, "educational/learningResourceType/value"),
        subjects,
        texts(leaves, "general/language"),
        texts(leaves, "rights/description/string"),
        addresses,
        texts(leaves, "relation/resource/identifier/entry"),
        texts(leaves, "educational/typicalLearningTime/duration").stream()
            .mapToInt(Minutes::of)
            .findFirst()
            .orElse(0));
  }

  private static List<Leaf> at(List<Leaf> leaves, String path) {
    return leaves.stream().filter(leaf -> leaf.path().equals(path)).toList();
  }

  private static List<String> texts(List<Leaf> leaves, String path) {
    return at(leaves, path).stream().map(Leaf::text).toList();
  }
}
