package org.teachercloud.recommendation.arriving;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.teachercloud.delivery.inbox.Inbox;

/** Hands what the broker delivers to the inbox; acknowledged when the inbox is done with it. */
@ApplicationScoped
class ReceiveFacts {

  @Inject Inbox inbox;

  @Incoming("facts")
  @Blocking
  void receive(ConsumerRecords<String, byte[]> records) {
    inbox.accept(records);
  }
}
