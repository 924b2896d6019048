package org.teachercloud.enrollment.statements;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.teachercloud.contracts.CourseCompleted;
import org.teachercloud.contracts.ResourcePublished;
import org.teachercloud.contracts.Topic;
import org.teachercloud.contracts.UnitAttempted;
import org.teachercloud.contracts.UnitCompleted;
import org.teachercloud.enrollment.Catalogue;
import org.teachercloud.enrollment.Person;
import org.teachercloud.enrollment.RealParts;
import org.teachercloud.enrollment.Stated;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class BecomeProgressTest {

  private static final String HOME = "http://127.0.0.1:8080";

  @Inject Catalogue catalogue;
  @Inject Stated stated;

  @Test
  void aStatementAboutAUnitOfOursBecomesProgressOnce() {
    ResourcePublished course = catalogue.course(30, 30);
    Person teacher = Person.teacher();
    UUID enrollment = teacher.enrolled(course.resource());
    Tool tool = Tool.of("ecnu", "player-" + UUID.randomUUID(), Tool.SECOND, "ALL");
    Map<String, Object> completed = about(teacher, "completed", unit(course, 0));
    completed.put("result", Map.of("score", Map.of("scaled", 0.8)));

    tool.tells(completed).then().statusCode(200);
    tool.tells(completed).then().statusCode(200);

    teacher
        .sees(enrollment)
        .then()
        .body("units.state", equalTo(List.of("COMPLETED", "OPEN")))
        .body("progress", equalTo(0.5f));
    tool.tells(about(teacher, "passed", HOME + "/resources/" + course.resource()))
        .then()
        .statusCode(200);
    teacher.sees(enrollment).then().body("state", equalTo("COMPLETED"));
    var facts =
        stated.about(
            teacher.id(), Topic.ENROLLMENT_LEARNING, fact -> fact instanceof CourseCompleted);
    assertEquals(2, facts.stream().filter(UnitCompleted.class::isInstance).count());
  }

  @Test
  void whatAToolMarkedIsStatedAsATryOnce() {
    ResourcePublished course = catalogue.course(30, 30);
    Person teacher = Person.teacher();
    teacher.enrolled(course.resource());
    Tool tool = Tool.of("ecnu", "player-" + UUID.randomUUID(), Tool.SECOND, "ALL");
    Map<String, Object> wrong = about(teacher, "answered", unit(course, 0));
    wrong.put("result", Map.of("success", false));
    Map<String, Object> marked = about(teacher, "completed", unit(course, 0));
    marked.put("result", Map.of("score", Map.of("scaled", 0.8)));
    Map<String, Object> passed = about(teacher, "passed", unit(course, 1));
    Map<String, Object> seen = about(teacher, "experienced", unit(course, 1));

    tool.tells(List.of(wrong, marked, passed, seen)).then().statusCode(200);
    tool.tells(wrong).then().statusCode(200);

    List<UnitAttempted> tries =
        stated
            .about(teacher.id(), Topic.ENROLLMENT_LEARNING, fact -> fact instanceof CourseCompleted)
            .stream()
            .filter(UnitAttempted.class::isInstance)
            .map(UnitAttempted.class::cast)
            .toList();
    assertEquals(
        Set.of("0.0 false", "0.8 true", "1.0 true"),
        tries.stream().map(one -> one.score() + " " + one.success()).collect(Collectors.toSet()));
    assertEquals(3, tries.size());
  }

  @Test
  void aToolOfAnotherInstitutionMovesNobodyOn() {
    ResourcePublished course = catalogue.course(30);
    Person teacher = Person.teacher();
    UUID enrollment = teacher.enrolled(course.resource());
    Tool stranger = Tool.of("bnu", null, Tool.SECOND, "ALL");

    stranger.tells(about(teacher, "completed", unit(course, 0))).then().statusCode(200);

    teacher.sees(enrollment).then().body("progress", equalTo(0.0f));
  }

  @Test
  void whatIsNoProgressOfOursIsAStatementAndNothingMore() {
    ResourcePublished course = catalogue.course(30);
    Person teacher = Person.teacher();
    UUID enrollment = teacher.enrolled(course.resource());
    Tool tool = Tool.of("ecnu", "player-" + UUID.randomUUID(), Tool.SECOND, "ALL");

    tool.tells(
            List.of(
                about(teacher, "liked", unit(course, 0)),
                about(teacher, "completed", unit(course, 0) + "0"),
                about(Person.teacher(), "completed", unit(course, 0)),
                Tool.statement("a@example.com", "completed", unit(course, 0))))
        .then()
        .statusCode(200);

    teacher.sees(enrollment).then().body("progress", equalTo(0.0f));
    assertEquals(4, tool.ids().size());
  }

  private static String unit(ResourcePublished course, int unit) {
    return HOME + "/resources/" + course.resource() + "/units/" + course.units().get(unit).id();
  }

  private static Map<String, Object> about(Person learner, String verb, String thing) {
    Map<String, Object> statement = Tool.statement("nobody@example.com", verb, thing);
    statement.put(
        "actor", Map.of("account", Map.of("homePage", HOME, "name", learner.id().toString())));
    return statement;
  }
}
