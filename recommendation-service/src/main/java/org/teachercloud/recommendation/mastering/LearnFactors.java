package org.teachercloud.recommendation.mastering;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.teachercloud.recommendation.standards.Standards;

/** Learns what tries say from the newest tries of everybody, on a thread of its own. */
@ApplicationScoped
class LearnFactors {

  private static final Logger LOG = Logger.getLogger(LearnFactors.class);

  @Inject AttemptTable attempts;
  @Inject FactorsTable table;
  @Inject Standards standards;
  @Inject MasteringConfig config;
  @Inject InstantSource clock;

  private ScheduledExecutorService thread;

  void start(@Observes StartupEvent event) {
    thread =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("mastering").daemon().factory());
    long every = config.every().toMillis();
    thread.scheduleWithFixedDelay(this::look, every, every, TimeUnit.MILLISECONDS);
  }

  void stop(@Observes ShutdownEvent event) {
    thread.shutdownNow();
  }

  private void look() {
    try {
      learn();
    } catch (RuntimeException away) {
      LOG.warnf("What tries say cannot be learnt now: %s", away.getMessage());
    }
  }

  /** Learns now; of the same tries and standards every replica learns the same. */
  Factors learn() {
    List<Attempt> newest = attempts.newest(config.learntFrom());
    Factors learnt = Factors.learnt(newest, one -> standards.servedBy(one.item()).of(one.unit()));
    if (learnt.attempts() > 0) {
      QuarkusTransaction.requiringNew().run(() -> table.write(learnt, clock.instant()));
    }
    return learnt;
  }
}
