package org.teachercloud.catalog.harvesting.running;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;
import org.teachercloud.catalog.IdSource;
import org.teachercloud.catalog.harvesting.running.AskNext.Step;
import org.teachercloud.catalog.harvesting.sources.HarvestSource;
import org.teachercloud.catalog.harvesting.sources.HarvestSources;

/** Carries a harvest on from where it stands, answer by answer, for the length of a turn. */
@ApplicationScoped
class CarryRun {

  private static final Logger LOG = Logger.getLogger(CarryRun.class);

  @Inject RunLeases leases;
  @Inject AskNext ask;
  @Inject HarvestSources sources;
  @Inject HarvestLimits limits;
  @Inject InstantSource clock;
  @Inject IdSource ids;

  /**
   * Takes the next harvest and works on it.
   *
   * @param stop asked after every answer; a stopped harvest is gone on with by whoever takes it
   * @return whether there was one
   */
  boolean next(BooleanSupplier stop) throws InterruptedException {
    UUID worker = ids.next();
    Optional<HarvestRun> claimed = leases.claim(worker);
    if (claimed.isPresent()) {
      carry(claimed.get(), worker, stop);
    }
    return claimed.isPresent();
  }

  private void carry(HarvestRun claimed, UUID worker, BooleanSupplier stop)
      throws InterruptedException {
    Instant end = clock.instant().plus(limits.turn());
    HarvestRun run = claimed;
    try {
      while (leases.hold(run.id(), worker)) {
        switch (step(run, worker)) {
          case Step.Went went -> run = went.run();
          case Step.Ended ended -> {
            leases.finish(run.id(), worker, ended.failure(), ended.argument());
            return;
          }
          case Step.Failed failed -> {
            failed(run, worker, failed);
            return;
          }
        }
        if (stop.getAsBoolean() || clock.instant().isAfter(end)) {
          leases.rest(run.id(), worker);
          return;
        }
      }
    } catch (LostLeaseException lost) {
      LOG.infof("Harvest %s goes on elsewhere", run.id());
    } catch (RuntimeException failure) {
      LOG.warnf(failure, "Harvest %s stopped after %d answers", run.id(), run.progress().pages());
      failed(run, worker, new Step.Failed("HARVEST_GIVEN_UP", null, null));
      throw failure;
    }
  }

  private Step step(HarvestRun run, UUID worker) throws InterruptedException {
    HarvestSource source =
        QuarkusTransaction.requiringNew().call(() -> sources.findById(run.source()));
    if (source.removedAt != null) {
      return new Step.Ended("HARVEST_SOURCE_REMOVED", null);
    }
    if (!source.isReady()) {
      return new Step.Ended("HARVEST_NOT_APPROVED", null);
    }
    if (run.requestedAt().plus(limits.longest()).isBefore(clock.instant())) {
      return new Step.Ended("HARVEST_TOOK_TOO_LONG", null);
    }
    return ask.next(source, run, worker);
  }

  /** A harvest that fails too often in a row is given up, others wait. */
  private void failed(HarvestRun run, UUID worker, Step.Failed failed) {
    if (run.attempts() + 1 >= limits.attempts()) {
      leases.finish(run.id(), worker, failed.code(), failed.argument());
    } else {
      leases.release(run.id(), worker, wait(run, failed.after()));
    }
  }

  private Duration wait(HarvestRun run, Duration asked) {
    Duration usual = limits.firstWait().multipliedBy(1L << 2 * Math.min(run.attempts(), 10));
    Duration wait = asked == null ? usual : asked;
    return wait.compareTo(limits.longestWait()) > 0 ? limits.longestWait() : wait;
  }
}
