package org.teachercloud.catalog.contributing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.teachercloud.catalog.describing.Text;

/** A wish that what a derived work brings be taken back into its source. */
@Entity
@Table(name = "merge_proposal")
class MergeProposal {

  /** How far it is. */
  @Schema(name = "MergeProposalState")
  public enum State {
    OPEN,
    /** By who proposed it, before anybody decided. */
    TAKEN_BACK,
    /** The owner writes it into the next version, which is not published yet. */
    ACCEPTED,
    DECLINED,
    /** A published version of the source brought it. */
    MERGED
  }

  /** States in which nothing else is proposed from the same work. */
  static final Set<State> STANDING = EnumSet.of(State.OPEN, State.ACCEPTED);

  @Id UUID id;

  /** The derived work. */
  UUID work;

  UUID source;

  @Column(name = "work_version")
  int workVersion;

  /** Of the work as it was. */
  @Column(name = "title_zh")
  String titleZh;

  @Column(name = "title_en")
  String titleEn;

  /** Slug of the work's owner, who proposes. */
  String institution;

  @Column(name = "words_zh")
  String wordsZh;

  @Column(name = "words_en")
  String wordsEn;

  @Enumerated(EnumType.STRING)
  State state;

  @Column(name = "proposed_by")
  UUID proposedBy;

  @Column(name = "proposed_at")
  Instant proposedAt;

  @Column(name = "answer_zh")
  String answerZh;

  @Column(name = "answer_en")
  String answerEn;

  @Column(name = "decided_by")
  UUID decidedBy;

  @Column(name = "decided_at")
  Instant decidedAt;

  /** Null until it is MERGED. */
  @Column(name = "merged_version")
  Integer mergedVersion;

  Text title() {
    return new Text(titleZh, titleEn);
  }

  Text words() {
    return new Text(wordsZh, wordsEn);
  }

  /** What the owner said; null before that. */
  Text answer() {
    return answerZh == null && answerEn == null ? null : new Text(answerZh, answerEn);
  }

  void decide(State next, Text answer, UUID by, Instant now) {
    state = next;
    answerZh = answer == null ? null : answer.zh();
    answerEn = answer == null ? null : answer.en();
    decidedBy = by;
    decidedAt = now;
  }
}
