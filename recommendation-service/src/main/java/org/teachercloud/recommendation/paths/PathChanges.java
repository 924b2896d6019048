package org.teachercloud.recommendation.paths;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.teachercloud.recommendation.replicas.Announcements;
import org.teachercloud.recommendation.replicas.Follower;

/** Carries the news that a learner has steered her path to every replica. */
@ApplicationScoped
public class PathChanges implements Follower {

  private static final String CHANGED = "paths";

  /** Wants to know, in every replica, when a learner's path has changed by a decision. */
  public interface PathWatcher {

    /** Called after the commit. */
    void steered(UUID learner);
  }

  @Inject Announcements announcements;
  @Inject @All List<PathWatcher> watchers;

  /** Announces within the running transaction. */
  public void announce(UUID learner) {
    announcements.announce(CHANGED, learner);
  }

  @Override
  public String kind() {
    return CHANGED;
  }

  /** Nothing of paths is kept in memory. */
  @Override
  public void reload() {}

  @Override
  public void learn(JsonNode body) {
    UUID learner = UUID.fromString(body.asText());
    watchers.forEach(watcher -> watcher.steered(learner));
  }
}
