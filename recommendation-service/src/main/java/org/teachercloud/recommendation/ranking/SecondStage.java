package org.teachercloud.recommendation.ranking;

import java.nio.ByteBuffer;
import org.teachercloud.recommendation.ranking.signals.Footprints;
import org.teachercloud.recommendation.ranking.trees.Forest;
import org.teachercloud.recommendation.training.LinearModel;
import org.teachercloud.recommendation.training.SparseRows;

/**
 * What puts the first stage's best candidates in order.
 *
 * @param together a closed form that does not mind order; a second opinion
 * @param prints what all histories say about which item comes when
 * @param forest weighs all of it
 */
public record SecondStage(LinearModel together, Footprints prints, Forest forest) {

  public int trees() {
    return forest.trees();
  }

  /** All of it, such that {@link #read} gives the same. */
  public byte[] bytes() {
    ByteBuffer into =
        ByteBuffer.allocate(
            Math.addExact(
                Math.addExact(together.rows().bytes(), Double.BYTES),
                Math.addExact(prints.bytes(), forest.bytes())));
    together.rows().write(into);
    into.putDouble(together.recency());
    prints.write(into);
    forest.write(into);
    return into.array();
  }

  /** Reads what {@link #bytes} gave. */
  public static SecondStage read(ByteBuffer from) {
    LinearModel together = new LinearModel(SparseRows.read(from), from.getDouble());
    return new SecondStage(together, Footprints.read(from), Forest.read(from));
  }
}
