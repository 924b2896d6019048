package org.teachercloud.enrollment.enrolling;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.teachercloud.access.Caller;
import org.teachercloud.contracts.Fact;
import org.teachercloud.contracts.LearnerEnrolled;
import org.teachercloud.contracts.ResourcePublished;
import org.teachercloud.contracts.Scope;
import org.teachercloud.contracts.Topic;
import org.teachercloud.delivery.once.Idempotency.Answer;
import org.teachercloud.enrollment.Catalogue;
import org.teachercloud.enrollment.Person;
import org.teachercloud.enrollment.RealParts;
import org.teachercloud.enrollment.Stated;
import org.teachercloud.enrollment.enrolling.EnrollOnce.Asking;
import org.teachercloud.enrollment.enrolling.places.Wish;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class EnrollTogetherTest {

  @Inject Catalogue catalogue;
  @Inject Stated stated;
  @Inject EnrollOnce enrollOnce;

  private final Person one = Person.teacher();
  private final Person other = Person.teacher();

  @Test
  void eachIsEnrolledAndItIsStatedOfEach() {
    UUID course = catalogue.course(30).resource();

    var answers =
        enrollOnce.together(List.of(asking(one, course, null), asking(other, course, null)));

    assertEquals(List.of(201, 201), statuses(answers));
    for (Person learner : List.of(one, other)) {
      List<Fact> facts =
          stated.about(
              learner.id(), Topic.ENROLLMENT_LEARNING, fact -> fact instanceof LearnerEnrolled);
      assertEquals(List.of(1L), facts.stream().map(Fact::sequence).toList());
    }
  }

  @Test
  void whoAsksTwiceAtTheSameTimeIsEnrolledOnce() {
    UUID course = catalogue.course(30).resource();

    var answers =
        enrollOnce.together(List.of(asking(one, course, null), asking(one, course, null)));

    assertEquals(1, statuses(answers).stream().filter(status -> status == 201).count());
    one.enrolls(course).then().statusCode(200);
    one.asks().get("/api/v1/enrollments").then().body("total", equalTo(1));
  }

  @Test
  void whoMayNotOrHasAPlaceIsLeftOutAndTheOthersAreEnrolled() {
    UUID open = catalogue.course(30).resource();
    ResourcePublished closed =
        catalogue.arrived(
            catalogue.stated(catalogue.course(UUID.randomUUID(), 1, Scope.INSTITUTION, 30)));
    Person again = Person.teacher();
    again.enrolled(open);

    var answers =
        enrollOnce.together(
            List.of(
                asking(one, closed.resource(), null),
                asking(again, open, null),
                asking(other, open, null),
                asking(one, UUID.randomUUID(), null)));

    assertEquals(List.of(0, 0, 201, 0), statuses(answers));
    one.asks().get("/api/v1/enrollments").then().body("total", equalTo(0));
  }

  @Test
  void membersOfItsInstitutionGetWhatIsForThemAlone() {
    ResourcePublished closed =
        catalogue.arrived(
            catalogue.stated(catalogue.course(UUID.randomUUID(), 1, Scope.INSTITUTION, 30)));
    Person member = Person.teacherOf(closed.institution());

    var answers =
        enrollOnce.together(
            List.of(asking(member, closed.resource(), null), asking(one, closed.resource(), null)));

    assertEquals(List.of(201, 0), statuses(answers));
  }

  @Test
  void aKeyIsKeptWithTheAnswerAndGivenBackWhereThereIsNone() {
    UUID course = catalogue.course(30).resource();
    UUID absent = UUID.randomUUID();

    var answers =
        enrollOnce.together(List.of(asking(one, course, "mine"), asking(other, absent, "mine")));

    assertEquals(List.of(201, 0), statuses(answers));
    String first = answers.getFirst().orElseThrow().location();
    with(one, "mine")
        .body(Map.of("resourceId", course))
        .post("/api/v1/enrollments")
        .then()
        .statusCode(201)
        .header("Location", endsWith(first));
    with(one, "mine")
        .body(Map.of("resourceId", absent))
        .post("/api/v1/enrollments")
        .then()
        .statusCode(422);
    with(other, "mine")
        .body(Map.of("resourceId", course))
        .post("/api/v1/enrollments")
        .then()
        .statusCode(201);
  }

  @Test
  void manyWhoAskAtTheSameTimeAreEachEnrolledOnce() throws Exception {
    UUID course = catalogue.course(30).resource();
    List<Person> learners = new ArrayList<>();
    List<Callable<String>> wishes = new ArrayList<>();
    for (int learner = 0; learner < 24; learner++) {
      Person person = Person.teacher();
      learners.add(person);
      for (int time = 0; time < 3; time++) {
        wishes.add(() -> person.enrolls(course).then().extract().jsonPath().getString("id"));
      }
    }

    List<String> ids = new ArrayList<>();
    try (var threads = Executors.newFixedThreadPool(24)) {
      for (Future<String> wish : threads.invokeAll(wishes)) {
        ids.add(wish.get());
      }
    }

    assertEquals(24, Set.copyOf(ids).size());
    for (Person learner : learners) {
      learner.asks().get("/api/v1/enrollments").then().body("total", equalTo(1));
    }
  }

  private static RequestSpecification with(Person who, String key) {
    return who.asks().header("Idempotency-Key", key);
  }

  private static Asking asking(Person who, UUID resource, String key) {
    Caller caller = new Caller(who.id(), "Li", Set.of("teacher"), Set.copyOf(who.institutions()));
    return new Asking(caller, Wish.of(resource), key);
  }

  /** Of each who asked; 0 for who is left out. */
  private static List<Integer> statuses(List<Optional<Answer>> answers) {
    return answers.stream().map(one -> one.map(Answer::status).orElse(0)).toList();
  }
}
