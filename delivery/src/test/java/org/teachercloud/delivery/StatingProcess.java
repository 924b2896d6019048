package org.teachercloud.delivery;

import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.teachercloud.contracts.LearnerEnrolled;
import org.teachercloud.contracts.Topic;

/** States facts until it is halted, as a service does that learners use. */
final class StatingProcess {

  private static final UUID RESOURCE = new UUID(0, 1);

  private StatingProcess() {}

  public static void main(String... arguments) {
    Side side = new Side(arguments[0], arguments[1]);
    List<UUID> learners = List.of(arguments).stream().skip(2).map(UUID::fromString).toList();
    RandomGenerator random = RandomGenerator.getDefault();
    side.connect();
    Doomed.waitForTurn();
    side.relay.start(null);
    while (true) {
      state(side, learners.get(random.nextInt(learners.size())));
    }
  }

  /** The business row and the fact, in one transaction. */
  static void state(Side side, UUID learner) {
    side.transactions.run(
        () ->
            side.outbox.append(
                Topic.ENROLLMENT_LEARNING,
                learner.toString(),
                sequence -> {
                  var fact =
                      new LearnerEnrolled(
                          UUID.randomUUID(),
                          sequence,
                          learner,
                          RESOURCE,
                          UUID.randomUUID(),
                          java.time.Instant.EPOCH,
                          null);
                  Noting.note(side.dataSource, "stated", fact);
                  return fact;
                }));
  }
}
