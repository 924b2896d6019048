package org.teachercloud.recommendation.history;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.teachercloud.recommendation.replicas.Remembered;

/** What is known of learners, from memory where it can be. */
@ApplicationScoped
public class Learners {

  /** How much is remembered; prefix {@code recommendation.learners}. */
  @ConfigMapping(prefix = "recommendation.learners")
  public interface LearnersConfig {

    /** Learners held in memory at most, each about one kilobyte. */
    @WithDefault("100000")
    int remembered();
  }

  private final Remembered<Learner> remembered;

  @Inject
  Learners(LearnerTable table, LearnersConfig config) {
    remembered = new Remembered<>(config.remembered(), table::read);
  }

  /** Somebody's history and profile; empty for whom nothing was heard of. */
  public Learner of(UUID id) {
    return remembered.of(id);
  }

  /** The next question about her goes to the database. */
  public void forget(UUID id) {
    remembered.forget(id);
  }

  void forgetAll() {
    remembered.forgetAll();
  }
}
