package org.teachercloud.recommendation.learning;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How far a training has come.
 *
 * @param step which of the stages is under way, from 1
 * @param of how many stages there are
 * @param tried parameters that were judged so far, of some forty, tens of trees that grew, and
 *     people on whose last items it was tried
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
    /** Grows the trees of the second stage. */
    GROWING,
    /** Tries what was learnt without the last items on these. */
    TRYING,
    /** Solves for the weights of the first stage on everything. */
    SOLVING,
    /** Learns from titles what to say of items that nobody took. */
    READING_TITLES,
    /** Stores the model. */
    STORING
  }

  static Progress waiting(Instant startedAt) {
    return new Progress(startedAt, Stage.WAITING, 1, Stage.values().length, 0);
  }

  Progress at(Stage now) {
    return new Progress(startedAt, now, now.ordinal() + 1, of, tried);
  }

  Progress oneMore() {
    return new Progress(startedAt, stage, step, of, tried + 1);
  }
}
