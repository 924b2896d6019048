package org.teachercloud.recommendation.learning;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.teachercloud.recommendation.replicas.Follower;
import org.teachercloud.recommendation.scoring.LearntModel;
import org.teachercloud.recommendation.scoring.ServedModel;

/** Serves the newest stored model in this replica; answers under way end with the one before. */
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
    served.serve(all.isEmpty() ? null : table.read(all.getFirst().version()));
  }

  @Override
  public void learn(JsonNode body) {
    LearntModel model = table.read(body.asLong());
    if (model != null) {
      served.serve(model);
    }
  }
}
