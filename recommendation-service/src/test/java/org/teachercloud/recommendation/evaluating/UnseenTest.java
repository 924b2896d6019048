package org.teachercloud.recommendation.evaluating;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.teachercloud.recommendation.evaluating.files.ItemTexts;
import org.teachercloud.recommendation.evaluating.files.Options;
import org.teachercloud.recommendation.evaluating.made.Made;
import org.teachercloud.recommendation.ranking.cold.TextVectors;
import org.teachercloud.recommendation.training.Histories;

/** Items kept from training are found by their texts, and only where these tell something. */
class UnseenTest {

  private static final int ITEMS = 200;
  private static final Pattern FOUND = Pattern.compile("among unseen ones alone (\\d\\.\\d+)");

  private final Histories histories = Made.histories(ITEMS, 3_000, 20_000, 9);

  @TempDir Path folder;

  @Test
  void textsThatTellTheThemeFindMoreThanTextsThatTellNothing() {
    String[] telling = new String[ITEMS];
    String[] silent = new String[ITEMS];
    for (int item = 0; item < ITEMS; item++) {
      telling[item] = "主题" + Character.toString('甲' + item / 40).repeat(6);
      silent[item] = "无" + Character.toString('一' + item * 7).repeat(6);
    }
    assertTrue(found(telling) > found(silent) + 0.1, found(telling) + " " + found(silent));
  }

  @Test
  void textsAreReadByNameAndByOutsideIdentity() throws IOException {
    Path items = Files.writeString(folder.resolve("items"), "a\tA1\nb\tB1\t文学\nc\n");
    Path texts = Files.writeString(folder.resolve("texts"), "course\tname\nA1\t数学\t好\nzz\tx\n");
    String[] read = ItemTexts.read(List.of("a", "b", "c"), items, texts);
    assertArrayEquals(new String[] {"数学\t好", "文学", null}, read);
    assertArrayEquals(new String[1], ItemTexts.read(List.of("a"), null, null));
  }

  @Test
  void unseenNeedsATrainingFile() {
    assertThrows(IllegalArgumentException.class, () -> Options.of(List.of("--unseen")));
    assertTrue(Options.of(List.of("--unseen", "--train", "x")).unseen());
  }

  @Test
  void recallByLengthIsOfTheSamePeopleWhoseOlderItemsTakeNoPlace() {
    int[] own = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
    Histories all = Histories.of(20, new int[][] {own, {1, 2}});
    ByLength byLength = new ByLength(all);
    assertEquals(1, byLength.people());
    Method inOrder =
        new Method(
            "in order",
            () ->
                (items, from, to, time, size) ->
                    to - from == 1
                        ? new int[] {19}
                        : IntStream.range(0, Math.min(20, size)).toArray());
    assertArrayEquals(new double[] {1, 0, 1, 1, 0}, byLength.recall(inOrder), 0);
  }

  private double found(String[] texts) {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
    new Unseen(histories, new TextVectors(texts), out, told -> {}).print();
    Matcher matcher = FOUND.matcher(printed.toString(StandardCharsets.UTF_8));
    assertTrue(matcher.find(), printed.toString(StandardCharsets.UTF_8));
    return Double.parseDouble(matcher.group(1));
  }
}
