package org.teachercloud.catalog.adapting;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.teachercloud.catalog.adapting.Workshop.SA;
import static org.teachercloud.catalog.adapting.Workshop.adapts;
import static org.teachercloud.catalog.adapting.Workshop.at;
import static org.teachercloud.catalog.adapting.Workshop.body;
import static org.teachercloud.catalog.adapting.Workshop.course;
import static org.teachercloud.catalog.adapting.Workshop.published;
import static org.teachercloud.catalog.adapting.Workshop.publisher;
import static org.teachercloud.catalog.adapting.Workshop.share;
import static org.teachercloud.catalog.adapting.Workshop.unit;
import static org.teachercloud.catalog.adapting.Workshop.write;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.teachercloud.catalog.RealParts;
import org.teachercloud.catalog.networking.RegisterInstitution;

/** What a translation, a localised work and an extract carry, and in what each has to differ. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class KindsTest {

  @Inject RegisterInstitution register;

  private String owner;
  private String school;
  private String source;

  @BeforeEach
  void universities() {
    var schools = Workshop.open(register, 2);
    owner = schools.get(0);
    school = schools.get(1);
    source = course(owner, "种植", SA, "甲", "乙", "丙");
    share(owner, source, school);
  }

  @Test
  void anExtractCarriesTheUnitsThatWereChosenInTheOrderOfTheSource() {
    String third = unit(source, 2);
    String first = unit(source, 0);

    draft(made("{\"kind\":\"EXTRACT\",\"units\":[\"%s\",\"%s\"]}".formatted(third, first)))
        .body("units.title.zh", contains("甲", "丙"))
        .body("units.id", not(hasItem(first)))
        .body("minutes", equalTo(40))
        .body("title.zh", equalTo("种植"));
  }

  @Test
  void anExtractOfAllOrOfUnknownUnitsIsRefusedWithTheReason() {
    String all =
        "\"%s\",\"%s\",\"%s\"".formatted(unit(source, 0), unit(source, 1), unit(source, 2));
    refused("{\"kind\":\"EXTRACT\",\"units\":[" + all + "]}", "units", "EXTRACT_IS_ALL");
    String unknown = "{\"kind\":\"EXTRACT\",\"units\":[\"" + UUID.randomUUID() + "\"]}";
    refused(unknown, "units", "UNIT_UNKNOWN");
    adapts(school, source, "{\"kind\":\"EXTRACT\",\"units\":[]}").then().statusCode(400);
  }

  @Test
  void anExtractThatStillHasAllUnitsIsNotReviewed() {
    String work = made("{\"kind\":\"EXTRACT\"}");
    draft(work).body("units", hasSize(3));
    handedIn(work)
        .statusCode(422)
        .body("errors.field", contains("units"))
        .body("errors.code", contains("EXTRACT_IS_ALL"));
    String tag = publisher(school).get(at(work)).getHeader("ETag");
    write(school, work, tag, body("INSTITUTION", SA)).then().statusCode(200);
    handedIn(work).statusCode(200);
  }

  @Test
  void anExtractOfWhatHasOneUnitIsWithinThatUnit() {
    String small = published(owner, "PUBLIC", SA);
    share(owner, small, school);
    Response answer = adapts(school, small, "{\"kind\":\"EXTRACT\"}");
    handedIn(Workshop.id(answer)).statusCode(200);
  }

  @Test
  void aTranslationCarriesAllAndIsInAnotherLanguage() {
    draft(made("{\"kind\":\"TRANSLATE\",\"languages\":[\"en\"]}"))
        .body("languages", contains("en"))
        .body("units.title.zh", contains("甲", "乙", "丙"))
        .body("minutes", equalTo(60));
    refused("{\"kind\":\"TRANSLATE\",\"languages\":[\"ZH\"]}", "languages", "LANGUAGE_UNCHANGED");
    String some = "{\"kind\":\"TRANSLATE\",\"units\":[\"" + unit(source, 0) + "\"]}";
    refused(some, "units", "ALL_UNITS_GO_ALONG");
  }

  @Test
  void aTranslationThatIsStillInItsSourcesLanguageIsNotReviewed() {
    String work = made("{\"kind\":\"TRANSLATE\"}");
    draft(work).body("languages", contains("zh"));
    handedIn(work)
        .statusCode(422)
        .body("errors.field", contains("languages"))
        .body("errors.code", contains("LANGUAGE_UNCHANGED"));
    String tag = publisher(school).get(at(work)).getHeader("ETag");
    String inBoth = body("INSTITUTION", SA).replace("[\"zh\"]", "[\"zh\",\"en\"]");
    write(school, work, tag, inBoth).then().statusCode(200);
    handedIn(work).statusCode(200);
  }

  @Test
  void aLocalisedWorkCarriesAllAndMayStayInTheLanguage() {
    String work = made("{\"kind\":\"LOCALISE\"}");
    draft(work).body("languages", contains("zh")).body("units.title.zh", contains("甲", "乙", "丙"));
    String some = "{\"kind\":\"LOCALISE\",\"units\":[\"" + unit(source, 0) + "\"]}";
    refused(some, "units", "ALL_UNITS_GO_ALONG");
    handedIn(work).statusCode(200);
  }

  @Test
  void onlyARemixHasFurtherSources() {
    String other = course(owner, "浇水", SA, "丁");
    share(owner, other, school);
    for (AdaptationKind kind : AdaptationKind.values()) {
      String wish = "{\"kind\":\"%s\",\"sources\":[{\"resource\":\"%s\"}]}".formatted(kind, other);
      if (kind == AdaptationKind.REMIX) {
        adapts(school, source, wish).then().statusCode(201);
      } else {
        refused(wish, "sources", "ONE_SOURCE_ONLY");
      }
    }
  }

  @Test
  void whatIsRefusedLeavesNoDraft() {
    int before = drafts();
    refused("{\"kind\":\"TRANSLATE\",\"languages\":[\"zh\"]}", "languages", "LANGUAGE_UNCHANGED");
    assertEquals(before, drafts());
  }

  private int drafts() {
    return publisher(school).get("/api/v1/resources?state=DRAFT").path("total");
  }

  private String made(String wish) {
    return Workshop.id(adapts(school, source, wish));
  }

  private ValidatableResponse draft(String work) {
    return publisher(school).get(at(work)).then().statusCode(200);
  }

  private ValidatableResponse handedIn(String work) {
    return publisher(school).post(at(work) + "/submit").then();
  }

  private void refused(String wish, String field, String code) {
    adapts(school, source, wish)
        .then()
        .statusCode(422)
        .body("code", equalTo(code))
        .body("errors.field", containsInAnyOrder(field))
        .body("errors.code", containsInAnyOrder(code));
  }
}
