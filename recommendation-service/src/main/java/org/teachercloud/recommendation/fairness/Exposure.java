package org.teachercloud.recommendation.fairness;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.teachercloud.recommendation.shelf.Item;

/**
 * Keeps count of what lists show, as sums without persons, and derives from them how strongly each
 * group is lifted. Every replica adds its own sums to those of all and reads them back, so that
 * after a moment all lift alike. What a replica that is killed has not written yet is lost.
 */
@ApplicationScoped
class Exposure {

  private static final Logger LOG = Logger.getLogger(Exposure.class);

  @Inject ExposureTable table;
  @Inject FairnessConfig config;
  @Inject Belonging belonging;
  @Inject InstantSource clock;

  private OnceADay onceADay;
  private final Object lock = new Object();
  private Tally unwritten = Tally.none();
  private volatile double[] bonuses = new double[Group.values().length];
  private ScheduledExecutorService thread;

  @PostConstruct
  void begin() {
    onceADay = new OnceADay(config.pause());
  }

  void start(@Observes StartupEvent event) {
    thread =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("exposure").daemon().factory());
    long every = config.every().toMillis();
    thread.scheduleWithFixedDelay(this::settleIfItCan, every, every, TimeUnit.MILLISECONDS);
  }

  void stop(@Observes ShutdownEvent event) {
    thread.shutdown();
    settleIfItCan();
  }

  /** Whether a list counts that was shown now; the same one counts once a day in each replica. */
  boolean counts(UUID person, List<Item> list) {
    return onceADay.counts(person, list, belonging.today(), clock.instant());
  }

  /** A list was shown. */
  void count(Tally list) {
    synchronized (lock) {
      unwritten = unwritten.plus(list);
    }
  }

  /** By group, the share of its merit that an item counts more. */
  double[] bonuses() {
    return bonuses;
  }

  private void settleIfItCan() {
    try {
      settle();
    } catch (RuntimeException away) {
      LOG.warnf("What was shown cannot be written down now: %s", away.getMessage());
    }
  }

  /** Writes down what was shown, and sets anew what is lifted. */
  void settle() {
    LocalDate today = belonging.today();
    Tally mine;
    synchronized (lock) {
      mine = unwritten;
      unwritten = Tally.none();
    }
    if (mine.lists() > 0) {
      try {
        table.add(today, mine);
        table.forget(today.minusDays(config.keptDays()));
      } catch (RuntimeException failure) {
        count(mine);
        throw failure;
      }
    }
    bonuses = Bonuses.of(sums(today), config);
  }

  /** The sums of the days that count, today included. */
  Tally sums(LocalDate today) {
    return table.since(today.minusDays(config.days() - 1L));
  }
}
