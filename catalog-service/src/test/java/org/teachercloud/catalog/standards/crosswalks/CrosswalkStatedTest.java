package org.teachercloud.catalog.standards.crosswalks;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.teachercloud.catalog.RealParts;
import org.teachercloud.catalog.TopicReader;

/** What of crosswalk links is a fact for everybody. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class CrosswalkStatedTest extends TwoFrameworks {

  @Inject StateLinks stateLinks;

  @Test
  void thatALinkIsAdoptedAndOpenedAgainIsStatedWithTheVersionsThatItWasJudgedBy()
      throws IOException {
    String link = adopted();
    publish(british, "GB", "2");
    publish(british, "GB", "3");
    approve(link, publisher, 5).statusCode(200);
    approve(link, coach, 6).statusCode(200).body("state", equalTo("ADOPTED"));
    reword(link, 7, publisher).statusCode(200).body("state", equalTo("REOPENED"));
    reword(link, 8, publisher).statusCode(200);
    var facts = TopicReader.factsOf("catalog.standards", link, 4);
    assertEquals(
        List.of("CrosswalkAdopted", "CrosswalkReopened", "CrosswalkAdopted", "CrosswalkReopened"),
        facts.stream().map(TopicReader::type).toList());
    JsonNode first = new ObjectMapper().readTree(facts.getFirst().value());
    assertEquals("RELATED", first.get("kind").textValue());
    assertEquals(chinese.first.toString(), first.at("/origin/item").textValue());
    assertEquals(british.second.toString(), first.at("/destination/item").textValue());
    assertEquals("1", first.at("/destination/version").textValue());
    JsonNode second = new ObjectMapper().readTree(facts.get(2).value());
    assertEquals("1", second.at("/origin/version").textValue());
    assertEquals("3", second.at("/destination/version").textValue());
  }

  /** As if it had been adopted before there was the fact. */
  @Test
  void aLinkThatIsOlderThanTheFactIsStatedOnceWhoeverStarts() throws Exception {
    String link = adopted();
    assertEquals(1, TopicReader.factsOf("catalog.standards", link, 1).size());
    String open = propose(GROUNDS.replace("Both", "All"), chinese.second, british.first);
    tell("DELETE FROM outbox_subject WHERE subject = '" + link + "'");

    try (ExecutorService several = Executors.newFixedThreadPool(3)) {
      Callable<Void> start =
          () -> {
            stateLinks.stateUnstated();
            return null;
          };
      for (Future<Void> one : several.invokeAll(List.of(start, start, start))) {
        one.get();
      }
    }
    stateLinks.stateUnstated();

    var facts = TopicReader.factsOf("catalog.standards", link, 2);
    assertEquals(
        List.of("CrosswalkAdopted", "CrosswalkAdopted"),
        facts.stream().map(TopicReader::type).toList());
    JsonNode again = new ObjectMapper().readTree(facts.getLast().value());
    assertEquals(chinese.first.toString(), again.at("/origin/item").textValue());
    assertEquals("1", again.at("/destination/version").textValue());
    assertEquals(1, sequence(link));
    assertEquals(0, sequence(open));
  }

  /** The number of the last fact about a subject, 0 where there is none. */
  private int sequence(String subject) throws SQLException {
    try (var connection = dataSource.getConnection();
        var select =
            connection.prepareStatement(
                "SELECT coalesce(max(sequence), 0) FROM outbox_subject WHERE subject = ?")) {
      select.setString(1, subject);
      try (var row = select.executeQuery()) {
        row.next();
        return row.getInt(1);
      }
    }
  }
}
