package org.teachercloud.delivery.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.teachercloud.delivery.DeliveryException;
import org.teachercloud.delivery.Failpoint;

/** The only Kafka producer of a service. */
@ApplicationScoped
public class FactProducer {

  static final String ID = "id";
  public static final String TYPE = "type";
  public static final String SEQUENCE = "sequence";
  public static final String TRACEPARENT = "traceparent";

  private static final Logger LOG = Logger.getLogger(FactProducer.class);
  private static final long PATIENCE_SECONDS = 30;

  @ConfigProperty(name = "kafka.bootstrap.servers")
  public String bootstrapServers;

  private KafkaProducer<String, byte[]> producer;

  /**
   * Sends the rows and waits until the broker has answered each, or the time is over. Stops at the
   * first row for which the broker cannot be reached; a row that the broker refuses is passed over.
   */
  void send(OutboxBatch batch, Duration patience) throws InterruptedException {
    CountDownLatch answers = new CountDownLatch(batch.size());
    for (OutboxBatch.Row row : batch.rows()) {
      if (batch.brokerAway()) {
        answers.countDown();
        continue;
      }
      producer()
          .send(
              record(row),
              (metadata, failure) -> {
                answered(batch, row, failure);
                answers.countDown();
              });
    }
    if (!answers.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
      batch.markBrokerAway();
    }
    Failpoint.AFTER_SEND.reached();
  }

  private static void answered(OutboxBatch batch, OutboxBatch.Row row, Exception failure) {
    if (failure == null) {
      batch.markSent(row);
    } else if (failure instanceof RetriableException) {
      batch.markBrokerAway();
    } else {
      LOG.errorf("The broker refuses fact %s (%s): %s", row.id(), row.type(), failure.getMessage());
    }
  }

  /**
   * Puts the original bytes of what could not be applied on the topic's dead-letter topic.
   *
   * @throws DeliveryException when the broker has not taken them
   */
  public void sendDeadLetter(ProducerRecord<String, byte[]> letter) {
    try {
      producer().send(letter).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new DeliveryException("Stopped before a dead letter was sent", stopped);
    } catch (ExecutionException | TimeoutException | KafkaException away) {
      throw new DeliveryException("A dead letter could not be sent", away);
    }
  }

  private static ProducerRecord<String, byte[]> record(OutboxBatch.Row row) {
    ProducerRecord<String, byte[]> record =
        new ProducerRecord<>(row.topic(), row.subject(), row.payload());
    record
        .headers()
        .add(ID, row.id().toString().getBytes(UTF_8))
        .add(TYPE, row.type().getBytes(UTF_8))
        .add(SEQUENCE, Long.toString(row.sequence()).getBytes(UTF_8));
    if (row.traceparent() != null) {
      record.headers().add(TRACEPARENT, row.traceparent().getBytes(UTF_8));
    }
    return record;
  }

  private synchronized KafkaProducer<String, byte[]> producer() {
    if (producer == null) {
      producer =
          new KafkaProducer<>(
              Map.of(
                  ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                  bootstrapServers,
                  ProducerConfig.ACKS_CONFIG,
                  "all",
                  ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                  true,
                  ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                  20_000,
                  ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                  10_000,
                  ProducerConfig.MAX_BLOCK_MS_CONFIG,
                  10_000,
                  ProducerConfig.BUFFER_MEMORY_CONFIG,
                  16L * 1024 * 1024),
              new StringSerializer(),
              new ByteArraySerializer());
    }
    return producer;
  }

  @PreDestroy
  public synchronized void close() {
    if (producer != null) {
      producer.close(Duration.ofSeconds(5));
    }
  }
}
