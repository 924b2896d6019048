package org.teachercloud.enrollment.admitting;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.teachercloud.contracts.LearnerWithdrew;
import org.teachercloud.contracts.ResourcePublished;
import org.teachercloud.contracts.Topic;
import org.teachercloud.enrollment.Catalogue;
import org.teachercloud.enrollment.Person;
import org.teachercloud.enrollment.RealParts;
import org.teachercloud.enrollment.Stated;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class LaterChangesTest {

  @Inject Catalogue catalogue;
  @Inject Stated stated;
  @Inject AgroalDataSource dataSource;

  private final Office office = Office.ofEcnu();
  private final Person teacher = Person.teacher();

  @Test
  void aPauseKeepsThePlaceAndWhatIsLearnedInItCountsAfterwards() {
    ResourcePublished published = catalogue.course(30);
    UUID course = published.resource();
    UUID offering = office.offers(course, "OPEN", 1);
    UUID mine = Office.entered(teacher, course, offering);
    UUID waits = Office.entered(Person.teacher(), course, offering);
    List<Map<String, Object>> learned =
        List.of(
            Map.of(
                "id", UUID.randomUUID(),
                "enrollmentId", mine,
                "unitId", published.units().getFirst().id(),
                "kind", "COMPLETED",
                "at", Instant.now().toString()));

    Office.changes(teacher, mine, Map.of("to", "DEFERRED", "reason", "PARENTAL_LEAVE"))
        .then()
        .statusCode(204);

    assertEquals("DEFERRED", Office.state(teacher, mine));
    teacher.tells(learned).then().body("results[0].code", equalTo("ENROLLMENT_NOT_ACTIVE"));
    office
        .who()
        .asks()
        .get("/api/v1/offerings/" + offering)
        .then()
        .body("taken", equalTo(1))
        .body("waiting", equalTo(1));
    Office.changes(teacher, mine, Map.of("to", "ACTIVE", "reason", "RESUMED"))
        .then()
        .statusCode(204);
    teacher.tells(learned).then().body("results[0].status", equalTo("APPLIED"));
    assertEquals("COMPLETED", Office.state(teacher, mine));
    office.changes(waits, "WITHDRAWN", "INCOMPLETE").then().statusCode(204);
  }

  @Test
  void aTransferKeepsEverythingAndMakesRoom() {
    ResourcePublished published = catalogue.course(30, 30);
    UUID course = published.resource();
    UUID spring = office.offers(course, "OPEN", 1);
    UUID autumn = office.offers(course, "OPEN", 1);
    UUID mine = Office.entered(teacher, course, spring);
    Person other = Person.teacher();
    UUID waits = Office.entered(other, course, spring);
    teacher.tells(
        List.of(
            Map.of(
                "id", UUID.randomUUID(),
                "enrollmentId", mine,
                "unitId", published.units().getFirst().id(),
                "kind", "COMPLETED",
                "at", Instant.now().toString())));
    Map<String, Object> transfer =
        Map.of("to", "ACTIVE", "reason", "TRANSFERRED", "offeringId", autumn);

    Office.changes(office.who(), mine, transfer).then().statusCode(204);

    teacher
        .sees(mine)
        .then()
        .body("state", equalTo("ACTIVE"))
        .body("progress", equalTo(0.5f))
        .body("offering.id", equalTo(autumn.toString()));
    assertEquals("ACTIVE", Office.state(other, waits));
    Office.changes(office.who(), waits, transfer)
        .then()
        .statusCode(409)
        .body("code", equalTo("OFFERING_FULL"));
    Office.changes(
            office.who(),
            waits,
            Map.of("to", "ACTIVE", "reason", "TRANSFERRED", "offeringId", UUID.randomUUID()))
        .then()
        .statusCode(400);
  }

  @Test
  void whatWasLearnedBeforeLeavingIsThereInAnotherOffering() {
    ResourcePublished published = catalogue.course(30, 30);
    UUID course = published.resource();
    UUID spring = office.offers(course, "OPEN", null);
    UUID autumn = office.offers(course, "OPEN", null);
    UUID mine = Office.entered(teacher, course, spring);
    teacher.tells(
        List.of(
            Map.of(
                "id", UUID.randomUUID(),
                "enrollmentId", mine,
                "unitId", published.units().getFirst().id(),
                "kind", "COMPLETED",
                "at", Instant.now().toString())));
    Office.leaves(teacher, mine);

    Office.enters(teacher, course, autumn)
        .then()
        .statusCode(200)
        .body("id", equalTo(mine.toString()))
        .body("progress", equalTo(0.5f));
    List<String> facts =
        stated
            .about(teacher.id(), Topic.ENROLLMENT_LEARNING, fact -> fact instanceof LearnerWithdrew)
            .stream()
            .map(fact -> fact.getClass().getSimpleName())
            .limit(3)
            .toList();
    assertEquals(List.of("LearnerEnrolled", "UnitCompleted", "LearnerWithdrew"), facts);
  }

  @Test
  void theHistoryOfChangesIsOnlyAddedTo() throws SQLException {
    UUID mine = teacher.enrolled(catalogue.course(30).resource());
    try (var connection = dataSource.getConnection();
        var statement =
            connection.prepareStatement(
                "UPDATE enrollment_change SET reason = 'OTHER' WHERE enrollment = ?")) {
      statement.setObject(1, mine);
      assertThrows(SQLException.class, statement::executeUpdate);
    }
  }
}
