package org.teachercloud.catalog.finding.following;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears on the catalogue's own topics that something changed, in a group of this replica alone. */
@ApplicationScoped
public class ResourceNews {

  @Inject IndexFollower follower;

  @Incoming("resource-news")
  void heard(ConsumerRecords<String, byte[]> facts) {
    if (!facts.isEmpty()) {
      follower.changed();
    }
  }
}
