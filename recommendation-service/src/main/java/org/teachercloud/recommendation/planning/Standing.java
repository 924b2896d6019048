package org.teachercloud.recommendation.planning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.teachercloud.recommendation.awards.Earned;
import org.teachercloud.recommendation.feedback.FeedbackKind;
import org.teachercloud.recommendation.history.Learner;
import org.teachercloud.recommendation.history.Profile;
import org.teachercloud.recommendation.history.Step;
import org.teachercloud.recommendation.mastering.Mastery;
import org.teachercloud.recommendation.planning.timing.Timetable;
import org.teachercloud.recommendation.shelf.Item;
import org.teachercloud.recommendation.shelf.Shelf;
import org.teachercloud.recommendation.shelf.Works;

/**
 * How things stand for a learner when her path is worked out.
 *
 * @param institutions that she is a member of
 * @param words what she said of recommended resources
 * @param choices what she decided about steps
 * @param earned towards the award that is her goal; nothing where another thing is
 * @param mastery what her tries say by standard; nothing where they may not count
 * @param sameAs of resources that are the same as one that she completed in another form, or a part
 *     of it: which one that is
 * @param since when the path began
 */
public record Standing(
    Learner learner,
    Set<String> institutions,
    Map<UUID, FeedbackKind> words,
    Map<UUID, Choice> choices,
    Earned earned,
    Map<UUID, Mastery> mastery,
    Map<UUID, UUID> sameAs,
    Instant since) {

  /** What she has done with what she completed, in other forms, with what that was. */
  public static Map<UUID, UUID> sameAs(Learner learner, Shelf shelf) {
    Map<UUID, UUID> sameAs = new HashMap<>();
    Works works = shelf.works();
    for (Step step : learner.steps()) {
      Item completed = step.isCompleted() ? shelf.item(step.item()) : null;
      if (completed != null) {
        for (int number : works.doneWith(step.item())) {
          Item other = shelf.item(number);
          if (other != null) {
            sameAs.putIfAbsent(other.resource(), completed.resource());
          }
        }
      }
    }
    return Map.copyOf(sameAs);
  }

  /** The profile in one line that is the same in every replica. */
  public String profileKey() {
    Profile profile = learner.profile();
    return profile.stage()
        + " "
        + new TreeSet<>(profile.subjects())
        + new TreeSet<>(profile.phases())
        + new TreeSet<>(profile.languages())
        + (profile.optedOut() ? " opted out" : "");
  }

  /** Whether she made this choice about a resource. */
  public boolean chose(Choice.Kind kind, UUID resource) {
    Choice choice = choices.get(resource);
    return choice != null && choice.kind() == kind;
  }

  /** Whether she made this choice because her coach proposed it. */
  public boolean choseAsProposed(Choice.Kind kind, UUID resource) {
    return chose(kind, resource) && choices.get(resource).proposed();
  }

  /** Whether she has completed it in any form, or can do it on her own word. */
  public boolean isBehindHer(Item item) {
    return isItselfBehindHer(item) || isSame(item);
  }

  private boolean isItselfBehindHer(Item item) {
    return hasCompleted(item) || chose(Choice.Kind.RECOGNISED, item.resource());
  }

  /** What she completed that is the same in another form; not where she wants it all the same. */
  private boolean isSame(Item item) {
    return sameAs.containsKey(item.resource()) && !chose(Choice.Kind.PINNED, item.resource());
  }

  /** Whether she completed it after the path began. */
  public boolean wasDoneOnTheWay(Item item) {
    Step step = learner.stepWith(item.number());
    return step != null && step.isCompleted() && !step.activeAt().isBefore(since);
  }

  /** When it came behind her, the beginning of time where nobody can say. */
  public Instant behindSince(Item item) {
    Step step = learner.stepWith(item.number());
    return step != null && step.isCompleted() ? step.activeAt() : Instant.EPOCH;
  }

  /** Whether she has begun and neither completed nor given it up. */
  public boolean isUnderWay(Item item) {
    Step step = learner.stepWith(item.number());
    return step != null && step.state() == Step.State.ENROLLED;
  }

  /** The day before which she will not begin something: to which she put it off, else today. */
  public LocalDate notBefore(UUID resource, LocalDate today) {
    return chose(Choice.Kind.POSTPONED, resource)
        ? Timetable.later(today, choices.get(resource).until())
        : today;
  }

  /** Whether it may be a step ahead of her: hers to open, not done, not refused in any way. */
  boolean allows(Item item) {
    return allowsByName(item)
        && !isSame(item)
        && (isUnderWay(item)
            || item.isReadableIn(learner.profile().languages())
            || chose(Choice.Kind.PINNED, item.resource()));
  }

  /** The same for what she wants by its name, so in whatever language and form it is. */
  boolean allowsByName(Item item) {
    return item != null
        && !isItselfBehindHer(item)
        && !isRefused(item)
        && (isUnderWay(item) || item.isVisibleTo(institutions));
  }

  /** What is left to study of it, in minutes, at least 1. */
  public int minutesLeft(Item item) {
    Step step = learner.stepWith(item.number());
    double left = step == null ? 1 : 1 - step.progress();
    return Math.max(1, (int) Math.round(Candidates.minutesOf(item) * left));
  }

  /** Whether she has completed the whole of it; her own word does not count. */
  boolean hasCompleted(Item item) {
    Step step = learner.stepWith(item.number());
    return step != null && step.isCompleted();
  }

  /** Whether she decided about it or said something of it. */
  public boolean spokeOf(Item item) {
    return choices.containsKey(item.resource()) || words.containsKey(item.resource());
  }

  private boolean isRefused(Item item) {
    Choice choice = choices.get(item.resource());
    if (choice != null) {
      return choice.kind() == Choice.Kind.SKIPPED || choice.kind() == Choice.Kind.SWAPPED;
    }
    Step step = learner.stepWith(item.number());
    FeedbackKind word = words.get(item.resource());
    return step != null && step.state() == Step.State.WITHDRAWN
        || word == FeedbackKind.DISMISS
        || word == FeedbackKind.NOT_RELEVANT;
  }

  /** Numbers of items that she finds not relevant, as {@code among} knows them. */
  Set<Integer> unwanted(Function<UUID, Item> among) {
    Set<Integer> numbers = new HashSet<>();
    words.forEach(
        (resource, kind) -> {
          Item item = among.apply(resource);
          if (kind == FeedbackKind.NOT_RELEVANT && item != null) {
            numbers.add(item.number());
          }
        });
    return numbers;
  }
}
