package org.teachercloud.enrollment.seeding.careers;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import org.teachercloud.contracts.Stage;
import org.teachercloud.contracts.Subject;
import org.teachercloud.enrollment.enrolling.Enrollment;
import org.teachercloud.enrollment.enrolling.states.Change;
import org.teachercloud.enrollment.enrolling.states.ChangeReason;
import org.teachercloud.enrollment.enrolling.states.EnrollmentState;
import org.teachercloud.enrollment.offering.Edition;
import org.teachercloud.enrollment.progress.Course;
import org.teachercloud.enrollment.progress.ProgressEvent;
import org.teachercloud.enrollment.seeding.practising.Practice;
import org.teachercloud.enrollment.stating.LearningDraft;
import org.teachercloud.enrollment.stating.LearningDraft.Result;
import org.teachercloud.enrollment.stating.ProfileDraft;

/** Makes up careers: the same for the same teacher, catalogue and day. */
public final class Careers {

  private static final long SEED = 7_301_964L;
  private static final double PERCENT = 100;

  /** How an enrolment went. */
  private enum Fate {
    COMPLETED,
    STOPPED_HALFWAY,
    NEVER_BEGUN,
    GIVEN_UP
  }

  private final Choice choice;
  private final Instant today;

  public Careers(List<Item> items, Instant today) {
    this.choice = new Choice(items);
    this.today = today;
  }

  public History of(Teacher teacher) {
    SplittableRandom chance = new SplittableRandom(SEED * 31 + teacher.number());
    Person person =
        teacher.demo()
            ? Person.demo(
                teacher.number() == Teachers.TRAINEE ? Stage.PRE_SERVICE : Stage.IN_SERVICE, today)
            : Person.any(today, chance);
    List<ProfileDraft> profiles =
        person.stages().entrySet().stream()
            .map(step -> profile(teacher.id(), person, step.getKey(), step.getValue()))
            .toList();
    History history =
        new History(
            teacher.id(),
            teacher.institution(),
            profiles,
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>());
    Set<UUID> taken = new HashSet<>();
    UUID last = null;
    List<Instant> moments = moments(teacher, person, chance);
    for (int place = 0; place < moments.size(); place++) {
      Instant at = moments.get(place);
      Stage stage = person.stages().floorEntry(at).getValue();
      Subject subject =
          Practice.isDoneBadly(teacher.demo(), place) ? Practice.OFTEN : person.subject();
      Choice.Chooser who = new Choice.Chooser(subject, person.phase(), stage);
      Item item = choice.next(who, taken, last, chance);
      if (item == null) {
        break;
      }
      taken.add(item.id());
      last = item.id();
      Fate fate = fate(teacher, place, chance);
      Begin begin =
          new Begin(
              at,
              fate,
              person.weeklyMinutes(),
              Practice.of(teacher.number(), teacher.demo(), place));
      learn(history, item, begin, chance);
    }
    history.drafts().sort(Comparator.comparing(LearningDraft::at));
    return history;
  }

  /**
   * How a course is gone about.
   *
   * @param practice how practising in it goes
   */
  private record Begin(Instant at, Fate fate, int weeklyMinutes, Practice practice) {}

  private void learn(History history, Item item, Begin begin, SplittableRandom chance) {
    Enrollment begun =
        Enrollment.begun(
                uuid(chance),
                history.learner(),
                new Edition.Key(item.id(), item.edition().version()),
                begin.at())
            .from(history.institution());
    history.drafts().add(draft(LearningDraft.Kind.ENROLLED, begun, 0, begin.at()));
    Course course = new Course(begun, item.edition());
    Instant now = begin.at().plus(minutes(chance, 4 * 1440));
    int units = item.edition().units().size();
    int wanted =
        switch (begin.fate()) {
          case COMPLETED -> units;
          case STOPPED_HALFWAY -> units / 2 + (units > 1 ? chance.nextInt(units / 2) : 0);
          case GIVEN_UP -> units / 3;
          case NEVER_BEGUN -> 0;
        };
    for (int unit = 0; unit < wanted && now.isBefore(today); unit++) {
      var part = item.edition().units().get(unit);
      now = now.plus(gap(part.minutes(), begin.weeklyMinutes(), chance));
      practise(history, course, part.id(), new Practised(begin.practice(), now));
      Float score = chance.nextDouble() < 0.3 ? Float.valueOf(chance.nextInt(60, 101)) : null;
      add(history, course, event(begun, part.id(), now, score, chance));
    }
    history.drafts().addAll(course.drafts());
    Enrollment after = wanted == 0 ? begun : course.after();
    Instant left = now.plus(minutes(chance, 20 * 1440));
    if (begin.fate() == Fate.GIVEN_UP
        && after.state() == EnrollmentState.ACTIVE
        && left.isBefore(today)) {
      after =
          after.changed(
              EnrollmentState.WITHDRAWN, Change.by(after.learner(), ChangeReason.OWN_WISH, left));
      history.drafts().add(draft(LearningDraft.Kind.WITHDREW, after, after.progress(), left));
    }
    history.enrollments().add(after);
  }

  private record Practised(Practice practice, Instant until) {}

  /** Her tries of a unit in the minutes before she completes it. */
  private void practise(History history, Course course, UUID unit, Practised practised) {
    List<Practice.Try> tries = practised.practice().tries();
    Instant at = practised.until().minus(Duration.ofMinutes(tries.size()));
    for (Practice.Try one : tries) {
      if (at.isBefore(today)) {
        ProgressEvent event =
            new ProgressEvent(
                one.id(),
                course.before().id(),
                unit,
                ProgressEvent.Kind.SUBMITTED,
                at,
                one.percent(),
                null,
                one.right());
        add(history, course, event);
        Result result = new Result(one.id(), one.percent() / PERCENT, one.right());
        course.drafts().add(course.attempted(unit, at, result));
      }
      at = at.plus(Duration.ofMinutes(1));
    }
  }

  private void add(History history, Course course, ProgressEvent event) {
    if (event.at().isBefore(today)) {
      course.apply(event, today);
      history.events().add(event);
    }
  }

  private static Fate fate(Teacher teacher, int place, SplittableRandom chance) {
    if (teacher.demo()) {
      return place == teacher.enrollments() - 1 ? Fate.STOPPED_HALFWAY : Fate.COMPLETED;
    }
    double dice = chance.nextDouble();
    if (dice < 0.58) {
      return Fate.COMPLETED;
    }
    return dice < 0.84 ? Fate.STOPPED_HALFWAY : dice < 0.93 ? Fate.NEVER_BEGUN : Fate.GIVEN_UP;
  }

  /** When she enrolled, in order; a demonstration account leaves time to finish. */
  private List<Instant> moments(Teacher teacher, Person person, SplittableRandom chance) {
    long until = teacher.demo() ? 120 : 2;
    long span = ChronoUnit.MINUTES.between(person.joined(), today) - until * 1440;
    return chance
        .longs(teacher.enrollments(), 0, Math.max(1, span))
        .sorted()
        .mapToObj(minute -> person.joined().plus(Duration.ofMinutes(minute)))
        .toList();
  }

  private ProfileDraft profile(UUID learner, Person person, Instant at, Stage stage) {
    return new ProfileDraft(
        learner,
        at,
        stage,
        Set.of(person.subject()),
        Set.of(person.phase()),
        person.languages(),
        person.weeklyMinutes(),
        false);
  }

  private static ProgressEvent event(
      Enrollment one, UUID unit, Instant at, Float score, SplittableRandom chance) {
    return new ProgressEvent(
        uuid(chance), one.id(), unit, ProgressEvent.Kind.COMPLETED, at, score, null, null);
  }

  private static LearningDraft draft(
      LearningDraft.Kind kind, Enrollment one, double progress, Instant at) {
    return new LearningDraft(
        kind, one.learner(), one.resource(), one.id(), null, progress, at, one.institution());
  }

  /** The time until a unit is done, by its length and her week; at most a month. */
  private static Duration gap(int minutes, int weeklyMinutes, SplittableRandom chance) {
    double weeks = Math.max(minutes, 30) / (double) weeklyMinutes;
    double days = Math.min(30, weeks * 7 * (0.3 + 1.2 * chance.nextDouble()));
    return Duration.ofSeconds(Math.max(600, (long) (days * 86_400)));
  }

  private static Duration minutes(SplittableRandom chance, int most) {
    return Duration.ofMinutes(chance.nextInt(5, most));
  }

  /** A random identifier (version 4) by our own chance. */
  private static UUID uuid(SplittableRandom chance) {
    long high = chance.nextLong() & ~0xF000L | 0x4000L;
    long low = chance.nextLong() & ~(0xC000L << 48) | (0x8000L << 48);
    return new UUID(high, low);
  }
}
