package org.teachercloud.recommendation.paths;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.teachercloud.access.Caller;
import org.teachercloud.contracts.ProgrammeZone;
import org.teachercloud.recommendation.awards.Earned;
import org.teachercloud.recommendation.awards.EarnedTable;
import org.teachercloud.recommendation.feedback.Feedback;
import org.teachercloud.recommendation.history.Learner;
import org.teachercloud.recommendation.history.Learners;
import org.teachercloud.recommendation.history.Step;
import org.teachercloud.recommendation.mastering.EstimateMastery;
import org.teachercloud.recommendation.mastering.Mastery;
import org.teachercloud.recommendation.paths.LearningPath.Version;
import org.teachercloud.recommendation.planning.BuildPlan;
import org.teachercloud.recommendation.planning.Goal;
import org.teachercloud.recommendation.planning.Plan;
import org.teachercloud.recommendation.planning.Plan.Part;
import org.teachercloud.recommendation.planning.Plan.PlannedStep;
import org.teachercloud.recommendation.planning.Standing;
import org.teachercloud.recommendation.planning.comparing.Change;
import org.teachercloud.recommendation.planning.comparing.ComparePlans;
import org.teachercloud.recommendation.planning.timing.Pace;
import org.teachercloud.recommendation.planning.timing.Timetable;
import org.teachercloud.recommendation.shelf.Item;
import org.teachercloud.recommendation.shelf.Shelf;

/**
 * Keeps a learner's path up to date: worked out anew when it is asked for and something of hers has
 * changed since the last version. What other people do changes nothing of it by itself, so that
 * every change has a cause that she knows.
 */
@ApplicationScoped
class KeepPath {

  @Inject PathTable table;
  @Inject ChoiceTable choices;
  @Inject PathChanges changes;
  @Inject Learners learners;
  @Inject Feedback feedback;
  @Inject Shelf shelf;
  @Inject BuildPlan buildPlan;
  @Inject EarnedTable earned;
  @Inject EstimateMastery estimateMastery;
  @Inject InstantSource clock;

  /** The path that the caller is on, as it is now. */
  Optional<LearningPath> current(Caller caller) {
    Optional<LearningPath> found = table.current(caller.id());
    if (found.isEmpty() || isCurrent(found.get(), standing(found.get(), caller))) {
      return found;
    }
    return QuarkusTransaction.requiringNew().call(() -> brought(caller));
  }

  /** Begins a path and ends the one before. Runs inside the transaction of the request. */
  LearningPath begin(Caller caller, PathRequest request, UUID id) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    table.lock(caller.id());
    table.end(caller.id(), now);
    LearningPath path =
        new LearningPath(
            id,
            caller.id(),
            request.goal(),
            request.weeklyMinutes(),
            request.until(),
            now,
            new Version(0, now, id, Plan.NONE, List.of()));
    table.insert(path);
    return renewed(path, standing(path, caller));
  }

  /** Her path with what has changed, in the running transaction. */
  Optional<LearningPath> brought(Caller caller) {
    table.lock(caller.id());
    return table
        .current(caller.id())
        .map(
            path -> {
              Standing standing = standing(path, caller);
              return isCurrent(path, standing) ? path : renewed(path, standing);
            });
  }

  private LearningPath renewed(LearningPath path, Standing standing) {
    Version latest = path.latest();
    Plan plan = buildPlan.build(path.goal(), pace(path), standing, latest.plan());
    UUID basis = basis(path, standing, plan);
    Version version;
    if (latest.number() > 0 && plan.equals(latest.plan())) {
      version =
          new Version(latest.number(), latest.madeAt(), basis, latest.plan(), latest.changes());
      table.rebase(path.id(), version);
    } else {
      version =
          new Version(
              latest.number() + 1,
              clock.instant().truncatedTo(ChronoUnit.MILLIS),
              basis,
              plan,
              changes(path, plan, standing));
      table.insertVersion(path.id(), version);
      changes.announce(path.learner());
    }
    return path.with(version);
  }

  private List<Change> changes(LearningPath path, Plan plan, Standing standing) {
    Version latest = path.latest();
    return latest.number() == 0
        ? List.of()
        : ComparePlans.of(latest.plan(), plan, standing, catalogue(path.goal(), standing));
  }

  private boolean isCurrent(LearningPath path, Standing standing) {
    Version latest = path.latest();
    return latest.basis().equals(basis(path, standing, latest.plan()));
  }

  Standing standing(LearningPath path, Caller caller) {
    Learner learner = learners.of(caller.id());
    boolean triesCount = path.goal().kind() == Goal.Kind.STANDARDS && !learner.profile().optedOut();
    return standing(
        path,
        learner,
        caller.institutions(),
        triesCount ? estimateMastery.of(caller.id()) : Map.of());
  }

  /** How things stand for somebody else's eyes: without the results of tries. */
  Standing standingWithoutTries(LearningPath path) {
    return standing(path, learners.of(path.learner()), Set.of(), Map.of());
  }

  private Standing standing(
      LearningPath path, Learner hers, Set<String> institutions, Map<UUID, Mastery> mastery) {
    UUID learner = path.learner();
    return new Standing(
        hers,
        institutions,
        feedback.of(learner),
        choices.of(path.id()),
        path.goal().kind() == Goal.Kind.AWARD
            ? earned.towards(path.goal().award(), learner)
            : Earned.NOTHING,
        mastery,
        Standing.sameAs(hers, shelf),
        path.madeAt());
  }

  Pace pace(LearningPath path) {
    return new Pace(today(), path.weeklyMinutes(), path.until());
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ProgrammeZone.ZONE);
  }

  /** A digest of everything that her path rests on and that can be named as a cause. */
  private UUID basis(LearningPath path, Standing standing, Plan plan) {
    Learner learner = standing.learner();
    StringBuilder basis = new StringBuilder(standing.profileKey());
    TreeMap<Integer, Step> steps = new TreeMap<>();
    learner.steps().forEach(step -> steps.put(step.item(), step));
    steps
        .values()
        .forEach(s -> basis.append(' ').append(s.item()).append(s.state()).append(s.units()));
    new TreeMap<>(standing.words()).forEach((id, word) -> basis.append(id).append(word));
    new TreeMap<>(standing.choices())
        .forEach(
            (id, c) -> basis.append(id).append(c.kind()).append(c.until()).append(c.proposed()));
    basis.append(buildPlan.evidenceKey(path.goal(), standing));
    if (path.goal().kind() == Goal.Kind.STANDARDS) {
      basis.append(estimateMastery.thresholds());
    }
    Function<UUID, Set<String>> covers = covers(path.goal(), standing);
    for (PlannedStep step : plan.steps()) {
      if (step.part() == Part.AHEAD) {
        basis.append(step.resource()).append(isGone(step.resource(), standing));
        basis.append(covers.apply(step.resource()));
        basis.append(standing.sameAs().containsKey(step.resource()));
      }
    }
    if (path.until() != null) {
      basis.append(Timetable.of(plan, standing, shelf, pace(path)).isInTime());
    }
    return UUID.nameUUIDFromBytes(basis.toString().getBytes(UTF_8));
  }

  private Function<UUID, Set<String>> covers(Goal goal, Standing standing) {
    Function<Item, Set<String>> covering = buildPlan.covering(goal, standing);
    return resource -> {
      Item item = shelf.itemOf(resource);
      return item == null ? Set.of() : covering.apply(item);
    };
  }

  private ComparePlans.Catalogue catalogue(Goal goal, Standing standing) {
    Function<UUID, Set<String>> covers = covers(goal, standing);
    return new ComparePlans.Catalogue() {
      @Override
      public boolean isGone(UUID resource) {
        return KeepPath.this.isGone(resource, standing);
      }

      @Override
      public Set<String> covers(UUID resource) {
        return covers.apply(resource);
      }
    };
  }

  /** Whether she can neither find it nor go on with it. */
  private boolean isGone(UUID resource, Standing standing) {
    Item item = shelf.itemOf(resource);
    return item == null || !item.isVisibleTo(standing.institutions());
  }
}
