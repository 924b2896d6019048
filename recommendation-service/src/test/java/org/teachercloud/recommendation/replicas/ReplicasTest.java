package org.teachercloud.recommendation.replicas;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.teachercloud.recommendation.testing.Answers.askUntil;
import static org.teachercloud.recommendation.testing.Answers.codes;
import static org.teachercloud.recommendation.testing.Answers.ids;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.teachercloud.contracts.Subject;
import org.teachercloud.recommendation.testing.Facts;
import org.teachercloud.recommendation.testing.RealParts;
import org.teachercloud.recommendation.testing.Tokens;

/** Memory follows what any replica commits, also over a lost connection. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ReplicasTest {

  @Inject Facts facts;
  @Inject AgroalDataSource dataSource;

  private final UUID learner = UUID.randomUUID();
  private final String token = Tokens.teacher(learner);
  private final UUID first = UUID.randomUUID();
  private final UUID next = UUID.randomUUID();

  @Test
  void whatWasCommittedWhileNobodyListenedIsLearntAfterwards() throws SQLException {
    facts.arrive(
        facts.published(first, Subject.UNCLASSIFIED), facts.published(next, Subject.UNCLASSIFIED));
    facts.arrive(facts.enrolled(learner, first));
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      try (var killed =
          statement.executeQuery(
              """
          SELECT pg_terminate_backend(pid) FROM pg_stat_activity
          WHERE datname = current_database() AND application_name = '%s'
          """
                  .formatted(Listening.CONNECTION_NAME))) {
        assertTrue(killed.next());
      }
    }
    facts.arrive(facts.people(12, first, next));
    askUntil(token, now -> codes(now, next).contains("PEOPLE_WENT_ON"));
  }

  @Test
  void anotherReplicasCountsAreLearntFromItsAnnouncement() throws SQLException {
    facts.arrive(
        facts.published(first, Subject.UNCLASSIFIED), facts.published(next, Subject.UNCLASSIFIED));
    facts.arrive(facts.enrolled(learner, first));
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute(
          """
          SELECT pg_notify('recommendation_announcement', 'counts {"people": [], "pairs": ['
            || a.number || ',' || b.number || ',17,17000]}')
          FROM item a, item b WHERE a.resource = '%s' AND b.resource = '%s'
          """
              .formatted(first, next));
      connection.commit();
      connection.setAutoCommit(true);
    }
    var answer = askUntil(token, now -> codes(now, next).contains("PEOPLE_WENT_ON"));
    assertEquals(next, ids(answer).getFirst());
  }

  @Test
  void whatIsReadWhileItChangesIsNotRemembered() {
    int[] database = {1};
    UUID person = UUID.randomUUID();
    Remembered<Integer>[] holder = newHolder();
    holder[0] =
        new Remembered<>(
            10,
            id -> {
              int read = database[0];
              if (read == 1) {
                database[0] = 2;
                holder[0].forget(id);
              }
              return read;
            });
    assertEquals(1, holder[0].of(person));
    assertEquals(2, holder[0].of(person));
  }

  @Test
  void onlySoManyPeopleAreRemembered() {
    int[] reads = {0};
    Remembered<Integer> remembered = new Remembered<>(4, id -> ++reads[0]);
    UUID person = UUID.randomUUID();
    assertEquals(1, remembered.of(person));
    assertEquals(1, remembered.of(person));
    for (int i = 0; i < 8; i++) {
      remembered.of(UUID.randomUUID());
    }
    await().until(() -> remembered.of(person) == 10);
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static Remembered<Integer>[] newHolder() {
    return new Remembered[1];
  }
}
