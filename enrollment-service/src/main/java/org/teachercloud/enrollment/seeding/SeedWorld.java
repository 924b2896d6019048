package org.teachercloud.enrollment.seeding;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;
import org.teachercloud.enrollment.Ids;
import org.teachercloud.enrollment.seeding.careers.Careers;
import org.teachercloud.enrollment.seeding.careers.Teacher;
import org.teachercloud.enrollment.seeding.careers.Teachers;

/**
 * Makes a world in the background: waits for the catalogue, then writes the histories of some
 * teachers at a time. A teacher who has any history is left alone, so a second run, or one after a
 * stop, writes what is missing.
 */
@ApplicationScoped
class SeedWorld {

  private static final Logger LOG = Logger.getLogger(SeedWorld.class);
  private static final long STEP_MILLIS = 200;

  private final SeedRuns runs;
  private final Shelves shelves;
  private final WriteHistories writeHistories;
  private final SeedingConfig config;
  private final InstantSource clock;
  private final Ids ids;
  private volatile boolean stopping;

  SeedWorld(
      SeedRuns runs,
      Shelves shelves,
      WriteHistories writeHistories,
      SeedingConfig config,
      InstantSource clock,
      Ids ids) {
    this.runs = runs;
    this.shelves = shelves;
    this.writeHistories = writeHistories;
    this.config = config;
    this.clock = clock;
    this.ids = ids;
  }

  void stop(@Observes ShutdownEvent event) {
    stopping = true;
  }

  /** Begins a run, or gives the one that goes on. */
  UUID begin(SeedSize size) {
    UUID id = ids.next();
    if (!runs.begin(id, size)) {
      return runs.running().orElse(id);
    }
    Thread.ofPlatform().name("seeding").daemon().start(() -> run(id, size));
    return id;
  }

  private void run(UUID id, SeedSize size) {
    try {
      if (!waitFor(id, 0, new Arrived(size))) {
        runs.end(id, SeedRun.State.FAILED, "The catalogue has fewer resources than expected");
        return;
      }
      int done = write(id, size);
      waitFor(id, done, () -> writeHistories.waitingFacts(1) == 0);
      runs.end(id, SeedRun.State.FINISHED, null);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException failure) {
      LOG.error("Seeding failed", failure);
      runs.end(id, SeedRun.State.FAILED, "See the log of the service");
    }
  }

  private int write(UUID id, SeedSize size) throws InterruptedException {
    Instant today = clock.instant().truncatedTo(ChronoUnit.DAYS);
    Careers careers = new Careers(shelves.load(), today);
    List<Teacher> teachers = Teachers.of(size);
    int done = 0;
    for (int from = 0; from < teachers.size() && !stopping; from += config.batch()) {
      List<Teacher> some = teachers.subList(from, Math.min(from + config.batch(), teachers.size()));
      waitFor(id, done, () -> room());
      writeHistories.write(missing(some).stream().map(careers::of).toList());
      done += some.stream().mapToInt(Teacher::enrollments).sum();
      runs.touch(id, done);
    }
    return done;
  }

  private List<Teacher> missing(List<Teacher> teachers) {
    var known = writeHistories.known(teachers.stream().map(Teacher::id).toList());
    List<Teacher> missing = new ArrayList<>(teachers);
    missing.removeIf(teacher -> known.contains(teacher.id()));
    return missing;
  }

  /** Enough has arrived, and nothing more has for a second: imports may be on their way too. */
  private final class Arrived implements BooleanSupplier {

    private static final int LOOKS = 5;

    private final SeedSize size;
    private long before;
    private int same;

    Arrived(SeedSize size) {
      this.size = size;
    }

    @Override
    public boolean getAsBoolean() {
      long now = shelves.count();
      same = now == before ? same + 1 : 0;
      before = now;
      return now >= size.resources() && same >= LOOKS;
    }
  }

  private boolean room() {
    return writeHistories.waitingFacts(config.waitingFacts()) < config.waitingFacts();
  }

  /** Whether it came true within the patience. */
  private boolean waitFor(UUID id, int done, BooleanSupplier condition)
      throws InterruptedException {
    long end = System.nanoTime() + config.patience().toNanos();
    while (!condition.getAsBoolean()) {
      if (stopping || System.nanoTime() > end) {
        return false;
      }
      runs.touch(id, done);
      TimeUnit.MILLISECONDS.sleep(STEP_MILLIS);
    }
    return true;
  }
}
