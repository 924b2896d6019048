package org.teachercloud.enrollment.record;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.teachercloud.enrollment.awards.Alignment;
import org.teachercloud.enrollment.offering.InstitutionView;

/**
 * A page of a person's record.
 *
 * @param stages of her career, the first at first; the same on every page
 */
@Schema(name = "Record")
public record RecordView(
    List<EntryView> items, String next, long total, List<Stages.Dated> stages) {

  /**
   * An entry.
   *
   * @param minutes 0 where it is not known how long it took
   * @param source the enrolment or certificate that it speaks of, null for what was written
   * @param supersedes the entry whose place it takes, null where none
   * @param withdraws whether it only says that that one does not hold
   * @param reason why it takes the place of that one, null where that is not said
   * @param superseded whether another has taken its place
   */
  @Schema(name = "RecordEntry")
  public record EntryView(
      UUID id,
      EntryKind kind,
      Map<String, String> title,
      InstitutionView institution,
      int minutes,
      Instant happenedAt,
      Instant enteredAt,
      List<Alignment> alignments,
      UUID source,
      UUID supersedes,
      boolean withdraws,
      String reason,
      boolean superseded) {}

  /**
   * What an institution sees of a learner: what it said itself, and how much others did.
   *
   * @param name of the learner, null where it is not known or the institution may not add
   * @param mayAdd whether the institution may add to her record at present
   * @param elsewhere how many entries there are of others, null where she does not share that
   */
  @Schema(name = "SaidOfLearner")
  public record Said(
      List<EntryView> items,
      String next,
      long total,
      String name,
      boolean mayAdd,
      Long elsewhere) {}

  /** Somebody to whose record an institution may add. */
  @Schema(name = "RecordLearner")
  public record LearnerView(UUID id, String name) {}

  /** Some of them, by name. */
  @Schema(name = "RecordLearnerPage")
  public record LearnerPage(List<LearnerView> items, String next, long total) {}

  /** A share as its owner sees it. */
  @Schema(name = "RecordShare")
  public record ShareView(UUID id, InstitutionView institution, Instant since, Instant until) {}

  /** All that a person shares. */
  @Schema(name = "RecordShares")
  public record ShareList(List<ShareView> items, String next, long total) {}
}
