package org.teachercloud.recommendation.learning;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.teachercloud.recommendation.replicas.Follower;
import org.teachercloud.recommendation.scoring.learnt.ServedModel;

/**
 * Serves the newest stored model in this replica, or the counts alone where these were better when
 * both were tried; answers under way end with what judged before.
 */
@ApplicationScoped
class LearntModels implements Follower {

  static final String CHANGED = "learnt-model";

  @Inject LearntModelTable table;
  @Inject ServedModel served;

  @Override
  public String kind() {
    return CHANGED;
  }

  @Override
  public void reload() {
    List<LearntModelFigures> all = table.list();
    boolean counts = all.isEmpty() || !all.getFirst().serves();
    served.serve(counts ? null : table.read(all.getFirst().version()));
  }

  @Override
  public void learn(JsonNode version) {
    reload();
  }
}
