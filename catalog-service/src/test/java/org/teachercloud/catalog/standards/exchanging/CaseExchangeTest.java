package org.teachercloud.catalog.standards.exchanging;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.teachercloud.catalog.RealParts;
import org.teachercloud.catalog.Tokens;
import org.teachercloud.catalog.TopicReader;
import org.teachercloud.catalog.seeding.SeedStandards;
import org.teachercloud.catalog.standards.TestPackage;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class CaseExchangeTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String CASE = "/ims/case/v1p1";

  @Inject SeedStandards standards;

  @Test
  void aPackageGoesOutAsItCameInAndIsValidAgainstTheSchema() throws IOException {
    TestPackage one = new TestPackage();
    String sent = one.version("1", "The first standard", true);
    imported(sent, Tokens.operator(), "GB").statusCode(201).body("items", equalTo(3));
    JsonNode back = get("/CFPackages/" + one.id);
    assertEquals(inAnyOrder(JSON.readTree(sent)), inAnyOrder(back));
    assertValid(back);
  }

  @Test
  void theSeededFrameworksAreValidPackagesInBothLanguages() throws Exception {
    QuarkusTransaction.requiringNew().run(standards::write);
    JsonNode documents = get("/CFDocuments").get("CFDocuments");
    int seeded = 0;
    for (JsonNode document : documents) {
      JsonNode whole = get("/CFPackages/" + document.get("identifier").textValue());
      assertValid(whole);
      if (document.at("/extensions/title/zh").asText().contains("JY/T 0646")) {
        seeded++;
        assertEquals(51, whole.get("CFItems").size());
        assertEquals(51, whole.get("CFAssociations").size());
        String first = whole.at("/CFItems/0/extensions/title/en").textValue();
        assertEquals("Digital awareness", first);
      }
    }
    assertEquals(1, seeded);
  }

  @Test
  void everyPartIsFoundByItsIdentity() {
    TestPackage one = new TestPackage();
    imported(one.version("1", "The first standard", true), Tokens.operator(), "GB").statusCode(201);
    String document = CASE + "/CFDocuments/" + one.id;
    given()
        .get(document)
        .then()
        .statusCode(200)
        .body("CFPackageURI.identifier", equalTo(one.id + ""));
    given()
        .get(CASE + "/CFItems/" + one.first)
        .then()
        .statusCode(200)
        .body("fullStatement", equalTo("The first standard"))
        .body("CFDocumentURI.identifier", equalTo(one.id + ""));
    given()
        .get(CASE + "/CFAssociations/" + one.association)
        .then()
        .statusCode(200)
        .body("associationType", equalTo("isChildOf"));
    given()
        .get(CASE + "/CFItemAssociations/" + one.heading)
        .then()
        .statusCode(200)
        .body("CFItem.identifier", equalTo(one.heading + ""))
        .body("CFAssociations", hasSize(3));
    given()
        .get(CASE + "/CFItemTypes/" + one.itemType)
        .then()
        .statusCode(200)
        .body("CFItemTypes[0].title", equalTo("Standard"));
    given()
        .get(CASE + "/CFItems/" + UUID.randomUUID())
        .then()
        .statusCode(404)
        .body(
            "imsx_codeMinor.imsx_codeMinorField[0].imsx_codeMinorFieldValue",
            equalTo("unknownobject"));
    given().get(CASE + "/CFItems/none").then().statusCode(404);
    given().get(CASE + "/CFDocuments?sort=colour").then().statusCode(400);
    given()
        .get(CASE + "/CFDocuments?limit=1")
        .then()
        .body("CFDocuments", hasSize(1))
        .header("X-Total-Count", Integer::parseInt, greaterThan(0));
  }

  @Test
  void aNewVersionKeepsItemIdentityAndOldVersionsStayReadable() throws IOException {
    TestPackage one = new TestPackage();
    imported(one.version("1", "As it was", true), Tokens.operator(), "GB").statusCode(201);
    imported(one.version("2", "As it is", false), Tokens.operator(), "GB").statusCode(201);
    given()
        .get("/api/v1/standards/" + one.id)
        .then()
        .body("version", equalTo("2"))
        .body("versions", contains("2", "1"))
        .body("items.id", contains(one.heading + "", one.first + ""))
        .body("items[1].title.en", equalTo("As it is"));
    given()
        .get("/api/v1/standards/" + one.id + "?version=1")
        .then()
        .body("items.id", contains(one.heading + "", one.second + "", one.first + ""))
        .body("items[2].title.en", equalTo("As it was"))
        .body("items[2].parent", equalTo(one.heading + ""));
    assertEquals(3, get("/CFPackages/" + one.id + "?version=1").get("CFItems").size());
    var facts = TopicReader.factsOf("catalog.standards", one.id.toString(), 2);
    assertEquals(List.of(1L, 2L), facts.stream().map(TopicReader::sequence).toList());
    assertEquals("2", JSON.readTree(facts.getLast().value()).get("version").textValue());
  }

  @Test
  void theSamePackageAgainChangesNothingAndAnotherOfItsNameIsRefused() {
    TestPackage one = new TestPackage();
    String sent = one.version("1", "The first standard", true);
    imported(sent, Tokens.operator(), "GB").statusCode(201);
    imported(sent, Tokens.operator(), "GB").statusCode(200).body("isNew", equalTo(false));
    TestPackage changed = one;
    imported(changed.version("1", "Something else", true), Tokens.operator(), "GB")
        .statusCode(409)
        .body("code", equalTo("VERSION_KNOWN"));
  }

  @Test
  void whatIsNoPackageIsRefusedFieldByField() throws IOException {
    TestPackage one = new TestPackage();
    ObjectNode broken = (ObjectNode) JSON.readTree(one.version("1", "First", true));
    ((ObjectNode) broken.get("CFDocument")).remove("creator");
    ((ObjectNode) broken.get("CFDocument")).put("caseVersion", "1.0");
    ((ObjectNode) broken.at("/CFItems/0")).put("colour", "red");
    ((ObjectNode) broken.at("/CFAssociations/1")).put("associationType", "isUncleOf");
    imported(broken.toString(), Tokens.operator(), "GB")
        .statusCode(422)
        .body("code", equalTo("CASE_INVALID"))
        .body(
            "errors.field",
            hasItems(
                "CFDocument.creator",
                "CFDocument.caseVersion",
                "CFItems[0].colour",
                "CFAssociations[1].associationType"));
    ObjectNode circle = (ObjectNode) JSON.readTree(one.version("1", "First", true));
    ((ObjectNode) circle.at("/CFAssociations/0/destinationNodeURI"))
        .put("identifier", one.first.toString());
    imported(circle.toString(), Tokens.operator(), "GB")
        .statusCode(422)
        .body("errors.code", hasItem("CASE_PARENT_UNKNOWN"));
    imported(one.version("1", "First", true), Tokens.operator(), null)
        .statusCode(422)
        .body("code", equalTo("COUNTRY_NEEDED"));
    given().get("/api/v1/standards/" + one.id).then().statusCode(404);
  }

  @Test
  void nobodyTakesAnothersFrameworkOrItems() throws IOException {
    TestPackage one = new TestPackage();
    imported(one.version("1", "First", true), Tokens.operator(), "GB").statusCode(201);
    imported(one.version("2", "Mine now", true), Tokens.publisher("ecnu"), "GB")
        .statusCode(403)
        .body("code", equalTo("FRAMEWORK_OF_OTHERS"));
    TestPackage other = new TestPackage();
    String stolen =
        other.version("1", "First", true).replace(other.first.toString(), one.first.toString());
    imported(stolen, Tokens.operator(), "GB")
        .statusCode(422)
        .body("errors.code", everyItem(equalTo("CASE_ITEM_FOREIGN")));
    imported(one.version("3", "x", true), Tokens.teacher("ecnu"), "GB").statusCode(403);
    given().get("/api/v1/standards/" + other.id).then().statusCode(404).body("id", nullValue());
  }

  private static ValidatableResponse imported(String json, String token, String country) {
    var request = given().contentType("application/json").auth().oauth2(token).body(json);
    return (country == null ? request : request.queryParam("country", country))
        .post("/api/v1/standards/imports")
        .then();
  }

  private static JsonNode get(String path) throws IOException {
    String body = given().get(CASE + path).then().statusCode(200).extract().asString();
    return JSON.readTree(body);
  }

  private static Set<JsonNode> inAnyOrder(JsonNode whole) {
    Set<JsonNode> parts = new HashSet<>();
    whole.get("CFItems").forEach(parts::add);
    ObjectNode rest = whole.deepCopy();
    rest.remove("CFItems");
    parts.add(rest);
    return parts;
  }

  /**
   * Against our own restatement; and against the publisher's schema, which its licence keeps out of
   * here, where {@code -Dcase.schema=FILE} names it.
   */
  private static void assertValid(JsonNode casePackage) throws IOException {
    assertEquals(List.of(), CaseCheck.of(casePackage));
    try (InputStream schema = CaseExchangeTest.class.getResourceAsStream("/case/cfpackage.json")) {
      assertValid(casePackage, schema);
    }
    String official = System.getProperty("case.schema");
    if (official == null) {
      System.out.println("SKIPPED: the publisher's CASE schema; name it by -Dcase.schema=FILE");
      return;
    }
    try (InputStream schema = Files.newInputStream(Path.of(official))) {
      assertValid(casePackage, schema);
    }
  }

  private static void assertValid(JsonNode casePackage, InputStream schema) {
    JsonSchema rules =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schema);
    assertEquals(
        Set.of(),
        rules.validate(
            casePackage, run -> run.getExecutionConfig().setFormatAssertionsEnabled(true)));
  }
}
