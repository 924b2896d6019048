package org.teachercloud.catalog.seeding.texts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.teachercloud.catalog.describing.Text;
import org.teachercloud.contracts.Phase;
import org.teachercloud.contracts.ResourceKind;
import org.teachercloud.contracts.Stage;
import org.teachercloud.contracts.Subject;

/** Everything that the seed says, from the files under {@code seed}. */
public final class SeedTexts {

  private SeedTexts() {}

  /** The topics of all subjects; nothing for {@code UNCLASSIFIED}. */
  public static List<SeedTopic> topics() {
    List<SeedTopic> topics = new ArrayList<>();
    for (Subject subject : Subject.values()) {
      if (subject != Subject.UNCLASSIFIED) {
        rows("seed/topics/" + subject + ".txt").forEach(row -> topics.add(topic(subject, row)));
      }
    }
    return topics;
  }

  public static List<Angle> angles() {
    List<Angle> angles = new ArrayList<>();
    for (Angle.Family family : Angle.Family.values()) {
      rows("seed/angles/" + family + ".txt").forEach(row -> angles.add(angle(family, row)));
    }
    return angles;
  }

  public static List<ItemForm> items() {
    return rows("seed/angles/items.txt")
        .map(
            row ->
                new ItemForm(
                    ResourceKind.valueOf(row[0]),
                    row[1],
                    new Text(row[2], row[3]),
                    new Text(row[4], row[5]),
                    new UnitFrame(pair(row[6]), pair(row[7]), pair(row[8]))))
        .toList();
  }

  /** Sentences that end a summary; some say nothing. */
  public static List<Text> closings() {
    return rows("seed/angles/closings.txt").map(row -> new Text(row[0], row[1])).toList();
  }

  /** The rows of the network: cluster, role, institution, nameEn, nameZh. */
  public static List<String[]> network() {
    return lines("network.csv").skip(1).map(line -> line.split(",", -1)).toList();
  }

  private static SeedTopic topic(Subject subject, String[] row) {
    List<Text> points = Stream.of(row).skip(3).map(SeedTexts::pair).toList();
    return new SeedTopic(subject, phases(row[0]), new Text(row[1], row[2]), points);
  }

  private static Angle angle(Angle.Family family, String[] row) {
    UnitFrame units = new UnitFrame(pair(row[6]), pair(row[7]), pair(row[8]));
    return new Angle(
        family,
        Integer.parseInt(row[0]),
        stages(row[1]),
        new Text(row[2], row[3]),
        new Text(row[4], row[5]),
        units);
  }

  private static Text pair(String text) {
    int cut = text.indexOf(';');
    return new Text(text.substring(0, cut), text.substring(cut + 1));
  }

  private static Set<Phase> phases(String letters) {
    EnumSet<Phase> phases = EnumSet.noneOf(Phase.class);
    for (char letter : letters.toCharArray()) {
      phases.add(
          switch (letter) {
            case 'K' -> Phase.PRESCHOOL;
            case 'P' -> Phase.PRIMARY;
            case 'J' -> Phase.JUNIOR;
            case 'S' -> Phase.SENIOR;
            case 'X' -> Phase.SPECIAL;
            case 'H' -> Phase.HIGHER;
            default -> throw new IllegalArgumentException("No phase has the letter " + letter);
          });
    }
    return phases;
  }

  private static Set<Stage> stages(String letters) {
    EnumSet<Stage> stages = EnumSet.noneOf(Stage.class);
    for (char letter : letters.toCharArray()) {
      stages.add(
          switch (letter) {
            case 'P' -> Stage.PRE_SERVICE;
            case 'N' -> Stage.INDUCTION;
            case 'I' -> Stage.IN_SERVICE;
            default -> throw new IllegalArgumentException("No stage has the letter " + letter);
          });
    }
    return stages;
  }

  /** The lines of a file, cut at the bars. */
  public static Stream<String[]> rows(String resource) {
    return lines(resource).map(line -> line.split("\\|", -1));
  }

  private static Stream<String> lines(String resource) {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    try (InputStream in = loader.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("The seed lacks " + resource);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
