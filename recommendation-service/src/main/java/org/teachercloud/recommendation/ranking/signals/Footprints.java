package org.teachercloud.recommendation.ranking.signals;

import java.nio.ByteBuffer;
import org.teachercloud.recommendation.training.Histories;
import org.teachercloud.recommendation.training.Occurrences;
import org.teachercloud.recommendation.training.SparseRows;

/**
 * What all histories say about which item comes when.
 *
 * @param next by item, how many took another one directly after it
 * @param previous by item, how many took another one directly before it
 * @param soon by item, others after it, each by {@link #SOON} to the power of the gap
 * @param together by item, how many took another one too, over the root of both popularities
 * @param afterTwo what came directly after two items in their order
 * @param figures of single items
 */
public record Footprints(
    SparseRows next,
    SparseRows previous,
    SparseRows soon,
    SparseRows together,
    AfterTwo afterTwo,
    ItemFigures figures) {

  static final double SOON = 0.7;

  private static final int REACH = 12;
  private static final int KEEP = 150;

  /** A history longer than this counts in full, but its items far apart not as taken together. */
  private static final int TOGETHER_REACH = 200;

  public int bytes() {
    int rows = Math.addExact(next.bytes(), previous.bytes());
    rows = Math.addExact(rows, Math.addExact(soon.bytes(), together.bytes()));
    return Math.addExact(rows, Math.addExact(afterTwo.bytes(), figures.bytes()));
  }

  public void write(ByteBuffer into) {
    next.write(into);
    previous.write(into);
    soon.write(into);
    together.write(into);
    afterTwo.write(into);
    figures.write(into);
  }

  public static Footprints read(ByteBuffer from) {
    SparseRows next = SparseRows.read(from);
    SparseRows previous = SparseRows.read(from);
    SparseRows soon = SparseRows.read(from);
    SparseRows together = SparseRows.read(from);
    return new Footprints(
        next, previous, soon, together, AfterTwo.read(from), ItemFigures.read(from));
  }

  public static Footprints of(Histories histories) {
    int size = histories.itemCount();
    Occurrences places = new Occurrences(histories);
    int[] items = histories.items();
    float[] decays = new float[REACH + 1];
    for (int gap = 1; gap <= REACH; gap++) {
      decays[gap] = (float) Math.pow(SOON, gap - 1);
    }
    int[] popularity = histories.popularity();
    return new Footprints(
        SparseRows.strongest(
            size, KEEP, (item, row) -> places.each(item, 0, 1, (at, other) -> row[items[other]]++)),
        SparseRows.strongest(
            size, KEEP, (item, row) -> places.each(item, 1, 0, (at, other) -> row[items[other]]++)),
        SparseRows.strongest(
            size,
            KEEP,
            (item, row) ->
                places.each(
                    item, 0, REACH, (at, other) -> row[items[other]] += decays[other - at])),
        SparseRows.strongest(
            size,
            KEEP,
            (item, row) -> {
              places.each(item, TOGETHER_REACH, TOGETHER_REACH, (at, other) -> row[items[other]]++);
              for (int other = 0; other < size; other++) {
                if (row[other] > 0) {
                  row[other] /= (float) Math.sqrt((double) popularity[item] * popularity[other]);
                }
              }
            }),
        AfterTwo.of(histories),
        ItemFigures.of(histories));
  }
}
