package org.teachercloud.recommendation.evaluating.groups;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Recall by group is of those of the group who were asked, and who is behind is named. */
class ByGroupTest {

  @TempDir Path folder;

  /** Asked are the people 0, 2, 3, 5 and 6, of whom 0, 3, 5 and 6 find theirs: four fifths. */
  @Test
  void recallIsOfTheAskedOfAGroupBesideThatOfAll() {
    float[] hits = {1, 0, 1, 1, 1};
    int[] people = {0, 2, 3, 5, 6};
    ByGroup figures =
        ByGroup.of(
            hits,
            people,
            List.of(group("a", 0, 1, 2), group("b", 2, 3, 4, 5, 6), group("nobody asked", 1, 4)));
    assertEquals(0.8, figures.overall(), 1e-12);
    ByGroup.Row half = figures.rows().get(0);
    assertEquals(2, half.people());
    assertEquals(0.5, half.recall(), 1e-12);
    assertEquals(0.625, half.ratio(), 1e-12);
    assertEquals(Math.sqrt(0.5 * 0.5 / 2), half.error(), 1e-12);
    assertTrue(half.isBehind());
    ByGroup.Row threeOfFour = figures.rows().get(1);
    assertEquals(4, threeOfFour.people());
    assertEquals(0.75 / 0.8, threeOfFour.ratio(), 1e-12);
    assertFalse(threeOfFour.isBehind());
    assertEquals(0, figures.rows().get(2).people());
    assertFalse(figures.rows().get(2).isBehind());
  }

  /**
   * Of 2,000 people half find theirs, of 200 of them 80 do: .4 is .8 of .5. By chance .45 of 200
   * would be within .07 of it, so not less than .38; of 800 within .035, and .40 is less.
   */
  @Test
  void fewPeopleMayBeBehindByChance() {
    assertTrue(behind(200, 80).isBehind());
    assertFalse(isBeyondChance(200, 80));
    assertTrue(behind(800, 320).isBehind());
    assertTrue(isBeyondChance(800, 320));
  }

  @Test
  void whoIsBehindIsNamed() {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    all(800, 320).print("lists", new PrintStream(printed, true, StandardCharsets.UTF_8));
    String told = printed.toString(StandardCharsets.UTF_8);
    assertTrue(told.contains("of all 2000: 0.5000"), told);
    assertTrue(told.contains("overall recall: phase few; which chance may explain: none"), told);
  }

  @Test
  void everyValueOfEveryColumnIsAGroup() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("people"),
            "person\tphase\tlanguage\n"
                + "x\tPRIMARY\tzh,en\ny\tSENIOR\tzh\nz\t\tzh\nunknown\tPRIMARY\tsw\n");
    List<Group> groups = GroupFile.read(file, Map.of("x", 4, "y", 0, "z", 7));
    assertEquals(
        List.of(
            group("phase PRIMARY", 4),
            group("phase SENIOR", 0),
            group("language en", 4),
            group("language zh", 0, 4, 7)),
        groups);
  }

  @Test
  void aLineWithoutAllItsCellsIsNamed() throws IOException {
    Path file = Files.writeString(folder.resolve("bad"), "person\tphase\nx\tPRIMARY\ny\n");
    String said =
        assertThrows(IllegalArgumentException.class, () -> GroupFile.read(file, Map.of()))
            .getMessage();
    assertTrue(said.contains("line 3"), said);
    Path empty = Files.writeString(folder.resolve("empty"), "");
    assertThrows(IllegalArgumentException.class, () -> GroupFile.read(empty, Map.of()));
  }

  private static boolean isBeyondChance(int people, int found) {
    return all(people, found).isBehindBeyondChance(behind(people, found));
  }

  private static ByGroup.Row behind(int people, int found) {
    return all(people, found).rows().getFirst();
  }

  /** Two thousand, of whom half find theirs; the first ones are the group. */
  private static ByGroup all(int people, int found) {
    float[] hits = new float[2_000];
    for (int person = 0; person < hits.length; person++) {
      boolean first = person < found;
      boolean later = person >= people && person < people + 1_000 - found;
      hits[person] = first || later ? 1 : 0;
    }
    int[] everybody = IntStream.range(0, hits.length).toArray();
    Group few = group("phase few", IntStream.range(0, people).toArray());
    return ByGroup.of(hits, everybody, List.of(few));
  }

  private static Group group(String name, int... people) {
    BitSet set = new BitSet();
    IntStream.of(people).forEach(set::set);
    return new Group(name, set);
  }
}
