package org.teachercloud.recommendation.paths;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.teachercloud.access.Caller;
import org.teachercloud.recommendation.planning.Choice;
import org.teachercloud.recommendation.planning.Plan.PlannedStep;
import org.teachercloud.recommendation.planning.Standing;
import org.teachercloud.recommendation.shelf.Item;
import org.teachercloud.recommendation.shelf.Shelf;

/** Lets a learner change her path herself. */
@ApplicationScoped
public class SteerPath {

  private static final int POSTPONED_WEEKS = 4;

  @Inject PathTable table;
  @Inject ChoiceTable choices;
  @Inject KeepPath keepPath;
  @Inject PathChanges changes;
  @Inject Shelf shelf;
  @Inject InstantSource clock;

  /** What came of a decision. */
  public sealed interface Outcome {}

  /** The path after it. */
  public record Steered(LearningPath path) implements Outcome {}

  /** She is on no path, so there is nothing to decide. */
  public record OnNoPath() implements Outcome {}

  /** There is no such resource for her. */
  public record NotThere() implements Outcome {}

  /** There is nothing to decide about what is completed. */
  public record AlreadyDone() implements Outcome {}

  /** Decides on a resource, on her path or not. */
  @Transactional
  public Outcome decide(Caller caller, UUID resource, ChoiceRequest request) {
    Item item = shelf.itemOf(resource);
    if (item == null || !item.isVisibleTo(caller.institutions())) {
      return new NotThere();
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    LocalDate until = null;
    if (request.choice() == Choice.Kind.POSTPONED) {
      until =
          request.until() == null ? keepPath.today().plusWeeks(POSTPONED_WEEKS) : request.until();
    }
    Choice choice = new Choice(resource, request.choice(), until, now, false);
    Optional<LearningPath> path = locked(caller);
    if (path.isPresent() && isDone(path.get(), caller, item)) {
      return new AlreadyDone();
    }
    return steered(path, caller, id -> choices.write(id, choice));
  }

  /**
   * Decides as her coach proposed for this path, all of it or nothing.
   *
   * @return that she is on no path also where she is on another one
   */
  @Transactional
  public Outcome takeProposed(Caller caller, UUID path, List<Choice> proposed) {
    Optional<LearningPath> current = locked(caller).filter(one -> one.id().equals(path));
    if (current.isEmpty()) {
      return new OnNoPath();
    }
    for (Choice choice : proposed) {
      Item item = shelf.itemOf(choice.resource());
      if (item == null || !item.isVisibleTo(caller.institutions())) {
        return new NotThere();
      }
      if (isDone(current.get(), caller, item)) {
        return new AlreadyDone();
      }
    }
    return steered(current, caller, id -> proposed.forEach(choice -> choices.write(id, choice)));
  }

  /** Takes a decision back; what was never decided needs no taking back. */
  @Transactional
  public Outcome takeBack(Caller caller, UUID resource) {
    return steered(locked(caller), caller, id -> choices.delete(id, resource));
  }

  private Optional<LearningPath> locked(Caller caller) {
    table.lock(caller.id());
    return table.current(caller.id());
  }

  private boolean isDone(LearningPath path, Caller caller, Item item) {
    Standing standing = keepPath.standing(path, caller);
    var step = standing.learner().stepWith(item.number());
    PlannedStep planned = path.latest().plan().step(item.resource());
    boolean again = planned != null && planned.isAgain();
    return step != null && step.isCompleted() && !again;
  }

  private Outcome steered(Optional<LearningPath> path, Caller caller, Consumer<UUID> decision) {
    if (path.isEmpty()) {
      return new OnNoPath();
    }
    decision.accept(path.get().id());
    changes.announce(caller.id());
    return keepPath.brought(caller).<Outcome>map(Steered::new).orElseGet(OnNoPath::new);
  }
}
