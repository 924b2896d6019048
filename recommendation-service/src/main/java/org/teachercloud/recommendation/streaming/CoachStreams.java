package org.teachercloud.recommendation.streaming;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.teachercloud.recommendation.awards.CertificateWatcher;
import org.teachercloud.recommendation.coaching.Accompanied;
import org.teachercloud.recommendation.history.Happening;
import org.teachercloud.recommendation.history.LearnerWatcher;
import org.teachercloud.recommendation.paths.PathChanges.PathWatcher;

/**
 * Tells coaches with an open stream when the path of a teacher has changed who lets them see it,
 * and nothing of what changed. Who accompanies whom is read when a stream opens, and again whenever
 * that teacher's path or her coachings change, so whoever sees it no longer is told no more.
 */
@ApplicationScoped
class CoachStreams implements LearnerWatcher, PathWatcher, CertificateWatcher {

  @Inject Accompanied accompanied;
  @Inject Streams streams;
  @Inject InstantSource clock;

  /** Coachings by teacher and coach, of coaches who have, or had, an open stream. */
  private final ConcurrentHashMap<UUID, Map<UUID, UUID>> byTeacher = new ConcurrentHashMap<>();

  private final ConcurrentHashMap.KeySetView<UUID, Boolean> coaches = ConcurrentHashMap.newKeySet();

  /** A coach opens a stream. */
  void watch(UUID coach) {
    coaches.add(coach);
    accompanied
        .teachersOf(coach)
        .forEach(
            (teacher, coaching) ->
                byTeacher.merge(teacher, Map.of(coach, coaching), CoachStreams::both));
  }

  @Override
  public void changed(List<UUID> learners, List<Happening> happenings) {
    if (!byTeacher.isEmpty()) {
      learners.forEach(this::tell);
    }
  }

  @Override
  public void certified(UUID learner) {
    tell(learner);
  }

  /** Also when a coaching has begun or ended. */
  @Override
  public void steered(UUID learner) {
    coaches.removeIf(coach -> !streams.isOpen(coach));
    if (coaches.isEmpty()) {
      byTeacher.clear();
      return;
    }
    Map<UUID, UUID> now = new HashMap<>(accompanied.coachesOf(learner));
    now.keySet().retainAll(coaches);
    if (now.isEmpty()) {
      byTeacher.remove(learner);
    } else {
      byTeacher.put(learner, now);
    }
    tell(learner);
  }

  private void tell(UUID learner) {
    byTeacher
        .getOrDefault(learner, Map.of())
        .forEach(
            (coach, coaching) ->
                streams.tell(coach, new StreamEvent.Coached(coaching, clock.instant())));
  }

  private static Map<UUID, UUID> both(Map<UUID, UUID> some, Map<UUID, UUID> more) {
    Map<UUID, UUID> both = new HashMap<>(some);
    both.putAll(more);
    return both;
  }
}
