package org.teachercloud.catalog.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.teachercloud.catalog.RealParts;
import org.teachercloud.catalog.Shelf;
import org.teachercloud.catalog.Tokens;
import org.teachercloud.catalog.TopicReader;
import org.teachercloud.catalog.describing.Resource;
import org.teachercloud.contracts.Scope;

/** A booking is told with the institution that she booked as. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class StatedUsesTest {

  @Inject Lab lab;
  @Inject Shelf shelf;
  @Inject ObjectMapper json;

  private final UUID person = UUID.randomUUID();

  @Test
  void aConfirmedBookingIsStatedOnceForTheInstitutionSheBookedAs() throws Exception {
    Resource open = lab.open(Scope.PUBLIC);
    String home = shelf.institution();
    String slot = lab.offer(open, Lab.inDays(2, 3)).getFirst();
    String booking = Lab.booked(Tokens.one(person, "teacher", home), slot, "REQUESTED");
    Lab.take(Lab.owner(open), booking, "confirm").then().statusCode(204);
    Lab.take(Lab.owner(open), booking, "confirm").then().statusCode(204);
    String later = lab.offer(open, Lab.inDays(3, 3)).getLast();
    String next = Lab.booked(Tokens.one(person, "teacher", home), later, "REQUESTED");
    Lab.take(Lab.owner(open), next, "confirm").then().statusCode(204);

    List<ConsumerRecord<String, byte[]>> facts = uses(2);

    assertEquals(2, facts.size());
    assertEquals("BookingConfirmed", TopicReader.type(facts.getFirst()));
    JsonNode fact = read(facts.getFirst());
    assertEquals(booking, fact.get("booking").asText());
    assertEquals(open.id().toString(), fact.get("resource").asText());
    assertEquals(home, fact.get("institution").asText());
    assertEquals(next, read(facts.getLast()).get("booking").asText());
  }

  private List<ConsumerRecord<String, byte[]>> uses(int count) {
    return TopicReader.factsOf("catalog.uses", person.toString(), count);
  }

  private JsonNode read(ConsumerRecord<String, byte[]> fact) throws IOException {
    return json.readTree(fact.value());
  }
}
