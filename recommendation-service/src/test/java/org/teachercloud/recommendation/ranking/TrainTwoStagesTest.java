package org.teachercloud.recommendation.ranking;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.teachercloud.recommendation.evaluating.made.Made;
import org.teachercloud.recommendation.training.Histories;

/** What is learnt depends on the histories alone. */
class TrainTwoStagesTest {

  private static final int KEEP = 60;
  private static final double WITHOUT_DOUBT = -1_000;

  @Test
  void theSameHistoriesGiveTheSameModelOnAnyNumberOfThreads() throws Exception {
    Histories histories = Made.histories(240, 3_000, 24_000, 4);
    Trained alone = train(histories);
    Trained together;
    try (ForkJoinPool pool = new ForkJoinPool(3)) {
      together = pool.submit(() -> train(histories)).get();
    }
    assertTrue(alone.stages().second().trees() > 0);
    assertArrayEquals(bytes(alone), bytes(together));
    assertArrayEquals(alone.stages().second().bytes(), together.stages().second().bytes());
  }

  private static Trained train(Histories histories) {
    return new TrainTwoStages(told -> {}, KEEP, WITHOUT_DOUBT).on(histories).trained();
  }

  private static byte[] bytes(Trained trained) {
    var rows = trained.stages().sequences().rows();
    ByteBuffer bytes = ByteBuffer.allocate(rows.bytes());
    rows.write(bytes);
    return bytes.array();
  }
}
