package org.teachercloud.recommendation.aiming;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.teachercloud.recommendation.history.Learner;
import org.teachercloud.recommendation.history.Step;
import org.teachercloud.recommendation.replicas.Follower;
import org.teachercloud.recommendation.replicas.Remembered;
import org.teachercloud.recommendation.standards.Alignment;
import org.teachercloud.recommendation.standards.Standards;

/** The standards that learners aim at and have not closed, from memory where it can be. */
@ApplicationScoped
public class Aims implements Follower {

  /** What is announced when a path begins, ends or is steered. */
  private static final String PATHS = "paths";

  /** Most people have none, which takes next to no memory. */
  private static final int REMEMBERED = 100_000;

  private final Remembered<List<UUID>> remembered;
  private final Standards standards;

  @Inject
  Aims(AimTable table, Standards standards) {
    this.remembered = new Remembered<>(REMEMBERED, table::read);
    this.standards = standards;
  }

  /** What her path leads to, without what a completed resource of hers serves. */
  public Set<UUID> openTo(Learner learner) {
    List<UUID> aims = remembered.of(learner.id());
    if (aims.isEmpty()) {
      return Set.of();
    }
    Set<UUID> open = new LinkedHashSet<>();
    aims.forEach(aim -> open.addAll(standards.under(aim)));
    for (Step step : learner.steps()) {
      if (step.isCompleted()) {
        Alignment served = standards.servedBy(step.item());
        open.removeAll(served.whole());
        open.removeAll(served.parts());
      }
    }
    return open;
  }

  /** The next question about her goes to the database. */
  public void forget(UUID learner) {
    remembered.forget(learner);
  }

  @Override
  public String kind() {
    return PATHS;
  }

  @Override
  public void reload() {
    remembered.forgetAll();
  }

  @Override
  public void learn(JsonNode learner) {
    remembered.forget(UUID.fromString(learner.asText()));
  }
}
