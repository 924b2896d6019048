package org.teachercloud.contracts;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * A learner's own words about her stage and interests, whole: the newest fact is enough.
 *
 * @param stage null while she has not said
 * @param languages language tags (BCP 47)
 * @param weeklyMinutes minutes a week that she wants to learn, 0 while she has not said
 * @param optedOut whether she wants no personal recommendations, but the list that all get; false
 *     in facts that are older than the choice
 */
public record LearnerProfileChanged(
    UUID id,
    long sequence,
    UUID learner,
    Instant at,
    Stage stage,
    Set<Subject> subjects,
    Set<Phase> phases,
    Set<String> languages,
    int weeklyMinutes,
    boolean optedOut)
    implements ProfileFact {

  @Override
  public String subject() {
    return learner.toString();
  }
}
