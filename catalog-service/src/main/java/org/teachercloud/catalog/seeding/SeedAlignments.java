package org.teachercloud.catalog.seeding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.teachercloud.catalog.describing.Unit;
import org.teachercloud.catalog.seeding.texts.SeedTexts;
import org.teachercloud.catalog.seeding.texts.SubjectNames;
import org.teachercloud.catalog.seeding.world.Chance;
import org.teachercloud.catalog.seeding.world.SeedItem;
import org.teachercloud.catalog.standards.Framework;
import org.teachercloud.catalog.standards.aligning.Alignment;
import org.teachercloud.catalog.standards.aligning.Word;
import org.teachercloud.contracts.ResourceKind;
import org.teachercloud.contracts.Stage;

/**
 * Which standards the seeded courses serve, told by their subjects and by words in their titles.
 * Some standards are served by no course, as in a real catalogue.
 */
public final class SeedAlignments {

  /** Its word is asked for besides the owner's. */
  private static final String REVIEWER = "ecnu";

  /** One course in so many is looked at by the reviewer. */
  private static final int REVIEWED = 8;

  private final List<Rule> rules;

  /** Words that tell what is served; {@code *} is any subject. */
  private record Rule(String subject, boolean ofUnits, List<String> words, List<UUID> items) {

    boolean suits(SeedItem item) {
      return subject.equals("*") || subject.equals(item.description().subject().name());
    }

    boolean isMetBy(String title) {
      return words.stream().anyMatch(title::contains);
    }
  }

  public SeedAlignments() {
    Map<String, UUID> items = new HashMap<>();
    for (Framework framework : SeedStandards.frameworks()) {
      framework
          .items()
          .forEach(item -> items.put(framework.country() + " " + item.code(), item.id()));
    }
    rules =
        SeedTexts.rows("seed/alignments.txt")
            .map(
                row ->
                    new Rule(
                        row[0],
                        row[1].equals("UNIT"),
                        List.of(row[2].split("、")),
                        Stream.of(row[3].split("、")).map(code -> known(items, code)).toList()))
            .toList();
  }

  /** The owner's word, if it has anything to say, and for some courses a reviewer's. */
  List<Word> of(SeedItem item, Map<String, String> owners) {
    List<Alignment> served = served(item);
    if (served.isEmpty()) {
      return List.of();
    }
    List<Word> words = new ArrayList<>();
    words.add(word(item, owners.get(item.institution()), served));
    String key = item.id().toString();
    if (!item.institution().equals(REVIEWER) && Chance.below(REVIEWED, key, "reviewed") == 0) {
      words.add(word(item, owners.get(REVIEWER), served.subList(0, 1)));
    }
    return words;
  }

  /** What a course serves, the whole of it first. */
  public List<Alignment> served(SeedItem item) {
    Set<Alignment> served = new LinkedHashSet<>();
    if (item.description().kind() != ResourceKind.COURSE || !isForTeachers(item)) {
      return List.of();
    }
    for (Rule rule : rules) {
      if (rule.suits(item) && !rule.ofUnits() && rule.isMetBy(item.description().title().zh())) {
        rule.items().forEach(standard -> served.add(new Alignment(standard, null)));
      }
    }
    for (Rule rule : rules) {
      if (rule.suits(item) && rule.ofUnits()) {
        item.description().units().stream()
            .filter(unit -> rule.isMetBy(unit.title().zh()))
            .map(Unit::id)
            .forEach(unit -> rule.items().forEach(one -> served.add(new Alignment(one, unit))));
      }
    }
    return List.copyOf(served);
  }

  private static boolean isForTeachers(SeedItem item) {
    return item.description().stages().stream().anyMatch(stage -> stage != Stage.PRE_SERVICE)
        || SubjectNames.isProfessional(item.description().subject());
  }

  private static Word word(SeedItem item, String institution, List<Alignment> served) {
    return new Word(item.id(), institution, served, null, item.published());
  }

  private static UUID known(Map<String, UUID> items, String code) {
    UUID item = items.get(code);
    if (item == null) {
      throw new IllegalStateException("No seeded standard has the code " + code);
    }
    return item;
  }
}
