package org.teachercloud.enrollment.completing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.teachercloud.contracts.ResourceKind;
import org.teachercloud.enrollment.offering.Edition;

class VerdictTest {

  private static final List<UUID> UNITS =
      IntStream.range(0, 3).mapToObj(unit -> new UUID(1, unit)).toList();
  private static final UUID OTHER_COURSE = new UUID(9, 9);

  @Property(tries = 500)
  void theOrderOfWhatWasDoneDoesNotMatter(
      @ForAll("rules") Rule rule,
      @ForAll("deeds") List<Consumer<Work>> deeds,
      @ForAll Random order) {
    List<Consumer<Work>> shuffled = new ArrayList<>(deeds);
    Collections.shuffle(shuffled, order);

    assertEquals(judged(rule, deeds), judged(rule, shuffled));
  }

  @Property(tries = 500)
  void doingMoreNeverTakesAnythingBack(
      @ForAll("rules") Rule rule, @ForAll("deeds") List<Consumer<Work>> deeds) {
    double before = 0;
    boolean met = false;
    for (int done = 0; done <= deeds.size(); done++) {
      Verdict verdict = judged(rule, deeds.subList(0, done));
      assertTrue(verdict.share() >= before && (verdict.met() || !met));
      assertEquals(verdict.met(), verdict.share() == 1);
      before = verdict.share();
      met = verdict.met();
    }
  }

  @Property(tries = 300)
  void whatIsSettledAsAWholeIsMetWhateverItAsksFor(@ForAll("rules") Rule rule) {
    assertTrue(judged(rule, List.of(work -> work.decided(DecisionKind.OVERRIDDEN, null))).met());
  }

  @Example
  void everyKindIsMetByWhatItAsksForAndByNothingLess() {
    UUID unit = UNITS.getFirst();
    assertMetOnlyBy(new Rule.Viewed(unit), work -> work.studied(unit, 0));
    assertMetOnlyBy(new Rule.Completed(unit), work -> work.completed(unit));
    assertMetOnlyBy(new Rule.Submitted(unit), work -> work.submitted(unit));
    assertMetOnlyBy(new Rule.Attended(unit), work -> work.decided(DecisionKind.ATTENDED, unit));
    assertMetOnlyBy(new Rule.SignedOff(null), work -> work.decided(DecisionKind.SIGNED_OFF, null));
    assertMetOnlyBy(new Rule.Course(OTHER_COURSE), work -> work.learned(OTHER_COURSE));
    assertMetOnlyBy(new Rule.Completed(unit), work -> work.decided(DecisionKind.RECOGNISED, unit));
  }

  @Example
  void minutesAddUpAndTheBestScoreCountsWithoutBeingRoundedUp() {
    UUID unit = UNITS.getFirst();
    Rule time = new Rule.Time(unit, 30);
    Consumer<Work> ten = work -> work.studied(unit, 10);
    assertFalse(judged(time, List.of(ten, ten)).met());
    assertTrue(judged(time, List.of(ten, ten, ten)).met());
    Rule score = new Rule.Score(unit, 60);
    assertFalse(judged(score, List.of(work -> work.scored(unit, 59.9f))).met());
    assertTrue(
        judged(score, List.of(work -> work.scored(unit, 80), work -> work.scored(unit, 20))).met());
  }

  @Example
  void someOfThemAreEnough() {
    Rule two = new Rule.Some(2, UNITS.stream().map(unit -> (Rule) new Rule.Viewed(unit)).toList());
    Verdict one = judged(two, List.of(work -> work.studied(UNITS.get(2), 0)));
    assertEquals(0.5, one.share());
    assertFalse(one.met());
    assertTrue(
        judged(
                two,
                List.of(
                    work -> work.studied(UNITS.get(2), 0), work -> work.studied(UNITS.get(0), 0)))
            .met());
  }

  @Example
  void whatHerVersionDoesNotHaveIsNotAskedOfHer() {
    Rule rule =
        new Rule.All(List.of(new Rule.Viewed(UNITS.getFirst()), new Rule.Viewed(new UUID(7, 7))));
    Asked asked = new Asked(rule, new Work(), edition());
    asked.work().studied(UNITS.getFirst(), 0);
    assertTrue(asked.verdict().met());
    Asked nothingLeft = new Asked(new Rule.Viewed(new UUID(7, 7)), new Work(), edition());
    assertEquals(new Rule.EveryUnit(), nothingLeft.verdict().rule());
  }

  private static void assertMetOnlyBy(Rule rule, Consumer<Work> deed) {
    assertFalse(judged(rule, List.of()).met());
    assertTrue(judged(rule, List.of(deed)).met());
    Work elsewhere = new Work();
    elsewhere.completed(UNITS.get(2));
    elsewhere.scored(UNITS.get(2), 100);
    elsewhere.submitted(UNITS.get(2));
    assertFalse(Verdict.of(rule, elsewhere, UNITS).met());
  }

  private static Verdict judged(Rule rule, List<Consumer<Work>> deeds) {
    Work work = new Work();
    deeds.forEach(deed -> deed.accept(work));
    return Verdict.of(rule, work, UNITS);
  }

  private static Edition edition() {
    return new Edition(
        new UUID(3, 3),
        1,
        ResourceKind.COURSE,
        Map.of("en", "course"),
        "ecnu",
        UNITS.stream().map(unit -> new Edition.Unit(unit, Map.of("en", "u"), 10)).toList());
  }

  @Provide
  Arbitrary<Rule> rules() {
    return rules(2);
  }

  private Arbitrary<Rule> rules(int depth) {
    Arbitrary<UUID> unit = Arbitraries.of(UNITS);
    Arbitrary<Rule> one =
        Arbitraries.oneOf(
            List.of(
                Arbitraries.just(new Rule.EveryUnit()),
                unit.map(Rule.Completed::new),
                unit.map(Rule.Viewed::new),
                unit.map(Rule.Submitted::new),
                unit.map(Rule.Attended::new),
                unit.map(Rule.SignedOff::new),
                Arbitraries.just(new Rule.Course(OTHER_COURSE)),
                Combinators.combine(unit, Arbitraries.integers().between(1, 60)).as(Rule.Time::new),
                Combinators.combine(unit, Arbitraries.integers().between(1, 100))
                    .as(Rule.Score::new)));
    if (depth == 0) {
      return one;
    }
    Arbitrary<List<Rule>> parts = rules(depth - 1).list().ofMinSize(1).ofMaxSize(3);
    return Arbitraries.oneOf(
        List.of(
            one,
            parts.map(Rule.All::new),
            parts.map(Rule.Any::new),
            parts.map(some -> new Rule.Some(1 + some.size() / 2, some))));
  }

  @Provide
  Arbitrary<List<Consumer<Work>>> deeds() {
    Arbitrary<UUID> unit = Arbitraries.of(UNITS);
    Arbitrary<Consumer<Work>> deed =
        Arbitraries.oneOf(
            List.of(
                unit.map(one -> (Consumer<Work>) work -> work.completed(one)),
                unit.map(one -> (Consumer<Work>) work -> work.studied(one, 7)),
                unit.map(one -> (Consumer<Work>) work -> work.submitted(one)),
                Combinators.combine(unit, Arbitraries.integers().between(0, 100))
                    .as((one, score) -> (Consumer<Work>) work -> work.scored(one, score)),
                Combinators.combine(unit, Arbitraries.of(DecisionKind.class))
                    .as((one, kind) -> (Consumer<Work>) work -> work.decided(kind, one)),
                Arbitraries.just((Consumer<Work>) work -> work.learned(OTHER_COURSE))));
    return deed.list().ofMaxSize(14);
  }
}
