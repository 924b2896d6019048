package org.teachercloud.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jboss.logging.Logger;

/** What could not be applied: kept as a row to replay, and as the original bytes on a topic. */
@ApplicationScoped
public class DeadLetters {

  private static final Logger LOG = Logger.getLogger(DeadLetters.class);
  private static final int REASON_LENGTH = 1000;

  private static final String INSERT =
      """
      INSERT INTO dead_letter
        (id, topic, subject, sequence, type, payload, reason, partition_no, offset_no)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (topic, partition_no, offset_no) DO NOTHING
      """;

  @Inject AgroalDataSource dataSource;
  @Inject FactProducer producer;

  /**
   * Buries an arrival. The facts that follow it in its subject wait until it is replayed or
   * discarded.
   */
  void bury(Arrival arrival, RuntimeException failure) {
    String reason = reason(failure);
    producer.sendDeadLetter(letter(arrival, reason));
    QuarkusTransaction.requiringNew().run(() -> insert(arrival, reason));
    LOG.errorf(
        "Dead letter from %s, partition %d, offset %d: %s",
        arrival.topic().topicName(), arrival.partition(), arrival.offset(), reason);
  }

  private void insert(Arrival arrival, String reason) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert = connection.prepareStatement(INSERT)) {
      insert.setObject(1, UUID.randomUUID());
      insert.setString(2, arrival.topic().topicName());
      insert.setString(3, arrival.subject());
      insert.setLong(4, arrival.sequence());
      insert.setString(5, arrival.type());
      insert.setBytes(6, arrival.payload());
      insert.setString(7, reason);
      insert.setInt(8, arrival.partition());
      insert.setLong(9, arrival.offset());
      insert.executeUpdate();
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

  private static String reason(RuntimeException failure) {
    String text = failure.getClass().getSimpleName() + ": " + failure.getMessage();
    return text.length() > REASON_LENGTH ? text.substring(0, REASON_LENGTH) : text;
  }
}
