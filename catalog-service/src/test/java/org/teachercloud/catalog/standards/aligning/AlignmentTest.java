package org.teachercloud.catalog.standards.aligning;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.teachercloud.catalog.RealParts;
import org.teachercloud.catalog.Tokens;
import org.teachercloud.catalog.TopicReader;
import org.teachercloud.catalog.describing.Description;
import org.teachercloud.catalog.describing.Resource;
import org.teachercloud.catalog.describing.Resources;
import org.teachercloud.catalog.describing.Text;
import org.teachercloud.catalog.describing.Unit;
import org.teachercloud.catalog.networking.RegisterInstitution;
import org.teachercloud.catalog.standards.TestPackage;
import org.teachercloud.contracts.Phase;
import org.teachercloud.contracts.ResourceKind;
import org.teachercloud.contracts.Scope;
import org.teachercloud.contracts.Stage;
import org.teachercloud.contracts.Subject;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class AlignmentTest {

  @Inject Resources resources;
  @Inject RegisterInstitution register;
  @Inject AgroalDataSource dataSource;

  private final TestPackage framework = new TestPackage();
  private final Unit unit = new Unit(UUID.randomUUID(), Text.zh("第一讲"), 30);
  private String owner;
  private String other;

  @BeforeEach
  void aFramework() {
    owner = institution("aligning-owner", "标准测试一大学");
    other = institution("aligning-other", "标准测试二大学");
    given()
        .contentType("application/json")
        .auth()
        .oauth2(Tokens.operator())
        .body(framework.version("1", "A standard", true))
        .post("/api/v1/standards/imports?country=GB")
        .then()
        .statusCode(201);
  }

  @Test
  void theOwnersWordAndTheReviewersStandSideBySide() throws Exception {
    UUID course = course(Scope.PUBLIC);
    String ofUnit = item(framework.first, unit.id());
    align(course, Tokens.publisher(owner), ofUnit)
        .statusCode(200)
        .body("items", hasSize(1))
        .body("items[0].basis", equalTo("OWNER"))
        .body("items[0].unit", equalTo(unit.id() + ""))
        .body("items[0].institution.id", equalTo(owner));
    align(course, Tokens.coach(other), item(framework.second, null)).statusCode(403);
    appoint(Tokens.COACH);
    align(course, Tokens.coach(other), item(framework.second, null)).statusCode(200);
    given()
        .get("/api/v1/resources/" + course + "/alignments")
        .then()
        .body("items", hasSize(2))
        .body("items.basis", hasItem("REVIEWER"))
        .body("items.find { it.basis == 'REVIEWER' }.item.code", equalTo("A.2"));
    align(course, Tokens.publisher(owner), "").statusCode(200).body("items", hasSize(1));
    var facts = TopicReader.factsOf("catalog.standards", course.toString(), 3);
    assertEquals(List.of(1, 2, 1), facts.stream().map(fact -> said(fact.value())).toList());
    assertEquals(Tokens.COACH.toString(), author(course, other));
  }

  @Test
  void onlyKnownItemsAndUnitsOfTheResourceAreServed() {
    UUID course = course(Scope.PUBLIC);
    align(course, Tokens.publisher(owner), item(UUID.randomUUID(), null))
        .statusCode(422)
        .body("errors[0].field", equalTo("items[0].item"));
    align(course, Tokens.publisher(owner), item(framework.first, UUID.randomUUID()))
        .statusCode(422)
        .body("errors[0].field", equalTo("items[0].unit"));
  }

  @Test
  void whoDoesNotSeeTheResourceLearnsNothingOfIt() {
    UUID course = course(Scope.INSTITUTION);
    String path = "/api/v1/resources/" + course + "/alignments";
    align(course, Tokens.publisher(owner), item(framework.first, null)).statusCode(200);
    given().get(path).then().statusCode(404);
    given().auth().oauth2(Tokens.publisher(other)).get(path).then().statusCode(404);
    align(course, Tokens.publisher(other), "").statusCode(404);
    given().auth().oauth2(Tokens.teacher(owner)).get(path).then().statusCode(200);
    align(course, Tokens.teacher(owner), "").statusCode(403);
  }

  @Test
  void coverageCountsGapsAndCoursesThatDoTheSame() {
    UUID one = course(Scope.PUBLIC);
    UUID two = course(Scope.PUBLIC);
    UUID hidden = course(Scope.INSTITUTION);
    align(one, Tokens.publisher(owner), item(framework.first, unit.id())).statusCode(200);
    align(two, Tokens.publisher(owner), item(framework.first, null)).statusCode(200);
    align(hidden, Tokens.publisher(owner), item(framework.second, null)).statusCode(200);
    given()
        .get("/api/v1/standards/" + framework.id + "/coverage")
        .then()
        .statusCode(200)
        .body("standards", equalTo(2))
        .body("gaps", equalTo(1))
        .body("items.find { it.item.code == 'A' }.resources", equalTo(2))
        .body("items.find { it.item.code == 'A' }.gap", equalTo(false))
        .body("items.find { it.item.code == 'A.1' }.units", equalTo(1))
        .body("items.find { it.item.code == 'A.1' }.redundant", equalTo(1))
        .body("items.find { it.item.code == 'A.1' }.duplicates[0].subject", equalTo("PEDAGOGY"))
        .body("items.find { it.item.code == 'A.2' }.gap", equalTo(true));
  }

  private String institution(String slug, String name) {
    return QuarkusTransaction.requiringNew()
        .call(() -> register.findOrRegister(slug, Text.zh(name)).id());
  }

  private UUID course(Scope scope) {
    Description description =
        new Description(
            ResourceKind.COURSE,
            Text.zh("标准对应测试"),
            Text.zh("只在测试里出现。"),
            Subject.PEDAGOGY,
            Set.of(Phase.PRIMARY),
            Set.of(Stage.INDUCTION),
            Set.of("zh"),
            30,
            null,
            scope,
            List.of(unit),
            List.of());
    Resource course =
        Resource.published(UUID.randomUUID(), owner, description, null, Instant.EPOCH);
    return QuarkusTransaction.requiringNew().call(() -> resources.save(course).id());
  }

  private static String item(UUID item, UUID unit) {
    return "{\"item\": \"%s\", \"unit\": %s}"
        .formatted(item, unit == null ? "null" : "\"" + unit + "\"");
  }

  private static ValidatableResponse align(UUID resource, String token, String items) {
    return align(resource, token, items, "*");
  }

  private static ValidatableResponse align(
      UUID resource, String token, String items, String ifMatch) {
    return given()
        .contentType("application/json")
        .header("If-Match", ifMatch)
        .auth()
        .oauth2(token)
        .body("{\"items\": [" + items + "]}")
        .put("/api/v1/resources/" + resource + "/alignments")
        .then();
  }

  private void appoint(UUID person) {
    given()
        .contentType("application/json")
        .auth()
        .oauth2(Tokens.operator())
        .body("{\"person\": \"%s\", \"name\": \"An expert\"}".formatted(person))
        .post("/api/v1/standards/" + framework.id + "/experts")
        .then()
        .statusCode(204);
  }

  private static int said(byte[] fact) {
    try {
      JsonNode items = new ObjectMapper().readTree(fact).get("items");
      Set<String> distinct = new HashSet<>();
      items.forEach(item -> distinct.add(item.toString()));
      return distinct.size();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private String author(UUID resource, String institution) throws Exception {
    String sql = "SELECT stated_by FROM alignment_word WHERE resource = ? AND institution = ?";
    try (var connection = dataSource.getConnection();
        var select = connection.prepareStatement(sql)) {
      select.setObject(1, resource);
      select.setString(2, institution);
      try (var row = select.executeQuery()) {
        row.next();
        return row.getString(1);
      }
    }
  }
}
