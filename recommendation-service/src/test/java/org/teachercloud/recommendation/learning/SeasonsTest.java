package org.teachercloud.recommendation.learning;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.teachercloud.contracts.Subject;
import org.teachercloud.recommendation.learning.HistoryTable.Named;
import org.teachercloud.recommendation.scoring.learnt.ServedModel;
import org.teachercloud.recommendation.testing.Answers;
import org.teachercloud.recommendation.testing.Facts;
import org.teachercloud.recommendation.testing.RealParts;
import org.teachercloud.recommendation.testing.Taken;
import org.teachercloud.recommendation.testing.Tokens;

/** What is taken changes with the seasons, and what is recommended with it. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
@TestProfile(SmallCrowd.class)
class SeasonsTest {

  private static final int ITEMS = 60;
  private static final int PEOPLE = 1500;
  private static final int TAKEN = 5;
  private static final int SEASONS = 2;
  private static final Duration SEASON = Duration.ofDays(200);
  private static final Instant START = Instant.parse("2025-01-01T00:00:00Z");

  @Inject Facts facts;
  @Inject Learning learning;
  @Inject HistoryTable table;
  @Inject ServedModel served;

  private final Random chance = new Random(3);
  private final List<UUID> items = Stream.generate(UUID::randomUUID).limit(ITEMS).toList();

  @Test
  void whatIsInSeasonStandsHigherThanWhatWasTheSeasonBefore() {
    facts.arrive(items.stream().map(one -> facts.published(one, Subject.MUSIC)).toList());
    for (int from = 0; from < PEOPLE; from += 300) {
      List<Facts.Stated> stated = new ArrayList<>();
      IntStream.range(0, 300).forEach(person -> stated.addAll(person()));
      facts.arrive(stated);
    }
    assertInstanceOf(StartOutcome.Started.class, learning.start());
    String before = served.name();
    await()
        .atMost(Duration.ofMinutes(2))
        .until(() -> learning.progress() == null && !served.name().equals(before));

    int rose = 0;
    for (int asked = 0; asked < 20; asked++) {
      UUID item = items.get(asked * 3);
      JsonPath early = after(item, START.plus(Duration.ofDays(100)));
      JsonPath late = after(item, START.plus(Duration.ofDays(300)));
      assertEquals(served.name(), late.getString("model"));
      rose += inSeason(1, late) > inSeason(1, early) ? 1 : 0;
    }
    assertTrue(rose >= 18, "the season shows in as many of twenty lists: " + rose);
  }

  @Test
  void learningKnowsWhenSomethingWasTakenAndNotOnlyWhenItWasCompleted() {
    UUID person = UUID.randomUUID();
    UUID other = UUID.randomUUID();
    List<Instant> at = List.of(START, START.plusSeconds(86_400), START.plusSeconds(90_000));
    facts.arrive(
        Taken.taken(facts, person, items.get(0), at.get(0)),
        Taken.taken(facts, person, items.get(1), at.get(1)));
    facts.arrive(
        Taken.completed(facts, person, items.get(0), at.get(2)),
        Taken.taken(facts, other, items.get(0), at.get(2)),
        Taken.completed(facts, other, items.get(0), at.get(2).plusSeconds(500)));

    Named all = table.read(Integer.MAX_VALUE);

    assertTrue(all.histories().isTimed());
    assertEquals(
        List.of(at.get(0).getEpochSecond(), at.get(1).getEpochSecond()), times(all, person));
    assertEquals(List.of(at.get(2).getEpochSecond()), times(all, other));
  }

  private static List<Long> times(Named all, UUID person) {
    int place = List.of(all.people()).indexOf(person);
    int start = all.histories().start(place);
    return IntStream.range(start, start + all.histories().length(place))
        .mapToObj(each -> all.histories().times()[each])
        .toList();
  }

  /** Somebody who takes, within a few days, mostly what is in season. */
  private List<Facts.Stated> person() {
    UUID learner = UUID.randomUUID();
    Instant begin = START.plus(Duration.ofHours(chance.nextInt(24 * 200 * SEASONS)));
    Set<Integer> taken = new LinkedHashSet<>();
    while (taken.size() < TAKEN) {
      int season = (int) (Duration.between(START, begin).toDays() / SEASON.toDays());
      boolean inSeason = chance.nextInt(10) < 8;
      int of = inSeason ? season : 1 - season;
      taken.add(chance.nextInt(ITEMS / SEASONS) * SEASONS + of);
    }
    List<Facts.Stated> stated = new ArrayList<>();
    int day = 0;
    for (int item : taken) {
      Instant at = begin.plus(Duration.ofDays(day++));
      stated.add(Taken.taken(facts, learner, items.get(item), at));
    }
    return stated;
  }

  /** The answer to whom has taken one thing at a moment. */
  private JsonPath after(UUID item, Instant at) {
    UUID learner = UUID.randomUUID();
    facts.arrive(Taken.taken(facts, learner, item, at));
    return Answers.askUntil(
        Tokens.teacher(learner), now -> now.getString("model").startsWith("learnt-"));
  }

  private long inSeason(int season, JsonPath answer) {
    return Answers.ids(answer).stream()
        .limit(10)
        .filter(id -> items.indexOf(id) % SEASONS == season)
        .count();
  }
}
