package org.teachercloud.recommendation.planning.comparing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.teachercloud.recommendation.planning.Choice;
import org.teachercloud.recommendation.planning.Plan;
import org.teachercloud.recommendation.planning.Plan.Cause;
import org.teachercloud.recommendation.planning.Plan.Part;
import org.teachercloud.recommendation.planning.Plan.PlannedStep;
import org.teachercloud.recommendation.planning.Standing;
import org.teachercloud.recommendation.planning.comparing.Change.Kind;
import org.teachercloud.recommendation.planning.comparing.Change.Why;

/** What changed from one plan to the next, each with the one reason that caused it. */
public final class ComparePlans {

  private final Plan before;
  private final Plan after;
  private final Standing standing;
  private final Catalogue catalogue;
  private final CompareTries tries;
  private final List<Change> changes = new ArrayList<>();

  /** Tells what has become of resources in the catalogue. */
  public interface Catalogue {

    /** Whether she can no longer find it. */
    boolean isGone(UUID resource);

    /** Names of the aspects of her goal that it covers now. */
    Set<String> covers(UUID resource);
  }

  private ComparePlans(Plan before, Plan after, Standing standing, Catalogue catalogue) {
    this.before = before;
    this.after = after;
    this.standing = standing;
    this.catalogue = catalogue;
    tries = new CompareTries(before, after);
  }

  /** The changes: what is done, opened, added and dropped, then what moved. */
  public static List<Change> of(Plan before, Plan after, Standing standing, Catalogue catalogue) {
    ComparePlans compare = new ComparePlans(before, after, standing, catalogue);
    compare.tellDoneAndDropped();
    compare.tellOpenedAndAdded();
    compare.tellMoved();
    return compare.changes;
  }

  private void tellDoneAndDropped() {
    for (PlannedStep was : before.part(Part.AHEAD)) {
      PlannedStep is = after.step(was.resource());
      boolean practised = was.isAgain() && is != null && is.part() != Part.AHEAD;
      if (practised || is == null || is.part() == Part.SKIPPED || is.part() == Part.LEFT_OUT) {
        tellDropped(was);
      } else if (is.part() == Part.DONE || isNewlyAgain(was, is)) {
        tell(Kind.DONE, was.resource(), Why.COMPLETED, null);
      } else if (is.part() == Part.RECOGNISED) {
        UUID same = standing.sameAs().get(was.resource());
        boolean said = standing.chose(Choice.Kind.RECOGNISED, was.resource());
        Why why = said || same == null ? Why.RECOGNISED : Why.SAME_COMPLETED;
        tell(Kind.DONE, was.resource(), why, said ? null : same);
      }
    }
  }

  private void tellDropped(PlannedStep was) {
    UUID resource = was.resource();
    Choice choice = standing.choices().get(resource);
    if (was.isAgain() && tries.noLongerWeak(was) != null) {
      tell(Kind.DROPPED, resource, Why.PRACTISED_ENOUGH, tries.noLongerWeak(was));
    } else if (choice != null && choice.kind() == Choice.Kind.SKIPPED) {
      tell(Kind.DROPPED, resource, Why.SKIPPED, null);
    } else if (choice != null && choice.kind() == Choice.Kind.SWAPPED) {
      tell(Kind.DROPPED, resource, Why.SWAPPED, null);
    } else if (standing.words().containsKey(resource)) {
      tell(Kind.DROPPED, resource, Why.NOT_WANTED, null);
    } else if (catalogue.isGone(resource)) {
      tell(Kind.DROPPED, resource, Why.WITHDRAWN, null);
    } else if (after.isLate(resource)) {
      boolean herself = standing.chose(Choice.Kind.POSTPONED, resource);
      tell(Kind.DROPPED, resource, herself ? Why.POSTPONED : Why.WAITS_TOO_LONG, null);
    } else {
      tellNotNeeded(was);
    }
  }

  private void tellNotNeeded(PlannedStep was) {
    UUID lost = lostPrerequisite(was);
    UUID opened = lostUse(was);
    UUID done = newlyBehindCovering(was.covers());
    if (lost != null) {
      tell(Kind.DROPPED, was.resource(), Why.PREREQUISITE_GONE, lost);
    } else if (isPinned(was) && !standing.chose(Choice.Kind.PINNED, was.resource())) {
      tell(Kind.DROPPED, was.resource(), Why.UNPINNED, null);
    } else if (opened != null) {
      tell(Kind.DROPPED, was.resource(), Why.NO_LONGER_NEEDED_FOR, opened);
    } else if (!before.profile().equals(after.profile())) {
      tell(Kind.DROPPED, was.resource(), Why.PROFILE, null);
    } else if (!was.covers().isEmpty() && catalogue.covers(was.resource()).isEmpty()) {
      tell(Kind.DROPPED, was.resource(), Why.CLOSES_NOTHING, null);
    } else if (tries.newlyMastered(was) != null) {
      tell(Kind.DROPPED, was.resource(), Why.MASTERED, tries.newlyMastered(was));
    } else if (tries.noLongerWeak(was) != null) {
      tell(Kind.DROPPED, was.resource(), Why.PRACTISED_ENOUGH, tries.noLongerWeak(was));
    } else if (done != null) {
      tell(Kind.DROPPED, was.resource(), Why.COVERED_BY, done);
    } else if (tries.practised(was) != null) {
      tell(Kind.DROPPED, was.resource(), Why.SET_ASIDE, tries.practised(was));
    } else {
      tell(Kind.DROPPED, was.resource(), Why.TIME, null);
    }
  }

  private void tellOpenedAndAdded() {
    for (PlannedStep is : after.part(Part.AHEAD)) {
      PlannedStep was = before.step(is.resource());
      if (was != null && was.part() == Part.AHEAD && !isNewlyAgain(was, is)) {
        UUID key = isOpen(before, was) || !isOpen(after, is) ? null : newlyBehind(is);
        if (key != null) {
          tell(Kind.OPENED, is.resource(), Why.PREREQUISITE_COMPLETED, key);
        }
      } else {
        tellAdded(is);
      }
    }
  }

  private void tellAdded(PlannedStep is) {
    UUID swapped = newlySwapped(is);
    if (is.has(Cause.Code.PROPOSED)) {
      tell(Kind.ADDED, is.resource(), Why.PROPOSED, null);
    } else if (is.has(Cause.Code.PINNED)) {
      tell(Kind.ADDED, is.resource(), Why.PINNED, null);
    } else if (swapped != null) {
      tell(Kind.ADDED, is.resource(), Why.IN_PLACE_OF, swapped);
    } else if (tries.practised(is) != null) {
      tell(Kind.ADDED, is.resource(), Why.PRACTISES, tries.practised(is));
    } else if (is.has(Cause.Code.OPENS)) {
      tell(Kind.ADDED, is.resource(), Why.NEEDED_FOR, firstOpened(is));
    } else if (!before.profile().equals(after.profile())) {
      tell(Kind.ADDED, is.resource(), Why.PROFILE, null);
    } else if (tries.noLongerMastered(is) != null) {
      tell(Kind.ADDED, is.resource(), Why.NOT_MASTERED, tries.noLongerMastered(is));
    } else {
      tell(Kind.ADDED, is.resource(), Why.CLOSES_MORE, null);
    }
  }

  /** Only those that left the longest run of steps whose order stayed the same. */
  private void tellMoved() {
    List<UUID> was = resources(before.part(Part.AHEAD));
    List<UUID> is = resources(after.part(Part.AHEAD));
    was.retainAll(new HashSet<>(is));
    is.retainAll(new HashSet<>(was));
    is.removeIf(id -> isNewlyAgain(before.step(id), after.step(id)));
    was.retainAll(is);
    Set<UUID> stayed = LongestRun.common(was, is);
    for (UUID resource : is) {
      if (!stayed.contains(resource)) {
        boolean forward = is.indexOf(resource) < was.indexOf(resource);
        tellMoved(after.step(resource), forward);
      }
    }
  }

  private void tellMoved(PlannedStep is, boolean forward) {
    Kind kind = forward ? Kind.MOVED_FORWARD : Kind.MOVED_BACK;
    PlannedStep was = before.step(is.resource());
    Cause hint = is.hints().stream().filter(h -> !was.hints().contains(h)).findFirst().orElse(null);
    UUID key = newlyBehind(is);
    if (standing.chose(Choice.Kind.POSTPONED, is.resource())) {
      tell(kind, is.resource(), Why.POSTPONED, null);
    } else if (isPinned(is) && !isPinned(was)) {
      tell(kind, is.resource(), Why.PINNED, null);
    } else if (hint != null && hint.code() == Cause.Code.BEGUN) {
      tell(kind, is.resource(), Why.BEGUN, null);
    } else if (key != null) {
      tell(kind, is.resource(), Why.PREREQUISITE_COMPLETED, key);
    } else if (hint != null) {
      tell(kind, is.resource(), Why.OTHERS_WENT_ON, hint.resource());
    } else {
      tell(kind, is.resource(), forward ? Why.SUITS_MORE : Why.SUITS_LESS, null);
    }
  }

  /** Whether she has completed a step, and it is there to practise with once more. */
  private static boolean isNewlyAgain(PlannedStep was, PlannedStep is) {
    return is.isAgain() && !was.isAgain();
  }

  private static boolean isPinned(PlannedStep step) {
    return step.has(Cause.Code.PINNED) || step.has(Cause.Code.PROPOSED);
  }

  private void tell(Kind kind, UUID resource, Why why, UUID other) {
    changes.add(new Change(kind, resource, why, other));
  }

  private static List<UUID> resources(List<PlannedStep> steps) {
    return new ArrayList<>(steps.stream().map(PlannedStep::resource).toList());
  }

  private static boolean isOpen(Plan plan, PlannedStep step) {
    return step.prerequisites().stream()
        .map(plan::step)
        .allMatch(required -> required == null || required.isCompleted());
  }

  private UUID newlyBehind(PlannedStep step) {
    return step.prerequisites().stream().filter(this::isNewlyBehind).findFirst().orElse(null);
  }

  private boolean isNewlyBehind(UUID resource) {
    PlannedStep was = before.step(resource);
    PlannedStep is = after.step(resource);
    return is != null && is.isCompleted() && (was == null || !was.isCompleted());
  }

  private UUID newlyBehindCovering(List<String> aspects) {
    return after.steps().stream()
        .filter(step -> isNewlyBehind(step.resource()))
        .filter(step -> step.covers().stream().anyMatch(aspects::contains))
        .map(PlannedStep::resource)
        .findFirst()
        .orElse(null);
  }

  private UUID lostPrerequisite(PlannedStep was) {
    return was.prerequisites().stream().filter(this::isLost).findFirst().orElse(null);
  }

  /** Whether it went for a reason of its own, or because of what it requires. */
  private boolean isLost(UUID resource) {
    PlannedStep was = before.step(resource);
    PlannedStep is = after.step(resource);
    boolean went = was != null && (is == null || is.part() == Part.SKIPPED);
    return went
        && (standing.choices().containsKey(resource)
            || standing.words().containsKey(resource)
            || catalogue.isGone(resource)
            || lostPrerequisite(was) != null);
  }

  /** What it was needed for, where that is ahead no more. */
  private UUID lostUse(PlannedStep was) {
    return was.causes().stream()
        .filter(cause -> cause.code() == Cause.Code.OPENS)
        .map(Cause::resource)
        .filter(
            id -> {
              PlannedStep is = after.step(id);
              return is == null || is.part() != Part.AHEAD;
            })
        .findFirst()
        .orElse(null);
  }

  private UUID newlySwapped(PlannedStep is) {
    return standing.choices().values().stream()
        .filter(choice -> choice.kind() == Choice.Kind.SWAPPED)
        .map(Choice::resource)
        .filter(
            id -> {
              PlannedStep was = before.step(id);
              return was != null
                  && was.part() == Part.AHEAD
                  && was.covers().stream().anyMatch(is.covers()::contains);
            })
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static UUID firstOpened(PlannedStep is) {
    return is.causes().stream()
        .filter(cause -> cause.code() == Cause.Code.OPENS)
        .map(Cause::resource)
        .findFirst()
        .orElse(null);
  }
}
