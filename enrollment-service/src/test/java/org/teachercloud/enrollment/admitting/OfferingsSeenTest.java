package org.teachercloud.enrollment.admitting;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.teachercloud.contracts.Scope;
import org.teachercloud.enrollment.Catalogue;
import org.teachercloud.enrollment.Person;
import org.teachercloud.enrollment.RealParts;
import org.teachercloud.enrollment.Stated;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class OfferingsSeenTest {

  @Inject Catalogue catalogue;
  @Inject Stated stated;

  private final Office office = Office.ofEcnu();
  private final Person teacher = Person.teacher();

  @Test
  void whatIsNotOfHerInstitutionIsNotThere() {
    UUID course = catalogue.course(30).resource();
    UUID offering = office.offers(course, "APPROVAL", null);
    UUID mine = Office.entered(teacher, course, offering);
    Office stranger = new Office(Person.publisherOf("bnu"));
    Person colleague = Person.teacherOf("ecnu");

    stranger.offering(course, "OPEN", Office.terms(1)).then().statusCode(404);
    stranger.changesTerms(offering, Office.terms(1)).then().statusCode(404);
    stranger.changes(mine, "ACTIVE", "APPROVED").then().statusCode(404);
    colleague.asks().get("/api/v1/enrollments/" + mine + "/changes").then().statusCode(404);
    colleague.asks().get("/api/v1/offerings/" + offering + "/enrollments").then().statusCode(403);
    stranger
        .who()
        .asks()
        .get("/api/v1/offerings/" + offering + "/enrollments")
        .then()
        .statusCode(404);
    office
        .who()
        .asks()
        .get("/api/v1/offerings/" + offering + "/enrollments?state=REQUESTED")
        .then()
        .statusCode(200)
        .body("total", equalTo(1))
        .body("items[0].id", equalTo(mine.toString()))
        .body("items[0].name", equalTo("Li Na"));
  }

  @Test
  void offeringsAreSeenByWhomTheResourceReaches() {
    UUID inside =
        catalogue
            .arrived(
                catalogue.stated(catalogue.course(UUID.randomUUID(), 1, Scope.INSTITUTION, 30)))
            .resource();
    UUID offering = office.offers(inside, "OPEN", 5);
    String list = "/api/v1/offerings?resource=" + inside;

    teacher.asks().get(list).then().statusCode(200).body("total", equalTo(0));
    teacher.asks().get("/api/v1/offerings/" + offering).then().statusCode(404);
    Person.teacherOf("ecnu")
        .asks()
        .get(list)
        .then()
        .body("total", equalTo(1))
        .body("items[0].capacity", equalTo(5))
        .body("items[0].registering", equalTo(true));
    Office.enters(teacher, inside, offering).then().statusCode(404);
  }
}
