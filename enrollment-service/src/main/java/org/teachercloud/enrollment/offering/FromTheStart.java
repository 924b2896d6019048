package org.teachercloud.enrollment.offering;

import io.agroal.api.AgroalDataSource;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.kafka.KafkaConsumerRebalanceListener;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.teachercloud.delivery.DeliveryException;

/**
 * Reads a topic from its start where the inbox holds nothing of it: after the database was lost, or
 * after an operator emptied the copy to have it made anew.
 */
@ApplicationScoped
@Identifier("facts")
class FromTheStart implements KafkaConsumerRebalanceListener {

  private static final String KNOWN = "SELECT EXISTS (SELECT FROM inbox WHERE topic = ?)";

  private final AgroalDataSource dataSource;

  FromTheStart(AgroalDataSource dataSource) {
    this.dataSource = dataSource;
  }

  @Override
  public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
    List<TopicPartition> unknown =
        partitions.stream().filter(partition -> !holds(partition.topic())).toList();
    // Kafka takes an empty list for every partition.
    if (!unknown.isEmpty()) {
      consumer.seekToBeginning(unknown);
    }
  }

  private boolean holds(String topic) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(KNOWN)) {
      select.setString(1, topic);
      try (ResultSet row = select.executeQuery()) {
        return row.next() && row.getBoolean(1);
      }
    } catch (SQLException failure) {
      throw new DeliveryException("The inbox cannot be reached", failure);
    }
  }
}
