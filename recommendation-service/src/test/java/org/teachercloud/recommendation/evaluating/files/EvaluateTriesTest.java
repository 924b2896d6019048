package org.teachercloud.recommendation.evaluating.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.teachercloud.recommendation.evaluating.files.TriedFile.Tried;
import org.teachercloud.recommendation.mastering.factors.Row;

/** Tries of people who were not learnt from are foretold. */
class EvaluateTriesTest {

  /** As far from the published figure as the issue allows. */
  private static final double AS_GOOD = 0.01;

  @TempDir Path folder;

  @Test
  void theAreaCountsPairsThatStandRightAndHalfOfThoseThatStandLevel() {
    double[] weights = {1};
    List<Row> rows = List.of(row(1, false), row(2, true), row(2, false), row(3, true));
    assertEquals(3.5 / 4, EvaluateTries.area(rows, weights), 1e-12);
  }

  @Test
  void whatIsEasyAndWhoSucceededBeforeIsForetold() {
    List<List<Tried>> people = madeUp(400, new Random(3));
    double area = new EvaluateTries().on(people.subList(0, 300), people.subList(300, 400));
    double again = new EvaluateTries().on(people.subList(0, 300), people.subList(300, 400));
    assertTrue(area > 0.75, "AUC " + area);
    assertEquals(area, again);
    double served = EvaluateTries.ofServed(people.subList(0, 300), people.subList(300, 400));
    assertTrue(served > area - AS_GOOD, "AUC as served " + served + ", with more " + area);
  }

  @Test
  void aFileWithoutItsColumnsIsRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("tries.tsv"), "user_id\titem_id\n1\t2\n");
    assertThrows(IllegalArgumentException.class, () -> TriedFile.read(file));
  }

  /**
   * With {@code -Dtries=FOLDER}, that has preprocessed_data_train.csv and
   * preprocessed_data_test.csv, and {@code -Dtries.published=AUC}.
   */
  @Test
  void aPublicSetIsForetoldAsWellAsPublished() throws IOException {
    String folder = System.getProperty("tries");
    Assumptions.assumeTrue(folder != null, "SKIPPED: no public set of tries is here (-Dtries)");
    double published = Double.parseDouble(System.getProperty("tries.published"));
    double area = new EvaluateTries().on(people(folder, "train"), people(folder, "test"));
    double served = EvaluateTries.ofServed(people(folder, "train"), people(folder, "test"));
    System.out.printf("AUC %.4f, as served %.4f, published %.4f%n", area, served, published);
    assertTrue(area >= published - AS_GOOD, "AUC " + area);
    assertTrue(served >= published - AS_GOOD, "AUC as served " + served);
  }

  private static List<List<Tried>> people(String folder, String part) throws IOException {
    Path file = Path.of(folder, "preprocessed_data_" + part + ".csv");
    return List.copyOf(TriedFile.read(file).people().values());
  }

  /** Ten items of two skills, each harder than the one before, and people who differ. */
  private static List<List<Tried>> madeUp(int count, Random chance) {
    List<List<Tried>> people = new ArrayList<>();
    for (int person = 0; person < count; person++) {
      double able = 2 * chance.nextGaussian();
      List<Tried> tries = new ArrayList<>();
      for (int i = 0; i < 30; i++) {
        int item = chance.nextInt(10);
        double right = 1 / (1 + Math.exp(-able + (item - 5) / 2.0));
        String[] skills = {"skill " + item % 2};
        tries.add(new Tried("item " + item, skills, chance.nextDouble() < right));
      }
      people.add(tries);
    }
    return people;
  }

  private static Row row(double value, boolean success) {
    return new Row(new int[] {0}, new double[] {value}, success);
  }
}
