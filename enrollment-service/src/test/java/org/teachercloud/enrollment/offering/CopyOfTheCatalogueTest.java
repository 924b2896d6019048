package org.teachercloud.enrollment.offering;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.internals.AutoOffsetResetStrategy;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.teachercloud.contracts.Fact;
import org.teachercloud.contracts.ResourcePublished;
import org.teachercloud.contracts.Scope;
import org.teachercloud.enrollment.Catalogue;
import org.teachercloud.enrollment.RealParts;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class CopyOfTheCatalogueTest {

  @Inject Catalogue catalogue;
  @Inject AgroalDataSource dataSource;

  @Inject
  @Identifier("facts")
  FromTheStart fromTheStart;

  @Test
  void aBurstInAnyOrderAndTwiceEndsWithTheNewestOfEach() throws SQLException {
    List<ResourcePublished> second = new ArrayList<>();
    List<Fact> facts = new ArrayList<>();
    for (int course = 0; course < 400; course++) {
      ResourcePublished first = catalogue.course(UUID.randomUUID(), 1, Scope.PUBLIC, 10);
      ResourcePublished next = catalogue.course(first.resource(), 2, Scope.INSTITUTION, 10, 20);
      second.add(next);
      facts.add(first);
      facts.add(next);
    }
    facts.addAll(List.copyOf(facts));
    Collections.shuffle(facts, new Random(7));

    catalogue.stated(facts);

    second.forEach(catalogue::arrived);
    for (ResourcePublished one : second) {
      assertEquals(
          1,
          count(
              "SELECT count(*) FROM offering WHERE version = 2 AND scope = 'INSTITUTION' AND"
                  + " state = 'PUBLISHED' AND resource = ?",
              one.resource()));
    }
  }

  @Test
  void anEmptyCopyIsReadFromTheStartAndAFilledOneGoesOn() throws Exception {
    ResourcePublished course = catalogue.course(10);
    TopicPartition known = new TopicPartition("catalog.resources", 0);
    TopicPartition unknown = new TopicPartition("never.seen", 0);
    try (var consumer = new MockConsumer<String, byte[]>(AutoOffsetResetStrategy.EARLIEST.name())) {
      consumer.assign(List.of(known, unknown));
      consumer.updateBeginningOffsets(Map.of(known, 0L, unknown, 0L));
      consumer.seek(known, 5);
      consumer.seek(unknown, 5);

      fromTheStart.onPartitionsAssigned(consumer, List.of(known, unknown));

      assertEquals(5, consumer.position(known));
      assertEquals(0, consumer.position(unknown));
    }
    catalogue.arrived(course);
  }

  private long count(String sql, UUID id) throws SQLException {
    try (var connection = dataSource.getConnection();
        var select = connection.prepareStatement(sql)) {
      select.setObject(1, id);
      try (var row = select.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }
}
