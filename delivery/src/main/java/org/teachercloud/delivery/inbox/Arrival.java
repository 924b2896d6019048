package org.teachercloud.delivery.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.teachercloud.contracts.Topic;
import org.teachercloud.contracts.Topic.Retention;
import org.teachercloud.delivery.outbox.FactProducer;

/**
 * A record as it came from the broker, undecoded.
 *
 * @param sequence 0 where the record has none
 * @param traceparent null where nothing was traced
 */
public record Arrival(
    Topic topic,
    String subject,
    String type,
    long sequence,
    byte[] payload,
    int partition,
    long offset,
    String traceparent) {

  static Arrival of(ConsumerRecord<String, byte[]> record) {
    return new Arrival(
        Topic.named(record.topic()),
        record.key(),
        text(record.headers().lastHeader(FactProducer.TYPE)),
        number(text(record.headers().lastHeader(FactProducer.SEQUENCE))),
        record.value(),
        record.partition(),
        record.offset(),
        text(record.headers().lastHeader(FactProducer.TRACEPARENT)));
  }

  /** Whether the record says enough about itself to be put in its place. */
  public boolean hasPlace() {
    return subject != null && sequence > 0;
  }

  /** Whether it can be applied only after every earlier fact of its subject. */
  public boolean needsPredecessors() {
    return topic.retention() == Retention.EVERY_FACT;
  }

  private static String text(Header header) {
    return header == null || header.value() == null ? null : new String(header.value(), UTF_8);
  }

  private static long number(String text) {
    try {
      return text == null ? 0 : Long.parseLong(text);
    } catch (NumberFormatException malformed) {
      return 0;
    }
  }
}
