package org.teachercloud.recommendation.evaluating.files;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.teachercloud.recommendation.evaluating.Method;
import org.teachercloud.recommendation.evaluating.made.Made;
import org.teachercloud.recommendation.ranking.TrainTwoStages;
import org.teachercloud.recommendation.training.Histories;

/** The lists in files keep the benchmark's rules, whatever set they are made for. */
class RecommendFilesTest {

  private static final int ITEMS = 80;

  @TempDir Path folder;

  @Test
  void everyListIsTwentyItemsNothingTwiceNothingHers() throws IOException {
    Path train = train(Made.histories(ITEMS, 600, 4_000, 3), 0);
    List<String> names = new ArrayList<>(List.of("nobody"));
    for (int person = 0; person < 600; person += 3) {
      names.add("p" + person);
    }
    List<String> lines = recommend(train, names);
    assertEquals(names.size(), lines.size());
    Map<String, Set<String>> hers = hers(train);
    for (int i = 0; i < lines.size(); i++) {
      String[] parts = lines.get(i).split("\t", -1);
      assertEquals(2, parts.length);
      assertEquals(names.get(i), parts[0]);
      List<String> items = List.of(parts[1].split(" "));
      assertEquals(20, items.size());
      assertEquals(20, new HashSet<>(items).size());
      for (String item : items) {
        assertTrue(item.matches("i\\d+"), item);
        assertFalse(hers.getOrDefault(parts[0], Set.of()).contains(item));
      }
    }
  }

  @Test
  void hiddenItemsAreNeverRead() throws IOException {
    Path train = train(Made.histories(ITEMS, 300, 2_000, 4), 0);
    Path with = Files.writeString(folder.resolve("with"), "p1\ti7\np2\ti8 i9\n");
    Path without = Files.writeString(folder.resolve("without"), "p1\np2\n");
    assertEquals(List.of("p1", "p2"), Predict.names(with));
    assertArrayEquals(lists(train, Predict.names(with)), lists(train, Predict.names(without)));
  }

  @Test
  void sameFilesGiveTheSameLists() throws IOException {
    Path train = train(Made.histories(ITEMS, 400, 3_000, 5), 0);
    List<String> names = List.of("p1", "p50", "p300");
    assertEquals(recommend(train, names), recommend(train, names));
  }

  @Test
  void orderIsByTimeWhateverTheOrderOfLines() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("timed"),
            "a\tx\t1600000300\nb\ty\t1600000001\na\ty\t1600000100\na\tz\t1600000200.5\n"
                + "a\tx\t1600000000\n");
    HistoryFile read = HistoryFile.read(file, null);
    Histories histories = read.histories();
    assertTrue(histories.isTimed());
    int person = read.people().get("a");
    List<String> names = new ArrayList<>();
    for (int item : histories.of(person)) {
      names.add(read.itemNames().get(item));
    }
    assertEquals(List.of("x", "y", "z"), names);
    assertEquals(1_600_000_201, histories.lastTime(person));
  }

  @Test
  void timesOfSecondsAreTakenToo() throws IOException {
    Path train = train(Made.histories(ITEMS, 400, 3_000, 6), 1_600_000_000);
    assertEquals(2, recommend(train, List.of("p3", "p4")).size());
  }

  @Test
  void whoHasEverythingGetsNoLineInTheSmallestSets() throws IOException {
    Path train = Files.writeString(folder.resolve("small"), "a\tx\t0\na\ty\t1\nb\tx\t0\n");
    List<String> lines = recommend(train, List.of("a", "b"));
    assertEquals(List.of("b\ty"), lines);
  }

  @Test
  void untakenItemsOfTheCatalogueOnlyFillTheEnd() throws IOException {
    Path train = Files.writeString(folder.resolve("few"), "a\tx\t0\nb\tx\t0\nb\ty\t1\n");
    Path catalogue = Files.writeString(folder.resolve("items"), "x\tX\ny\tY\nz\tZ\n");
    HistoryFile file = HistoryFile.read(train, catalogue);
    assertEquals(List.of("x", "y", "z"), file.itemNames());
    Predict predict = predict(file);
    Path out = folder.resolve("out");
    predict.write(List.of("a"), predict.lists(List.of("a")), out);
    assertEquals(List.of("a\ty z"), Files.readAllLines(out));
  }

  @Test
  void malformedLinesAreNamed() throws IOException {
    Path bad = Files.writeString(folder.resolve("bad"), "a\tx\t0\na\ty\tsoon\n");
    String said =
        assertThrows(IllegalArgumentException.class, () -> HistoryFile.read(bad, null))
            .getMessage();
    assertTrue(said.contains("line 2"), said);
  }

  @Test
  void whatIsNoNumberIsNoOrder() throws IOException {
    Path bad = Files.writeString(folder.resolve("nan"), "a\tx\tNaN\n");
    assertThrows(IllegalArgumentException.class, () -> HistoryFile.read(bad, null));
  }

  @Test
  void missingFilesAreNamedInWords() {
    String said = RecommendFiles.wording(new NoSuchFileException("train.tsv"));
    assertEquals("there is no train.tsv", said);
  }

  @Test
  void unknownOptionsAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> Options.of(List.of("--trian", "x")));
    assertThrows(IllegalArgumentException.class, () -> Options.of(List.of("--train", "x")));
    Options options = Options.of(List.of("--evaluate", "--train", "x"));
    assertTrue(options.evaluate());
    assertEquals(2, options.stages());
  }

  private Path train(Histories histories, long since) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int person = 0; person < histories.people(); person++) {
      int[] items = histories.of(person);
      for (int i = 0; i < items.length; i++) {
        long order = since == 0 ? i : since + 86_400L * (person % 100) + 3_600L * i;
        lines.append("p%d\ti%d\t%d%n".formatted(person, items[i], order));
      }
    }
    return Files.writeString(folder.resolve("train"), lines);
  }

  private static Map<String, Set<String>> hers(Path train) throws IOException {
    Map<String, Set<String>> hers = new HashMap<>();
    for (String line : Files.readAllLines(train)) {
      String[] parts = line.split("\t");
      hers.computeIfAbsent(parts[0], name -> new HashSet<>()).add(parts[1]);
    }
    return hers;
  }

  private List<String> recommend(Path train, List<String> names) throws IOException {
    Predict predict = predict(HistoryFile.read(train, null));
    Path out = folder.resolve("out");
    predict.write(names, predict.lists(names), out);
    return Files.readAllLines(out);
  }

  private int[][] lists(Path train, List<String> names) throws IOException {
    return predict(HistoryFile.read(train, null)).lists(names);
  }

  private static Predict predict(HistoryFile file) {
    var model = new TrainTwoStages(told -> {}).on(file.histories());
    return new Predict(file, new Method("two stages", model::ranker), 2);
  }
}
