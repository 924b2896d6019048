package org.teachercloud.recommendation.feedback;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.teachercloud.recommendation.replicas.Follower;
import org.teachercloud.recommendation.replicas.Remembered;

/** What learners have said, from memory where it can be. */
@ApplicationScoped
public class Feedback implements Follower {

  static final String CHANGED = "feedback";

  /** Most people say nothing, which takes next to no memory. */
  private static final int REMEMBERED = 100_000;

  /** An announced word; the kind is null where it was taken back. */
  record Body(UUID learner, UUID resource, FeedbackKind kind) {}

  private final Remembered<Map<UUID, FeedbackKind>> remembered;
  private final List<FeedbackWatcher> watchers;
  private final ObjectMapper mapper;

  @Inject
  Feedback(FeedbackTable table, @All List<FeedbackWatcher> watchers, ObjectMapper mapper) {
    this.remembered = new Remembered<>(REMEMBERED, table::read);
    this.watchers = watchers;
    this.mapper = mapper;
  }

  /** Her words by resource. */
  public Map<UUID, FeedbackKind> of(UUID learner) {
    return remembered.of(learner);
  }

  /** The next question about her words goes to the database. */
  public void forget(UUID learner) {
    remembered.forget(learner);
  }

  @Override
  public String kind() {
    return CHANGED;
  }

  @Override
  public void reload() {
    remembered.forgetAll();
  }

  @Override
  public void learn(JsonNode json) {
    Body body = mapper.convertValue(json, Body.class);
    remembered.forget(body.learner());
    watchers.forEach(watcher -> watcher.said(body.learner(), body.resource(), body.kind()));
  }
}
