package org.teachercloud.system.bench.whole;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import org.teachercloud.system.bench.measuring.Errors;
import org.teachercloud.system.bench.measuring.Load;
import org.teachercloud.system.bench.measuring.Wire;
import org.teachercloud.system.bench.world.Sample;
import org.teachercloud.system.bench.world.Teachers;

/**
 * What grants cost a search: the same filtered queries as a visitor and as a teacher, in turns, so
 * that whatever else the machine does weighs on both.
 */
public final class GrantsCost {

  private static final int ROUNDS = 4;
  private static final Duration LONGEST = Duration.ofMinutes(1);

  private final Load load;
  private final Teachers teachers;
  private final List<String> queries = new ArrayList<>();

  public GrantsCost(Load load, Teachers teachers, Sample sample, int queries) {
    this.load = load;
    this.teachers = teachers;
    RandomGenerator random = RandomGenerator.of("L64X128MixRandom");
    for (int i = 0; i < queries; i++) {
      this.queries.add(sample.anyFilteredQuery(random));
    }
  }

  /**
   * What was measured; CPU in milliseconds for one search, without what the compilers had.
   *
   * @param visitor of all parts
   * @param teacher of all parts
   * @param visitorInCatalog of catalog-service alone, its compilers included
   * @param teacherInCatalog of catalog-service alone, its compilers included
   */
  public record Outcome(
      double visitor,
      double teacher,
      double visitorInCatalog,
      double teacherInCatalog,
      Errors errors) {

    public double ratio() {
      return teacher / visitor;
    }

    public double ratioInCatalog() {
      return teacherInCatalog / visitorInCatalog;
    }
  }

  /** Searches with as many connections, each query four times as either of them. */
  public Outcome run(int connections) throws InterruptedException {
    double[] all = new double[2];
    double[] catalog = new double[2];
    Errors errors = new Errors();
    for (int turn = 0; turn < 2 * ROUNDS; turn++) {
      teachers.renew();
      int who = (turn + 1) / 2 % 2;
      Load.Outcome one = load.run(connections, LONGEST, once(who == 1));
      all[who] += (one.cpuMillisOfAll() - one.compilerMillis()) / ROUNDS;
      catalog[who] += one.cpuMillis().getOrDefault("catalog", 0.0) / ROUNDS;
      errors.add(one.errors());
    }
    return new Outcome(all[0], all[1], catalog[0], catalog[1], errors);
  }

  /** Every query once, then nothing more. */
  Load.Request once(boolean asTeacher) {
    AtomicInteger next = new AtomicInteger();
    return (wire, teacher, random) -> {
      int at = next.getAndIncrement();
      return at < queries.size()
          ? search(wire, queries.get(at), asTeacher ? teachers.token(teacher, random) : null)
          : Load.Reply.NOTHING_LEFT;
    };
  }

  private static Load.Reply search(Wire wire, String query, String token) throws IOException {
    return wire.get("/api/v1/resources?q=" + query, token).status() == 200
        ? Load.Reply.RIGHT
        : Load.Reply.WRONG;
  }
}
