package org.teachercloud.recommendation.evaluating;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.teachercloud.recommendation.evaluating.files.HistoryFile;
import org.teachercloud.recommendation.ranking.TrainTwoStages;
import org.teachercloud.recommendation.ranking.TwoStages;
import org.teachercloud.recommendation.training.Histories;

/** On a part of a real set the second stage is better than the first, beyond chance. */
class SharedBenchTest {

  private static final Path BENCH = Path.of("../../shared/bench/recommend/labs/train.tsv");
  private static final int PEOPLE = 3_000;

  @Test
  void twoStagesBeatOneOnRealPeople() throws IOException {
    if (!Files.isReadable(BENCH)) {
      System.err.println("SKIPPED: no benchmark beside the checkout at " + BENCH);
    }
    assumeTrue(Files.isReadable(BENCH), "no benchmark beside the checkout");
    Histories all = first(HistoryFile.read(BENCH, null).histories());
    Histories seen = all.withoutLast();
    var judge = new Judge(all, seen);
    TwoStages model = new TrainTwoStages(told -> {}).on(seen);
    Judged one = judge.judge(new Method("one", model.sequencesAlone()::ranker), 2);
    Judged two = judge.judge(new Method("two", model::ranker), 2);
    Comparison comparison = Comparison.of(two.gains(), one.gains());
    assertTrue(comparison.low() > 0.01, comparison.toString());
  }

  private static Histories first(Histories histories) {
    List<int[]> people = new ArrayList<>();
    for (int person = 0; person < Math.min(PEOPLE, histories.people()); person++) {
      people.add(histories.of(person));
    }
    return Histories.of(histories.itemCount(), people.toArray(int[][]::new));
  }
}
