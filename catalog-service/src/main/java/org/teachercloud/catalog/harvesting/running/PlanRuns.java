package org.teachercloud.catalog.harvesting.running;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.teachercloud.catalog.IdSource;
import org.teachercloud.catalog.harvesting.sources.HarvestSource;

/** Begins what is due by schedule; of several replicas one does. */
@ApplicationScoped
class PlanRuns {

  private static final int BATCH = 20;
  private static final String DUE =
      """
      SELECT * FROM harvest_source
      WHERE next_run_at <= ?1 AND removed_at IS NULL
      ORDER BY next_run_at FOR UPDATE SKIP LOCKED
      """;

  @Inject EntityManager entities;
  @Inject HarvestRuns runs;
  @Inject InstantSource clock;
  @Inject IdSource ids;

  /**
   * Puts the harvests of due sources in the queue. A source that is being harvested, or that nobody
   * has agreed to, is left out until its next time.
   *
   * @return how many sources were due
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  @SuppressWarnings("unchecked")
  int plan() {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    List<HarvestSource> due =
        entities
            .createNativeQuery(DUE, HarvestSource.class)
            .setParameter(1, now)
            .setMaxResults(BATCH)
            .getResultList();
    for (HarvestSource source : due) {
      if (source.isReady()) {
        runs.add(ids.next(), source, null, false, now);
      }
      source.nextRunAt = following(source, now);
    }
    return due.size();
  }

  /** The first of its times that is still to come, however long nobody looked. */
  private static Instant following(HarvestSource source, Instant now) {
    Duration every = Duration.ofHours(source.everyHours);
    long missed = Duration.between(source.nextRunAt, now).dividedBy(every);
    return source.nextRunAt.plus(every.multipliedBy(missed + 1));
  }
}
