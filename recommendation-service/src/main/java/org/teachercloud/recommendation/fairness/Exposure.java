package org.teachercloud.recommendation.fairness;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Keeps count of what lists show, as sums without persons, and derives from them how strongly each
 * group is lifted. Every replica adds its own sums to those of all and reads them back, so that
 * after a moment all lift alike. What a replica that is killed has not written yet is lost.
 */
@ApplicationScoped
class Exposure {

  private static final Logger LOG = Logger.getLogger(Exposure.class);

  /** Bonuses go in steps of this share of the strongest one, so that lists rarely change. */
  private static final int STEPS = 20;

  @Inject ExposureTable table;
  @Inject FairnessConfig config;
  @Inject Belonging belonging;

  private final Object lock = new Object();
  private Tally unwritten = Tally.none();
  private volatile double[] bonuses = new double[Group.values().length];
  private ScheduledExecutorService thread;

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
    bonuses = bonuses(sums(today));
  }

  /** The sums of the days that count, today included. */
  Tally sums(LocalDate today) {
    return table.since(today.minusDays(config.days() - 1L));
  }

  private double[] bonuses(Tally sums) {
    double[] strengths = new double[Group.values().length];
    if (sums.lists() < config.fewestLists()) {
      return strengths;
    }
    for (Group group : Group.values()) {
      double behind = (config.aim() - sums.ratio(group)) / (config.aim() - config.least());
      double bounded = Math.clamp(behind, 0, 1);
      strengths[group.ordinal()] = config.most() * Math.ceil(bounded * STEPS) / STEPS;
    }
    return strengths;
  }
}
