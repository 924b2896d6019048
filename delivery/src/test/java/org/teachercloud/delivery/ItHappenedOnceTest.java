package org.teachercloud.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.teachercloud.delivery.ApplyingProcess.Making;
import org.teachercloud.delivery.Doomed.Fate;

/** Processes that die at the worst moments, between a real database and a real broker. */
class ItHappenedOnceTest {

  private static final int ROUNDS = Integer.getInteger("delivery.rounds", 20);
  private static final int FAULTY_ROUNDS = 3;
  private static final int SUPPLY = 30;

  @TempDir static Path folder;
  private static World world;
  private static Doomed doomed;

  private final Random random = new Random(25);

  @BeforeAll
  static void begin() {
    world = new World();
    doomed = new Doomed(folder);
    learn();
  }

  /** The first deaths come late, so that the starts of all others are quick. */
  private static void learn() {
    doomed.run(
        List.of(new Fate(Failpoint.BEFORE_MARK, 2, StatingProcess.class, statingArguments())),
        () -> {});
    doomed.run(
        List.of(
            new Fate(
                Failpoint.BEFORE_ACK,
                2,
                ApplyingProcess.class,
                applyingArguments(world, Making.SOUND))),
        () -> {
          world.state(SUPPLY);
          world.relay();
        });
  }

  @AfterAll
  static void end() {
    world.close();
  }

  @ParameterizedTest
  @EnumSource(names = {"AFTER_INSERT", "AFTER_COMMIT", "AFTER_SEND", "BEFORE_MARK"})
  void whatWasStatedHappensOnceWhereverTheStatingProcessDies(Failpoint failpoint) {
    long before = world.ledger().compare().stated();
    doomed.run(
        rounds(
            ROUNDS,
            () ->
                new Fate(
                    failpoint, 1 + random.nextInt(12), StatingProcess.class, statingArguments())),
        () -> {});
    world.relay();
    world.apply();
    assertHappenedOnce(world);
    assertTrue(world.ledger().compare().stated() > before, "nothing was stated");
  }

  @ParameterizedTest
  @EnumSource(names = {"AFTER_EFFECT", "AFTER_CONSUMER_COMMIT", "BEFORE_ACK"})
  void whatWasStatedHappensOnceWhereverTheApplyingProcessDies(Failpoint failpoint) {
    die(world, failpoint, Making.SOUND, ROUNDS);
    world.apply();
    assertHappenedOnce(world);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SOUND")
  void aPlantedFaultIsNoticed(Making fault) {
    try (World faulty = new World()) {
      die(faulty, Failpoint.AFTER_EFFECT, fault, FAULTY_ROUNDS);
      faulty.apply();
      Ledger.Findings findings = faulty.ledger().compare();
      assertFalse(findings.happenedOnce(), fault + " went unnoticed");
      boolean loses = fault == Making.ACKNOWLEDGES_BEFORE_COMMIT;
      assertFalse((loses ? findings.lost() : findings.doubled()).isEmpty(), findings.toString());
    }
  }

  private void die(World place, Failpoint failpoint, Making making, int rounds) {
    List<String> arguments = applyingArguments(place, making);
    doomed.run(
        rounds(
            rounds,
            () -> new Fate(failpoint, 1 + random.nextInt(3), ApplyingProcess.class, arguments)),
        () -> {
          place.state(SUPPLY);
          place.relay();
        });
  }

  private static List<Fate> rounds(int rounds, Supplier<Fate> each) {
    return Stream.generate(each).limit(rounds).toList();
  }

  private static List<String> statingArguments() {
    List<String> arguments =
        new ArrayList<>(List.of(world.statingDatabase.jdbcUrl(), world.brokers));
    world.learners.forEach(learner -> arguments.add(learner.toString()));
    return arguments;
  }

  private static List<String> applyingArguments(World place, Making making) {
    return List.of(place.applyingDatabase.jdbcUrl(), place.brokers, place.group, making.name());
  }

  private static void assertHappenedOnce(World place) {
    Ledger.Findings findings = place.ledger().compare();
    assertEquals(List.of(), findings.lost(), "lost");
    assertEquals(List.of(), findings.doubled(), "doubled");
    assertEquals(List.of(), findings.disorder(), "out of order");
    assertEquals(0, place.ledger().waitingInInbox(), "waiting");
    assertEquals(0, place.ledger().deadLetters(), "dead letters");
  }
}
