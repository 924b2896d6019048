package org.teachercloud.recommendation.planning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.teachercloud.contracts.Phase;
import org.teachercloud.contracts.Stage;
import org.teachercloud.contracts.Subject;
import org.teachercloud.recommendation.awards.Earned;
import org.teachercloud.recommendation.feedback.FeedbackKind;
import org.teachercloud.recommendation.history.Learner;
import org.teachercloud.recommendation.history.Profile;
import org.teachercloud.recommendation.history.Step;
import org.teachercloud.recommendation.mastering.Judgement;
import org.teachercloud.recommendation.mastering.Mastery;
import org.teachercloud.recommendation.planning.timing.Pace;
import org.teachercloud.recommendation.shelf.Item;

/** Somebody who has done, said, tried and decided things by chance, and her wish for a path. */
record MadeTeacher(Goal goal, Pace pace, Standing standing) {

  static final LocalDate TODAY = LocalDate.of(2026, 11, 28);
  private static final Instant BEGAN = Instant.parse("2026-11-20T00:00:00Z");

  static MadeTeacher of(MadeWorld world, RandomGenerator random) {
    Item[] items = world.shelf.stock().items();
    List<Step> steps = new ArrayList<>();
    Map<UUID, FeedbackKind> words = new HashMap<>();
    Map<UUID, Choice> choices = new HashMap<>();
    boolean diligent = random.nextInt(8) == 0;
    int busy = diligent ? 2 : random.nextInt(3, 40);
    for (Item item : items) {
      if (item == null) {
        continue;
      }
      if (random.nextInt(busy) == 0) {
        Step.State state = diligent ? Step.State.COMPLETED : any(random, Step.State.values());
        steps.add(step(random, item.number(), steps.size() + 1, state));
      }
      if (random.nextInt(25) == 0) {
        words.put(item.resource(), any(random, FeedbackKind.values()));
      }
      if (random.nextInt(12) == 0) {
        choices.put(item.resource(), choice(random, item.resource()));
      }
    }
    boolean optedOut = random.nextInt(6) == 0;
    Profile profile =
        new Profile(
            random.nextBoolean() ? null : any(random, Stage.values()),
            Set.copyOf(world.some(List.of(MadeWorld.SUBJECTS), 2)),
            random.nextBoolean() ? Set.of() : EnumSet.of(Phase.PRIMARY, Phase.JUNIOR),
            Set.copyOf(world.some(List.of(MadeWorld.LANGUAGES), 2)),
            optedOut);
    Standing standing =
        new Standing(
            new Learner(world.id(), profile, steps, BEGAN),
            random.nextBoolean() ? Set.of() : Set.of("i0", "i1"),
            words,
            choices,
            Earned.NOTHING,
            optedOut ? Map.of() : mastery(world, random),
            Map.of(),
            BEGAN);
    LocalDate until = random.nextInt(4) == 0 ? null : TODAY.plusDays(random.nextInt(-1, 90));
    Pace pace = new Pace(TODAY, random.nextInt(10, 900), until);
    return new MadeTeacher(goal(world, random, standing), pace, standing);
  }

  /** The same teacher after she has completed something. */
  MadeTeacher having(Item completed) {
    return with(completed, Step.State.COMPLETED, 1);
  }

  /** The same teacher after she has begun something, of which nothing is done yet. */
  MadeTeacher beginning(Item begun) {
    return with(begun, Step.State.ENROLLED, 0);
  }

  private MadeTeacher with(Item item, Step.State state, double progress) {
    List<Step> steps = new ArrayList<>(standing.learner().steps());
    steps.removeIf(step -> step.item() == item.number());
    Instant at = BEGAN.plusSeconds(3600);
    steps.add(new Step(item.number(), steps.size() + 1, state, 3, progress, at));
    Learner learner = new Learner(standing.learner().id(), standing.learner().profile(), steps, at);
    return new MadeTeacher(
        goal,
        pace,
        new Standing(
            learner,
            standing.institutions(),
            standing.words(),
            standing.choices(),
            standing.earned(),
            standing.mastery(),
            standing.sameAs(),
            standing.since()));
  }

  private static Step step(RandomGenerator random, int number, int position, Step.State state) {
    double progress = state == Step.State.COMPLETED ? 1 : random.nextDouble(0, 1);
    Instant at = BEGAN.plusSeconds(random.nextLong(-9_000_000, 600_000));
    return new Step(number, position, state, 1, progress, at);
  }

  private static Choice choice(RandomGenerator random, UUID resource) {
    Choice.Kind kind = any(random, Choice.Kind.values());
    LocalDate until = kind == Choice.Kind.POSTPONED ? TODAY.plusDays(random.nextInt(-5, 90)) : null;
    Instant at = BEGAN.plusSeconds(random.nextInt(600_000));
    return new Choice(resource, kind, until, at, random.nextInt(3) == 0);
  }

  private static Map<UUID, Mastery> mastery(MadeWorld world, RandomGenerator random) {
    Map<UUID, Mastery> mastery = new HashMap<>();
    for (UUID standard : world.some(world.standards, 2)) {
      Judgement judgement = any(random, Judgement.values());
      Instant at = BEGAN.plusSeconds(random.nextLong(-9_000_000, 600_000));
      Set<Integer> tried = Set.of(random.nextInt(world.shelf.stock().items().length));
      mastery.put(standard, new Mastery(judgement, 0.5, 2, 5, at, tried));
    }
    return mastery;
  }

  private static Goal goal(MadeWorld world, RandomGenerator random, Standing standing) {
    Goal.Kind kind = any(random, Goal.Kind.values());
    return switch (kind) {
      case RESOURCE -> {
        Item item = null;
        Item[] items = world.shelf.stock().items();
        while (item == null || !item.isVisibleTo(standing.institutions())) {
          item = any(random, items);
        }
        yield new Goal(kind, item.resource(), null, null, null, null);
      }
      case SUBJECTS -> {
        Set<Subject> two = EnumSet.of(any(random, MadeWorld.SUBJECTS), Subject.MUSIC);
        yield new Goal(kind, null, two, null, null, null);
      }
      case STANDARDS -> {
        UUID one = random.nextBoolean() ? world.heading : world.standards.get(random.nextInt(3));
        yield new Goal(kind, null, null, null, Set.of(one), null);
      }
      case AWARD -> new Goal(kind, null, null, null, null, world.award.id());
      case STAGE -> new Goal(kind, null, null, null, null, null);
    };
  }

  private static <T> T any(RandomGenerator random, T[] all) {
    return all[random.nextInt(all.length)];
  }
}
