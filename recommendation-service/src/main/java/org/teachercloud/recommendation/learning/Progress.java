package org.teachercloud.recommendation.learning;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How far a training has come.
 *
 * @param step which of the stages is under way, from 1
 * @param of how many stages there are
 * @param tried parameters that were judged so far, of some thirty
 */
@Schema(name = "LearningProgress")
public record Progress(Instant startedAt, Stage stage, int step, int of, int tried) {

  /** The parts of a training, in their order. */
  @Schema(name = "LearningStage")
  public enum Stage {
    /** Waits for its thread. */
    WAITING,
    /** Reads the histories. */
    READING,
    /** Chooses the parameters by validation. */
    CHOOSING,
    /** Solves for the weights. */
    SOLVING,
    /** Stores the model. */
    STORING
  }

  static Progress waiting(Instant startedAt) {
    return new Progress(startedAt, Stage.WAITING, 1, Stage.values().length, 0);
  }

  Progress at(Stage now) {
    return new Progress(startedAt, now, now.ordinal() + 1, of, tried);
  }

  Progress triedOneMore() {
    return new Progress(startedAt, stage, step, of, tried + 1);
  }
}
