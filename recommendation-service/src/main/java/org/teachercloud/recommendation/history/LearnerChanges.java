package org.teachercloud.recommendation.history;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.teachercloud.contracts.Fact;
import org.teachercloud.contracts.LearningFact;
import org.teachercloud.contracts.UnitCompleted;
import org.teachercloud.contracts.UnitStarted;
import org.teachercloud.recommendation.replicas.Announcements;
import org.teachercloud.recommendation.replicas.Follower;

/** Carries the news about learners to every replica: first to memory, then to who watches. */
@ApplicationScoped
public class LearnerChanges implements Follower {

  private static final String CHANGED = "learners";

  /** Facts older than this come from catching up; nobody waits at a page for them. */
  private static final Duration FRESH = Duration.ofMinutes(5);

  @Inject Announcements announcements;
  @Inject Learners learners;
  @Inject @All List<LearnerWatcher> watchers;
  @Inject ObjectMapper mapper;
  @Inject InstantSource clock;

  private record Body(List<UUID> learners, List<Happening> happenings) {}

  public void announce(List<UUID> changed, List<? extends Fact> facts) {
    Instant fresh = clock.instant().minus(FRESH);
    List<Happening> happenings = new ArrayList<>();
    for (Fact fact : facts) {
      if (fact instanceof LearningFact learning && fact.at().isAfter(fresh)) {
        happenings.add(happening(learning));
      }
    }
    announcements.announce(CHANGED, new Body(changed, happenings));
  }

  private static Happening happening(LearningFact fact) {
    return switch (fact) {
      case UnitCompleted unit -> happening(unit, unit.unit(), unit.progress());
      case UnitStarted unit -> happening(unit, unit.unit(), null);
      default -> happening(fact, null, null);
    };
  }

  private static Happening happening(LearningFact fact, UUID unit, Double progress) {
    return new Happening(
        fact.learner(), fact.type(), fact.resource(), fact.enrollment(), unit, progress, fact.at());
  }

  @Override
  public String kind() {
    return CHANGED;
  }

  @Override
  public void reload() {
    learners.forgetAll();
  }

  @Override
  public void learn(JsonNode json) {
    Body body = mapper.convertValue(json, Body.class);
    body.learners().forEach(learners::forget);
    for (LearnerWatcher watcher : watchers) {
      watcher.changed(body.learners(), body.happenings());
    }
  }
}
