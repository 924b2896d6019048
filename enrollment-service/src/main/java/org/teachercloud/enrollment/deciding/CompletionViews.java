package org.teachercloud.enrollment.deciding;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.teachercloud.access.Caller;
import org.teachercloud.enrollment.completing.Asked;
import org.teachercloud.enrollment.completing.OfferedCourses;
import org.teachercloud.enrollment.completing.ReadWork;
import org.teachercloud.enrollment.completing.ShownRule;
import org.teachercloud.enrollment.completing.Verdict;
import org.teachercloud.enrollment.enrolling.Enrollment;
import org.teachercloud.enrollment.enrolling.states.EnrollmentState;
import org.teachercloud.enrollment.offering.Edition;
import org.teachercloud.enrollment.offering.Editions;

/** Puts together what is asked, what is done and what was decided, with names for all of it. */
@ApplicationScoped
class CompletionViews {

  private final ReadWork readWork;
  private final Editions editions;
  private final OfferedCourses courses;
  private final Decisions decisions;

  CompletionViews(
      ReadWork readWork, Editions editions, OfferedCourses courses, Decisions decisions) {
    this.readWork = readWork;
    this.editions = editions;
    this.courses = courses;
    this.decisions = decisions;
  }

  CompletionView view(Caller caller, Enrollment one) {
    Edition edition = editions.get(one.edition());
    Map<Edition.Key, Edition> known = Map.of(one.edition(), edition);
    Asked asked = readWork.of(one.learner(), List.of(one), known).get(one.id());
    Verdict verdict = asked.verdict();
    Map<UUID, Map<String, String>> titles = new HashMap<>();
    edition.units().forEach(unit -> titles.put(unit.id(), unit.title()));
    Set<UUID> others = new HashSet<>();
    collectCourses(verdict, others);
    titles.putAll(courses.titles(caller, others));
    return new CompletionView(
        one.id(),
        one.judging().rules(),
        verdict.met() || one.state() == EnrollmentState.COMPLETED,
        one.progress(),
        view(verdict, titles),
        decided(decisions.of(one.id()), titles));
  }

  /** Each with what took it back; those that take back are not told for themselves. */
  private static List<CompletionView.DecisionView> decided(
      List<Decision> all, Map<UUID, Map<String, String>> titles) {
    Map<UUID, Decision> back = new HashMap<>();
    all.stream().filter(Decision::withdraws).forEach(one -> back.put(one.supersedes(), one));
    return all.stream()
        .filter(one -> !one.withdraws())
        .map(one -> view(one, titles, back.get(one.id())))
        .toList();
  }

  private static void collectCourses(Verdict verdict, Set<UUID> found) {
    if (ShownRule.isCourse(verdict.rule())) {
      found.add(ShownRule.item(verdict.rule()));
    }
    verdict.parts().forEach(part -> collectCourses(part, found));
  }

  private static CompletionView.RuleView view(
      Verdict verdict, Map<UUID, Map<String, String>> titles) {
    UUID item = ShownRule.item(verdict.rule());
    return new CompletionView.RuleView(
        ShownRule.kind(verdict.rule()),
        item,
        titles.get(item),
        verdict.needed(),
        verdict.have(),
        verdict.met(),
        verdict.share(),
        verdict.settledBy(),
        verdict.parts().stream().map(part -> view(part, titles)).toList());
  }

  private static CompletionView.DecisionView view(
      Decision one, Map<UUID, Map<String, String>> titles, Decision back) {
    return new CompletionView.DecisionView(
        one.id(),
        one.kind(),
        one.item(),
        titles.get(one.item()),
        one.reason(),
        one.evidence(),
        one.who(),
        one.at(),
        back == null ? null : new CompletionView.TakenBack(back.reason(), back.who(), back.at()));
  }
}
