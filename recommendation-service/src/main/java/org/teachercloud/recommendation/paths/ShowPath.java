package org.teachercloud.recommendation.paths;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.teachercloud.recommendation.awards.Award;
import org.teachercloud.recommendation.awards.Awards;
import org.teachercloud.recommendation.mastering.Judgement;
import org.teachercloud.recommendation.mastering.Mastery;
import org.teachercloud.recommendation.paths.PathView.State;
import org.teachercloud.recommendation.planning.Choice;
import org.teachercloud.recommendation.planning.Plan;
import org.teachercloud.recommendation.planning.Plan.Beyond;
import org.teachercloud.recommendation.planning.Plan.Cause;
import org.teachercloud.recommendation.planning.Plan.Part;
import org.teachercloud.recommendation.planning.Plan.PlannedStep;
import org.teachercloud.recommendation.planning.Standing;
import org.teachercloud.recommendation.planning.timing.Pace;
import org.teachercloud.recommendation.planning.timing.Timetable;
import org.teachercloud.recommendation.planning.timing.Weeks;
import org.teachercloud.recommendation.shelf.Institutions;
import org.teachercloud.recommendation.shelf.Item;
import org.teachercloud.recommendation.shelf.Shelf;
import org.teachercloud.recommendation.standards.Alignment;
import org.teachercloud.recommendation.standards.Standard;
import org.teachercloud.recommendation.standards.Standards;

/** A path as she sees it: with the states of now, in her language, and week by week. */
@ApplicationScoped
class ShowPath {

  /** Weeks shown at most. */
  private static final int WEEKS_SHOWN = 104;

  @Inject Shelf shelf;
  @Inject Institutions institutions;
  @Inject PathTexts texts;
  @Inject Standards standards;
  @Inject Awards awards;

  PathView view(LearningPath path, Standing standing, Pace pace, String language) {
    Plan plan = path.latest().plan();
    List<PathView.Step> steps = new ArrayList<>();
    for (PlannedStep step : plan.steps()) {
      steps.add(step(step, plan, standing, language));
    }
    Timetable timetable = Timetable.of(plan, standing, shelf, pace);
    return new PathView(
        path.id(),
        path.goal(),
        path.goal().resource() == null ? null : resource(path.goal().resource()),
        award(path, standing),
        path.weeklyMinutes(),
        path.until(),
        path.latest().number(),
        path.latest().madeAt(),
        steps,
        steps.stream().mapToInt(PathView.Step::minutesLeft).sum(),
        timetable.finishedBy(),
        weeks(timetable),
        plan.coverage().stream()
            .map(
                c ->
                    new PathView.Covered(
                        c.aspect(),
                        texts.aspect(language, c.aspect()),
                        c.now(),
                        c.then(),
                        tried(c.aspect(), plan, standing)))
            .toList(),
        path.latest().changes().stream()
            .map(
                c ->
                    new PathView.Change(
                        c.kind().name(),
                        c.resource(),
                        c.why().name(),
                        texts.of(
                            language,
                            c.kind() + "." + c.why(),
                            title(c.resource(), language),
                            other(c.other(), standing, language))))
            .toList(),
        plan.beyond().stream()
            .map(
                b ->
                    new PathView.Beyond(
                        b.resource(), titles(b.resource()), b.minutes(), why(b, standing)))
            .toList());
  }

  private static String why(Beyond beyond, Standing standing) {
    if (beyond.closed()) {
      return "CLOSED";
    }
    if (!beyond.late()) {
      return "NO_TIME";
    }
    Choice choice = standing.choices().get(beyond.resource());
    return choice != null && choice.kind() == Choice.Kind.POSTPONED ? "POSTPONED" : "WAITS";
  }

  private PathView.AwardGoal award(LearningPath path, Standing standing) {
    UUID id = path.goal().award();
    Award award = id == null ? null : awards.award(id);
    if (award == null) {
      return null;
    }
    long met = path.latest().plan().coverage().stream().filter(part -> part.now() >= 1).count();
    return new PathView.AwardGoal(
        id,
        award.title(),
        award.institution(),
        institutions.nameOf(award.institution()),
        award.open(),
        standing.earned().awards().contains(id),
        award.needed(),
        (int) Math.min(met, award.needed()));
  }

  private PathView.Step step(PlannedStep step, Plan plan, Standing standing, String language) {
    Choice choice = standing.choices().get(step.resource());
    List<PathView.Reason> reasons = new ArrayList<>();
    step.causes().forEach(cause -> reasons.add(reason(cause, false, standing, language)));
    step.hints().forEach(hint -> reasons.add(reason(hint, true, standing, language)));
    return new PathView.Step(
        resource(step.resource()),
        state(step, plan, standing),
        step.minutes(),
        step.part() == Part.AHEAD ? minutesLeft(step, standing) : 0,
        step.prerequisites(),
        step.covers(),
        standards(step.resource()),
        reasons,
        choice == null ? null : choice.kind().name(),
        choice == null ? null : choice.until(),
        choice != null && choice.proposed());
  }

  private List<Standard> standards(UUID resource) {
    Item item = shelf.itemOf(resource);
    if (item == null) {
      return List.of();
    }
    Alignment alignment = standards.servedBy(item.number());
    return Stream.concat(alignment.whole().stream(), alignment.parts().stream())
        .map(standards::standard)
        .filter(Objects::nonNull)
        .sorted(Comparator.comparing(Standard::code).thenComparing(Standard::id))
        .toList();
  }

  private State state(PlannedStep step, Plan plan, Standing standing) {
    return switch (step.part()) {
      case RECOGNISED -> State.RECOGNISED;
      case DONE -> State.DONE;
      case SKIPPED -> State.SKIPPED;
      case LEFT_OUT -> State.LEFT_OUT;
      case AHEAD -> {
        Item item = shelf.itemOf(step.resource());
        if (item != null && standing.isUnderWay(item)) {
          yield State.IN_PROGRESS;
        }
        yield step.prerequisites().stream()
                .map(plan::step)
                .allMatch(required -> required == null || required.isCompleted())
            ? State.AVAILABLE
            : State.LOCKED;
      }
    };
  }

  private int minutesLeft(PlannedStep step, Standing standing) {
    if (step.isAgain()) {
      return step.minutes();
    }
    Item item = shelf.itemOf(step.resource());
    var taken = item == null ? null : standing.learner().stepWith(item.number());
    double left = taken == null ? 1 : 1 - taken.progress();
    return Math.max(1, (int) Math.round(step.minutes() * left));
  }

  private static List<PathView.Week> weeks(Timetable timetable) {
    List<PathView.Week> weeks = new ArrayList<>();
    for (List<Weeks.Portion> week : timetable.weeks()) {
      if (weeks.size() == WEEKS_SHOWN) {
        break;
      }
      weeks.add(
          new PathView.Week(
              timetable.pace().firstOf(weeks.size()),
              week.stream().mapToInt(Weeks.Portion::minutes).sum(),
              week.stream()
                  .map(
                      portion ->
                          new PathView.Portion(
                              timetable.steps().get(portion.step()).resource(), portion.minutes()))
                  .toList()));
    }
    return weeks;
  }

  private PathView.Reason reason(Cause cause, boolean hint, Standing standing, String language) {
    String second = cause.people() > 0 ? Integer.toString(cause.people()) : "";
    if (cause.counted() != null) {
      second =
          texts.of(
              language,
              "COUNTED",
              Integer.toString(cause.counted().number()),
              Integer.toString(cause.counted().of()));
    }
    String first =
        switch (cause.code()) {
          case PRACTISES, PRACTISES_AGAIN, MASTERED ->
              withTries(cause.aspect(), standing, language);
          default ->
              cause.aspect() == null
                  ? title(cause.resource(), language)
                  : texts.aspect(language, cause.aspect());
        };
    return new PathView.Reason(
        cause.code().name(),
        texts.of(language, cause.code().name(), first, second),
        hint,
        cause.resource() == null
            ? List.of()
            : List.of(new PathView.Because(cause.resource(), titles(cause.resource()))),
        cause.aspect(),
        cause.people());
  }

  private static PathView.Tried tried(String aspect, Plan plan, Standing standing) {
    Judgement judgement = plan.judged().get(aspect);
    Mastery mastery = judgement == null ? null : standing.mastery().get(UUID.fromString(aspect));
    return mastery == null
        ? null
        : new PathView.Tried(judgement, mastery.right(), mastery.tries(), mastery.lastAt());
  }

  /** The name of a standard, with her tries of it where they may be told. */
  private String withTries(String standard, Standing standing, String language) {
    String name = texts.aspect(language, standard);
    Mastery mastery = standing.mastery().get(UUID.fromString(standard));
    if (mastery == null) {
      return name;
    }
    String right = Integer.toString(mastery.right());
    String tries = Integer.toString(mastery.tries());
    return texts.of(language, "WITH_TRIES", name, texts.of(language, "TRIED", right, tries));
  }

  private String other(UUID id, Standing standing, String language) {
    return id != null && standards.standard(id) != null
        ? withTries(id.toString(), standing, language)
        : title(id, language);
  }

  private PathView.Resource resource(UUID id) {
    Item item = shelf.itemOf(id);
    return item == null
        ? new PathView.Resource(id, null, Map.of(), null, Map.of(), null, Set.of())
        : new PathView.Resource(
            id,
            item.kind(),
            item.title(),
            item.institution(),
            institutions.nameOf(item.institution()),
            item.subject(),
            item.languages());
  }

  private Map<String, String> titles(UUID id) {
    Item item = id == null ? null : shelf.itemOf(id);
    return item == null ? Map.of() : item.title();
  }

  private String title(UUID id, String language) {
    Item item = id == null ? null : shelf.itemOf(id);
    return item == null ? "" : item.titleIn(language);
  }
}
