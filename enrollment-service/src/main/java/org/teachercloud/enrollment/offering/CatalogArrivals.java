package org.teachercloud.enrollment.offering;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.teachercloud.delivery.inbox.Inbox;

/** Where the catalogue's facts arrive. */
@ApplicationScoped
class CatalogArrivals {

  private final Inbox inbox;

  CatalogArrivals(Inbox inbox) {
    this.inbox = inbox;
  }

  @Incoming("facts")
  @Blocking
  void take(ConsumerRecords<String, byte[]> records) {
    inbox.accept(records);
  }
}
