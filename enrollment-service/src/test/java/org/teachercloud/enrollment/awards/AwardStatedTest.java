package org.teachercloud.enrollment.awards;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.teachercloud.contracts.AwardChanged;
import org.teachercloud.contracts.ResourcePublished;
import org.teachercloud.contracts.Topic;
import org.teachercloud.enrollment.Catalogue;
import org.teachercloud.enrollment.RealParts;
import org.teachercloud.enrollment.Stated;
import org.teachercloud.enrollment.certifying.Institution;

/** What can be earned is told to the other services: defined, closed, and older than the fact. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class AwardStatedTest {

  @Inject Catalogue catalogue;
  @Inject Stated stated;
  @Inject AgroalDataSource dataSource;
  @Inject StateAwards stateAwards;

  private final Institution ecnu = Institution.named("ecnu");

  private List<AwardChanged> about(UUID award, long last) {
    return stated.about(award, Topic.ENROLLMENT_AWARDS, fact -> fact.sequence() == last).stream()
        .map(AwardChanged.class::cast)
        .toList();
  }

  @Test
  void whatAnAwardAsksForIsStatedWithTheCourseOfEachUnit() {
    ResourcePublished course = catalogue.course(10);
    ResourcePublished other = catalogue.course(20, 30);
    UUID unit = other.units().getLast().id();
    UUID inner = ecnu.certificateFor(course);
    UUID award =
        ecnu.award(
            "DIPLOMA",
            List.of(
                Map.of("kind", "AWARD", "item", inner),
                Map.of("kind", "UNIT", "item", unit),
                Institution.course(course.resource())),
            Map.of("needed", 2));
    AwardChanged fact = about(award, 1).getFirst();
    assertEquals(
        List.of(
            new AwardChanged.Ask(AwardChanged.Kind.COURSE, course.resource(), course.resource()),
            new AwardChanged.Ask(AwardChanged.Kind.UNIT, unit, other.resource()),
            new AwardChanged.Ask(AwardChanged.Kind.AWARD, inner, null)),
        fact.asks());
    assertEquals(2, fact.needed());
    assertEquals("Certificate in lesson design", fact.title().get("en"));
    assertEquals("ecnu", fact.institution());
    assertTrue(fact.open());
  }

  @Test
  void anAwardThatIsClosedIsStatedAsClosedOnce() throws SQLException {
    UUID award = ecnu.certificateFor(catalogue.course(10));
    for (int time = 0; time < 2; time++) {
      ecnu.admin().asks().post("/api/v1/awards/" + award + "/close").then().statusCode(200);
    }
    List<AwardChanged> facts = about(award, 2);
    assertEquals(List.of(true, false), facts.stream().map(AwardChanged::open).toList());
    assertEquals(2, sequenceOf(award));
  }

  @Test
  void anAwardThatIsOlderThanTheFactIsStatedAtAStartOnce() throws SQLException {
    UUID award = ecnu.certificateFor(catalogue.course(10));
    try (var connection = dataSource.getConnection();
        var forget = connection.prepareStatement("UPDATE award SET stated = false WHERE id = ?")) {
      forget.setObject(1, award);
      forget.executeUpdate();
    }
    for (int start = 0; start < 2; start++) {
      QuarkusTransaction.requiringNew().run(stateAwards::stateUnstated);
    }
    List<AwardChanged> facts = about(award, 2);
    assertEquals(facts.getFirst().asks(), facts.getLast().asks());
    assertEquals(2, sequenceOf(award));
    assertFalse(facts.getLast().asks().isEmpty());
  }

  private long sequenceOf(UUID award) throws SQLException {
    try (var connection = dataSource.getConnection();
        var select =
            connection.prepareStatement(
                "SELECT sequence FROM outbox_subject WHERE topic = ? AND subject = ?")) {
      select.setString(1, Topic.ENROLLMENT_AWARDS.topicName());
      select.setString(2, award.toString());
      try (var row = select.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }
}
