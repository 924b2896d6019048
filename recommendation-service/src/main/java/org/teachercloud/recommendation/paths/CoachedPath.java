package org.teachercloud.recommendation.paths;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.teachercloud.recommendation.planning.Plan.Part;
import org.teachercloud.recommendation.planning.Plan.PlannedStep;

/**
 * A learner's path as somebody sees it whom she has let in: the version that she saw last, with the
 * states of now and without the results of her tries. Looking at it works nothing out.
 */
@ApplicationScoped
public class CoachedPath {

  @Inject PathTable table;
  @Inject KeepPath keepPath;
  @Inject ShowPath showPath;

  /**
   * What of it matters to proposals.
   *
   * @param ahead resources of the steps to be done
   * @param behind resources that are done or recognised
   */
  public record Seen(UUID path, Set<UUID> ahead, Set<UUID> behind) {}

  /** The path that she is on. */
  public Optional<Seen> of(UUID learner) {
    return table
        .current(learner)
        .map(
            path -> {
              Set<UUID> ahead = new HashSet<>();
              Set<UUID> behind = new HashSet<>();
              for (PlannedStep step : path.latest().plan().steps()) {
                if (step.part() == Part.AHEAD) {
                  ahead.add(step.resource());
                } else if (step.part().isBehindHer()) {
                  behind.add(step.resource());
                }
              }
              return new Seen(path.id(), ahead, behind);
            });
  }

  /** The path that she is on, in words. */
  public Optional<PathView> shown(UUID learner, String language) {
    return table
        .current(learner)
        .map(
            path ->
                showPath.view(
                    path, keepPath.standingWithoutTries(path), keepPath.pace(path), language));
  }
}
