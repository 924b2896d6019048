package org.teachercloud.enrollment.enrolling;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.teachercloud.contracts.ResourcePublished;
import org.teachercloud.contracts.Scope;
import org.teachercloud.enrollment.Catalogue;
import org.teachercloud.enrollment.Person;
import org.teachercloud.enrollment.RealParts;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class EnrollTest {

  @Inject Catalogue catalogue;

  @Test
  void enrolmentShowsWhatIsLearnedAndWhereSheStands() {
    ResourcePublished course = catalogue.course(30, 60);
    Person teacher = Person.teacher();

    var answer = teacher.enrolls(course.resource()).then();

    String id = answer.extract().path("id");
    answer
        .statusCode(201)
        .header("Location", endsWith("/api/v1/enrollments/" + id))
        .body("resource.id", equalTo(course.resource().toString()))
        .body("resource.title.zh", equalTo("教学设计"))
        .body("resource.kind", equalTo("COURSE"))
        .body("resource.institution.id", equalTo("ecnu"))
        .body("state", equalTo("ACTIVE"))
        .body("progress", equalTo(0.0f))
        .body("units.state", equalTo(List.of("OPEN", "OPEN")))
        .body("nextUnit.id", equalTo(course.units().getFirst().id().toString()))
        .body("version", equalTo(1));
  }

  @Test
  void enrollingTwiceGivesTheFirstEnrolment() {
    ResourcePublished course = catalogue.course(30);
    Person teacher = Person.teacher();
    UUID first = teacher.enrolled(course.resource());

    var second = teacher.enrolls(course.resource());

    second.then().statusCode(200).body("id", equalTo(first.toString()));
  }

  @Test
  void eightSimultaneousWishesMakeOneEnrolment() throws Exception {
    ResourcePublished course = catalogue.course(30);
    Person teacher = Person.teacher();
    Callable<Integer> wish = () -> teacher.enrolls(course.resource()).statusCode();

    List<Integer> statuses;
    try (var threads = Executors.newFixedThreadPool(8)) {
      statuses =
          threads.invokeAll(java.util.Collections.nCopies(8, wish)).stream()
              .map(Future::resultNow)
              .sorted()
              .toList();
    }

    assertEquals(List.of(200, 200, 200, 200, 200, 200, 200, 201), statuses);
    teacher.asks().get("/api/v1/enrollments").then().body("total", equalTo(1));
  }

  @Test
  void sameKeyGivesTheSameAnswerAndAnotherBodyIsRefused() {
    ResourcePublished course = catalogue.course(30);
    Person teacher = Person.teacher();
    Map<String, UUID> body = Map.of("resourceId", course.resource());
    String first =
        teacher
            .asks()
            .header("Idempotency-Key", "k1")
            .body(body)
            .post("/api/v1/enrollments")
            .then()
            .statusCode(201)
            .extract()
            .asString();

    var again =
        teacher.asks().header("Idempotency-Key", "k1").body(body).post("/api/v1/enrollments");
    var other =
        teacher
            .asks()
            .header("Idempotency-Key", "k1")
            .body(Map.of("resourceId", UUID.randomUUID()))
            .post("/api/v1/enrollments");

    again.then().statusCode(201);
    assertEquals(first, again.asString());
    other.then().statusCode(422).body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
  }

  @Test
  void whatIsUnknownWithdrawnOrForOthersIsRefusedAlike() {
    ResourcePublished inside =
        catalogue.arrived(
            catalogue.stated(catalogue.course(UUID.randomUUID(), 1, Scope.INSTITUTION, 30)));
    ResourcePublished gone = catalogue.course(30);
    catalogue.withdrawn(gone);
    Person stranger = Person.teacher();

    String unknown =
        stranger.enrolls(UUID.randomUUID()).then().statusCode(404).extract().asString();

    assertEquals(
        unknown, stranger.enrolls(inside.resource()).then().statusCode(404).extract().asString());
    assertEquals(
        unknown, stranger.enrolls(gone.resource()).then().statusCode(404).extract().asString());
    Person.teacherOf("ecnu").enrolls(inside.resource()).then().statusCode(201);
  }

  @Test
  void aResourcePublishedAMomentAgoIsWaitedFor() {
    ResourcePublished course =
        catalogue.stated(catalogue.course(UUID.randomUUID(), 1, Scope.PUBLIC, 30));

    Person.teacher().enrolls(course.resource()).then().statusCode(201);
  }

  @Test
  void aWithdrawnOrRenewedResourceBreaksNoRunningEnrolment() {
    ResourcePublished course = catalogue.course(30);
    Person teacher = Person.teacher();
    UUID enrollment = teacher.enrolled(course.resource());
    ResourcePublished second = catalogue.course(course.resource(), 2, Scope.PUBLIC, 10, 10);
    catalogue.arrived(catalogue.stated(second));
    catalogue.withdrawn(second);

    var seen = teacher.sees(enrollment);

    seen.then()
        .statusCode(200)
        .body("version", equalTo(1))
        .body("units.id", equalTo(List.of(course.units().getFirst().id().toString())));
    teacher.enrolls(course.resource()).then().statusCode(200);
  }

  @Test
  void whatWasGivenUpIsTakenUpAgainAsTheSame() {
    ResourcePublished course = catalogue.course(30);
    Person teacher = Person.teacher();
    UUID enrollment = teacher.enrolled(course.resource());
    teacher.asks().delete("/api/v1/enrollments/" + enrollment).then().statusCode(204);
    teacher.asks().delete("/api/v1/enrollments/" + enrollment).then().statusCode(204);
    teacher.sees(enrollment).then().body("state", equalTo("WITHDRAWN"));

    var again = teacher.enrolls(course.resource());

    again
        .then()
        .statusCode(200)
        .body("id", equalTo(enrollment.toString()))
        .body("state", equalTo("ACTIVE"));
  }

  @Test
  void anEnrolmentOfSomebodyElseIsNotThere() {
    UUID enrollment = Person.teacher().enrolled(catalogue.course(30).resource());
    Person other = Person.teacher();

    String absent = other.sees(UUID.randomUUID()).then().statusCode(404).extract().asString();

    assertEquals(absent, other.sees(enrollment).then().statusCode(404).extract().asString());
    other.asks().delete("/api/v1/enrollments/" + enrollment).then().statusCode(404);
  }

  @Test
  void pagesFollowEachOtherAndFilterByState() {
    Person teacher = Person.teacher();
    UUID first = teacher.enrolled(catalogue.course(30).resource());
    UUID second = teacher.enrolled(catalogue.course(30).resource());
    UUID third = teacher.enrolled(catalogue.course(30).resource());
    teacher.asks().delete("/api/v1/enrollments/" + first).then().statusCode(204);

    var page = teacher.asks().get("/api/v1/enrollments?size=2").then();
    String next = page.extract().path("next");
    page.body("total", equalTo(3))
        .body("items.id", equalTo(List.of(first.toString(), third.toString())));
    teacher
        .asks()
        .get("/api/v1/enrollments?size=2&cursor=" + next)
        .then()
        .body("items.id", equalTo(List.of(second.toString())))
        .body("total", equalTo(3))
        .body("next", nullValue());
    teacher.asks().get("/api/v1/enrollments?state=ACTIVE").then().body("total", equalTo(2));
    teacher.asks().get("/api/v1/enrollments?cursor=nonsense").then().statusCode(400);
    teacher.asks().get("/api/v1/enrollments?size=51").then().statusCode(400);
  }

  @Test
  void anEnrolmentHasATagThatChangesWithIt() {
    Person teacher = Person.teacher();
    UUID enrollment = teacher.enrolled(catalogue.course(30).resource());
    String tag = teacher.sees(enrollment).header("ETag");

    teacher
        .asks()
        .header("If-None-Match", tag)
        .get("/api/v1/enrollments/" + enrollment)
        .then()
        .statusCode(304);
    teacher
        .asks()
        .header("If-Match", "\"99\"")
        .delete("/api/v1/enrollments/" + enrollment)
        .then()
        .statusCode(412)
        .body("code", equalTo("STALE"));
  }
}
