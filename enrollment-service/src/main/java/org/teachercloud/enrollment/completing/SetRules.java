package org.teachercloud.enrollment.completing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.teachercloud.access.AuditTrail;
import org.teachercloud.access.Caller;
import org.teachercloud.enrollment.cohorts.CourseOfferings;
import org.teachercloud.enrollment.offering.Edition;

/** Sets what a resource of the caller's institution asks for from now on. */
@ApplicationScoped
class SetRules {

  private static final int DEEPEST = 5;
  private static final int MOST = 200;

  private final CompletionRules rules;
  private final OfferedCourses offered;
  private final CourseOfferings offerings;
  private final AuditTrail audit;
  private final InstantSource clock;

  SetRules(
      CompletionRules rules,
      OfferedCourses offered,
      CourseOfferings offerings,
      AuditTrail audit,
      InstantSource clock) {
    this.rules = rules;
    this.offered = offered;
    this.offerings = offerings;
    this.audit = audit;
    this.clock = clock;
  }

  /** How a wish to set rules ended. */
  sealed interface Outcome {

    /** They stand for who begins from now on. */
    record Kept(RuleSet rules) implements Outcome {}

    /** Somebody has set others since. */
    record Stale() implements Outcome {}

    /** Not there, or not of her institution. */
    record NotThere() implements Outcome {}

    /** More than can be read: too many, or too deep in one another. */
    record TooMuch() implements Outcome {}

    /** One is about a unit that the newest version does not have. */
    record NoSuchUnit() implements Outcome {}

    /** One is about a course that the caller can neither enrol in nor owns. */
    record NoSuchCourse() implements Outcome {}

    /** A course that it asks for asks for this one, perhaps by way of others. */
    record Circle() implements Outcome {}

    /** Somebody has to attest something, and without an offering nobody knows whom. */
    record OfferingNeeded() implements Outcome {}
  }

  /**
   * Sets rules.
   *
   * @param seen the version that she read, 0 where there was none
   */
  @Transactional
  Outcome set(Caller caller, UUID resource, Rule rule, int seen) {
    Optional<String> institution = offerings.ownerAmong(caller, resource);
    if (institution.isEmpty()) {
      return new Outcome.NotThere();
    }
    boolean without = offerings.lockOf(resource).isEmpty();
    rules.lock(resource);
    int version = rules.newest(resource).map(RuleSet::version).orElse(0);
    if (seen != version) {
      return new Outcome.Stale();
    }
    if (Rules.depth(rule) > DEEPEST || Rules.all(rule).limit(MOST + 1).count() > MOST) {
      return new Outcome.TooMuch();
    }
    Edition edition = offered.edition(resource);
    if (Rules.all(rule).anyMatch(one -> isOfNoUnit(one, edition))) {
      return new Outcome.NoSuchUnit();
    }
    Set<UUID> courses = courses(rule);
    if (!offered.titles(caller, courses).keySet().equals(courses)) {
      return new Outcome.NoSuchCourse();
    }
    if (leadsTo(courses, resource)) {
      return new Outcome.Circle();
    }
    if (without && Rules.all(rule).anyMatch(SetRules::isAttested)) {
      return new Outcome.OfferingNeeded();
    }
    RuleSet set =
        new RuleSet(
            resource,
            version + 1,
            institution.get(),
            rule,
            caller.id(),
            clock.instant().truncatedTo(ChronoUnit.MILLIS));
    rules.add(set);
    audit.note(caller, "COMPLETION_RULES_SET", resource.toString());
    return new Outcome.Kept(set);
  }

  private static Set<UUID> courses(Rule rule) {
    return Rules.all(rule)
        .filter(Rule.Course.class::isInstance)
        .map(Rules::item)
        .collect(Collectors.toSet());
  }

  /** Whether one of the courses is this one, or asks for it by whatever way. */
  private boolean leadsTo(Set<UUID> courses, UUID resource) {
    Set<UUID> seen = new HashSet<>(courses);
    Deque<UUID> open = new ArrayDeque<>(courses);
    while (!open.isEmpty()) {
      rules.newest(open.pop()).map(set -> courses(set.rule())).orElseGet(Set::of).stream()
          .filter(seen::add)
          .forEach(open::push);
    }
    return seen.contains(resource);
  }

  private static boolean isOfNoUnit(Rule rule, Edition edition) {
    UUID item = Rules.item(rule);
    return !(rule instanceof Rule.Course) && item != null && edition.indexOf(item) < 0;
  }

  private static boolean isAttested(Rule rule) {
    return rule instanceof Rule.Attended || rule instanceof Rule.SignedOff;
  }
}
