package org.teachercloud.delivery;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.teachercloud.contracts.Fact;
import org.teachercloud.contracts.LearnerEnrolled;
import org.teachercloud.contracts.Topic;
import org.teachercloud.delivery.inbox.FactHandler;
import org.teachercloud.delivery.inbox.Inbox;
import org.teachercloud.delivery.outbox.Outbox;

/** A service as small as one can be: states facts over HTTP and applies its own. */
@Singleton
@Path("/learners/{learner}")
public class LearnerService implements FactHandler {

  @Inject Outbox outbox;
  @Inject Inbox inbox;

  /** What had its effect, in its order. */
  final List<Fact> applied = new CopyOnWriteArrayList<>();

  /** Subjects whose facts fail. */
  public final Set<String> poisoned = ConcurrentHashMap.newKeySet();

  /** Closed while effects shall take long. */
  volatile CountDownLatch gate = new CountDownLatch(0);

  @POST
  @Transactional
  public void enrol(@PathParam("learner") UUID learner) {
    outbox.append(
        Topic.ENROLLMENT_LEARNING,
        learner.toString(),
        sequence ->
            new LearnerEnrolled(
                UUID.randomUUID(),
                sequence,
                learner,
                new UUID(0, 1),
                UUID.randomUUID(),
                Instant.EPOCH,
                null));
  }

  @Incoming("facts")
  @Blocking
  void consume(ConsumerRecords<String, byte[]> records) {
    inbox.accept(records);
  }

  @Override
  public Topic topic() {
    return Topic.ENROLLMENT_LEARNING;
  }

  @Override
  public void apply(Fact fact) {
    try {
      gate.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
    if (poisoned.contains(fact.subject())) {
      throw new IllegalStateException("This learner is poison");
    }
    applied.add(fact);
  }

  /** The sequences of a learner's facts that had their effect. */
  public List<Long> appliedOf(UUID learner) {
    return applied.stream()
        .filter(fact -> fact.subject().equals(learner.toString()))
        .map(Fact::sequence)
        .toList();
  }
}
