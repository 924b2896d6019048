package org.teachercloud.recommendation.paths;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.UUID;
import org.teachercloud.access.Caller;
import org.teachercloud.delivery.once.Idempotency;
import org.teachercloud.delivery.once.Idempotency.Answer;
import org.teachercloud.recommendation.awards.Award;
import org.teachercloud.recommendation.awards.Awards;
import org.teachercloud.recommendation.planning.Goal;
import org.teachercloud.recommendation.shelf.Item;
import org.teachercloud.recommendation.shelf.Shelf;

/** Begins a path, once for each key, and ends it. */
@ApplicationScoped
public class BeginPath {

  @Inject KeepPath keepPath;
  @Inject PathTable table;
  @Inject PathChanges changes;
  @Inject Idempotency idempotency;
  @Inject Shelf shelf;
  @Inject Awards awards;
  @Inject ObjectMapper mapper;
  @Inject InstantSource clock;

  /** What came of a wish for a path. */
  public sealed interface Outcome {}

  /** She is on a path. */
  record Begun() implements Outcome {}

  /** There is no such course for her, or nobody awards that. */
  record NotThere() implements Outcome {}

  /** The key came with another request before. */
  record KeyReused() implements Outcome {}

  /**
   * Begins it.
   *
   * @param key of the request, null where it has none: repeated, it begins nothing anew
   */
  @Transactional
  public Outcome begin(Caller caller, PathRequest request, String key) {
    Goal goal = request.goal();
    if (goal.kind() == Goal.Kind.RESOURCE) {
      Item item = shelf.itemOf(goal.resource());
      if (item == null || !item.isVisibleTo(caller.institutions())) {
        return new NotThere();
      }
    }
    if (goal.kind() == Goal.Kind.AWARD) {
      Award award = awards.award(goal.award());
      if (award == null || !award.open()) {
        return new NotThere();
      }
    }
    try {
      idempotency.once(
          caller.id(),
          key,
          Idempotency.digestOf("POST /api/v1/paths", mapper.writeValueAsString(request)),
          () -> {
            keepPath.begin(caller, request, UUID.randomUUID());
            changes.announce(caller.id());
            return new Answer(201, "/api/v1/paths/current", null, false);
          });
      return new Begun();
    } catch (Idempotency.KeyReusedException reused) {
      return new KeyReused();
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Ends the path that she is on, if any. */
  @Transactional
  public void end(Caller caller) {
    table.lock(caller.id());
    if (table.end(caller.id(), clock.instant())) {
      changes.announce(caller.id());
    }
  }
}
