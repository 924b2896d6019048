package org.teachercloud.delivery.deadletters;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jboss.logging.Logger;
import org.teachercloud.delivery.DeliveryException;
import org.teachercloud.delivery.DeliveryFigures;
import org.teachercloud.delivery.Transactions;
import org.teachercloud.delivery.inbox.Arrival;
import org.teachercloud.delivery.inbox.InboxWaiting;
import org.teachercloud.delivery.outbox.FactProducer;

/** What could not be applied: kept as a row to replay, and as the original bytes on a topic. */
@ApplicationScoped
public class DeadLetters {

  private static final Logger LOG = Logger.getLogger(DeadLetters.class);
  private static final int REASON_LENGTH = 1000;

  private static final String INSERT =
      """
      INSERT INTO dead_letter
        (id, topic, subject, type, sequence, payload, partition_no, offset_no, traceparent, reason)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
      """;

  public @Inject AgroalDataSource dataSource;
  public @Inject FactProducer producer;
  public @Inject Transactions transactions;

  /**
   * Buries an arrival. Where every fact counts, those that follow it in its subject wait until it
   * is replayed or discarded.
   */
  public void bury(Arrival arrival, RuntimeException failure) {
    String reason = reason(failure);
    producer.sendDeadLetter(letter(arrival, reason));
    transactions.run(() -> insert(arrival, reason));
    LOG.errorf(
        failure,
        "Dead letter from %s, partition %d, offset %d",
        arrival.topic().topicName(),
        arrival.partition(),
        arrival.offset());
  }

  /**
   * Open dead letters, oldest first.
   *
   * @param cursor of the page before, null for the first
   */
  DeadLetterPage open(int size, String cursor) {
    try (Connection connection = dataSource.getConnection()) {
      List<DeadLetter> found = DeadLetterRows.open(connection, id(cursor), size + 1);
      boolean more = found.size() > size;
      List<DeadLetter> items = more ? found.subList(0, size) : found;
      String next = more ? items.getLast().id().toString() : null;
      return new DeadLetterPage(items, next, DeliveryFigures.read(connection).deadLetters());
    } catch (SQLException unreachable) {
      throw new DeliveryException("Dead letters cannot be read", unreachable);
    }
  }

  private static UUID id(String cursor) {
    try {
      return cursor == null ? null : UUID.fromString(cursor);
    } catch (IllegalArgumentException malformed) {
      throw new BadRequestException("BAD_CURSOR", malformed);
    }
  }

  private void insert(Arrival arrival, String reason) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert = connection.prepareStatement(INSERT)) {
      insert.setObject(1, UUID.randomUUID());
      insert.setString(2, arrival.topic().topicName());
      insert.setString(3, arrival.subject());
      insert.setString(4, arrival.type());
      insert.setLong(5, arrival.sequence());
      insert.setBytes(6, arrival.payload());
      insert.setInt(7, arrival.partition());
      insert.setLong(8, arrival.offset());
      insert.setString(9, arrival.traceparent());
      insert.setString(10, reason);
      insert.executeUpdate();
      if (arrival.hasPlace()) {
        InboxWaiting.takeOut(connection, arrival);
      }
    } catch (SQLException unreachable) {
      throw new DeliveryException("A dead letter could not be kept", unreachable);
    }
  }

  private static ProducerRecord<String, byte[]> letter(Arrival arrival, String reason) {
    ProducerRecord<String, byte[]> letter =
        new ProducerRecord<>(
            arrival.topic().deadLetterTopicName(), arrival.subject(), arrival.payload());
    if (arrival.type() != null) {
      letter.headers().add(FactProducer.TYPE, arrival.type().getBytes(UTF_8));
    }
    letter
        .headers()
        .add(FactProducer.SEQUENCE, Long.toString(arrival.sequence()).getBytes(UTF_8))
        .add("reason", reason.getBytes(UTF_8));
    return letter;
  }

  static String reason(RuntimeException failure) {
    String text = failure.getClass().getSimpleName() + ": " + failure.getMessage();
    String clean = text.replace("\u0000", "");
    return clean.length() > REASON_LENGTH ? clean.substring(0, REASON_LENGTH) : clean;
  }
}
