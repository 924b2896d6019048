package org.teachercloud.catalog.adapting;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.teachercloud.catalog.adapting.Workshop.SA;
import static org.teachercloud.catalog.adapting.Workshop.adapted;
import static org.teachercloud.catalog.adapting.Workshop.adapts;
import static org.teachercloud.catalog.adapting.Workshop.at;
import static org.teachercloud.catalog.adapting.Workshop.body;
import static org.teachercloud.catalog.adapting.Workshop.course;
import static org.teachercloud.catalog.adapting.Workshop.id;
import static org.teachercloud.catalog.adapting.Workshop.publish;
import static org.teachercloud.catalog.adapting.Workshop.published;
import static org.teachercloud.catalog.adapting.Workshop.publisher;
import static org.teachercloud.catalog.adapting.Workshop.share;
import static org.teachercloud.catalog.adapting.Workshop.unit;
import static org.teachercloud.catalog.adapting.Workshop.write;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.teachercloud.catalog.RealParts;
import org.teachercloud.catalog.Tokens;
import org.teachercloud.catalog.TopicReader;
import org.teachercloud.catalog.networking.RegisterInstitution;

/** A work that is made from several others. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class RemixTest {

  private static final String BY = "CC BY 4.0";
  private static final String NC = "CC BY-NC 4.0";

  @Inject RegisterInstitution register;

  private List<String> schools;

  @BeforeEach
  void universities() {
    schools = Workshop.open(register, 5);
  }

  @Test
  void itHasTheChosenUnitsOfEachSourceAndCreditsAll() {
    String first = shared(0, "种植", BY, "甲", "乙");
    String second = shared(1, "浇水", SA, "丙", "丁");
    String wish =
        """
        {"kind":"REMIX","units":["%s"],"sources":[{"resource":"%s","units":["%s"]}],
         "notes":{"en":"Both in one"}}
        """
            .formatted(unit(first, 1), second, unit(second, 0));

    String work = id(adapts(schools.get(4), first, wish));

    publisher(schools.get(4))
        .get(at(work))
        .then()
        .body("title.zh", equalTo("种植"))
        .body("units.title.zh", contains("乙", "丙"))
        .body("minutes", equalTo(40))
        .body("licence", equalTo(SA));
    publisher(schools.get(4))
        .get(at(work) + "/lineage")
        .then()
        .body("credits.title.zh", contains("种植", "浇水"))
        .body("credits.institution.id", contains(schools.get(0), schools.get(1)))
        .body("credits.licence", contains(BY, SA))
        .body("credits.kind", contains("REMIX", "REMIX"))
        .body("credits.hop", contains(1, 1))
        .body("credits.notes.en", contains("Both in one", "Both in one"));
  }

  @Test
  void eachSourceHasToBeSharedForAdaptingWithTheInstitutionThatOwnsTheWork() {
    String first = shared(0, "种植", BY, "甲");
    String closed = course(schools.get(1), "浇水", BY, "乙");
    remix(first, closed)
        .statusCode(403)
        .body("code", equalTo("ADAPT_NOT_GRANTED"))
        .body("errors.field", contains("sources[0].resource"));
    adapts(schools.get(4), closed, wish(first))
        .then()
        .statusCode(403)
        .body("errors", anyOf(nullValue(), empty()));
    String unseen = published(schools.get(1), "INSTITUTION", BY);
    remix(first, unseen)
        .statusCode(422)
        .body("code", equalTo("SOURCE_NOT_THERE"))
        .body("errors.field", contains("sources[0].resource"));
    remix(first, first).statusCode(422).body("code", equalTo("SOURCE_REPEATED"));
  }

  @Test
  void whoBelongsToSeveralNeedsOneThatMayAdaptAllSources() {
    String first = course(schools.get(0), "种植", BY, "甲");
    String second = course(schools.get(1), "浇水", BY, "乙");
    share(schools.get(0), first, schools.get(2));
    share(schools.get(1), second, schools.get(3));
    String both = Tokens.member(UUID.randomUUID(), "publisher", schools.get(2), schools.get(3));
    remixBy(both, first, second)
        .statusCode(403)
        .body("code", equalTo("ADAPT_NOT_GRANTED_TOGETHER"));
    share(schools.get(1), second, schools.get(2));
    String work = remixBy(both, first, second).statusCode(201).extract().header("Location");
    publisher(schools.get(2)).get(work).then().body("institution.id", equalTo(schools.get(2)));
  }

  @Test
  void itHasALicenceThatSuitsAllSourcesOrIsNotMade() {
    String alike = shared(0, "种植", SA, "甲");
    String free = shared(1, "浇水", BY, "乙");
    String noncommercial = shared(2, "施肥", NC, "丙");
    String fixed = shared(3, "收获", "CC BY-ND 4.0", "丁");
    remix(alike, free).statusCode(201);
    remix(alike, noncommercial).statusCode(409).body("code", equalTo("LICENCES_APART"));
    remix(free, fixed)
        .statusCode(409)
        .body("code", equalTo("LICENCE_NO_DERIVATIVES"))
        .body("errors.field", contains("sources[0].resource"));
    String free2 =
        "{\"kind\":\"REMIX\",\"licence\":\"%s\",\"sources\":[{\"resource\":\"%s\"}]}"
            .formatted(BY, alike);
    adapts(schools.get(4), free, free2)
        .then()
        .statusCode(409)
        .body("code", equalTo("LICENCE_SHARE_ALIKE_BROKEN"))
        .body("errors.field", contains("sources[0].resource"));
  }

  @Test
  void itIsNotReviewedUnderALicenceThatAFurtherSourceForbids() {
    String work =
        id(adapts(schools.get(4), shared(0, "种植", BY, "甲"), wish(shared(1, "浇水", SA, "乙"))));
    String tag = publisher(schools.get(4)).get(at(work)).getHeader("ETag");
    write(schools.get(4), work, tag, body("INSTITUTION", BY)).then().statusCode(200);
    publisher(schools.get(4))
        .post(at(work) + "/submit")
        .then()
        .statusCode(422)
        .body("errors.code", hasItem("LICENCE_NOT_INHERITED"));
  }

  @Test
  void creditsOfAllSourcesSurviveFourHopsAndTheWithdrawalOfTheFirstWorks() {
    String far = course(schools.get(0), "种植", SA, "甲");
    share(schools.get(0), far, schools.get(1));
    String near = adaptedFor(1, far);
    String other = course(schools.get(2), "浇水", BY, "乙");
    share(schools.get(1), near, schools.get(3));
    share(schools.get(2), other, schools.get(3));
    String remixed = id(adapts(schools.get(3), near, wish(other)));
    publish(schools.get(3), remixed);
    share(schools.get(3), remixed, schools.get(4));
    String third = adaptedFor(4, remixed);
    share(schools.get(4), third, schools.get(0));
    String last = adapted(schools.get(0), third);
    publisher(schools.get(0)).post(at(far) + "/withdraw").then().statusCode(200);
    publisher(schools.get(2)).post(at(other) + "/withdraw").then().statusCode(200);

    publisher(schools.get(0))
        .get(at(last) + "/lineage")
        .then()
        .body(
            "credits.institution.id",
            contains(
                schools.get(4), schools.get(3), schools.get(1), schools.get(0), schools.get(2)))
        .body("credits.hop", contains(1, 2, 3, 4, 3))
        .body("credits.kind", contains("LOCALISE", "LOCALISE", "REMIX", "LOCALISE", "REMIX"))
        .body("credits.licence", contains(SA, SA, SA, SA, BY));
  }

  @Test
  void aSourceThatIsReachedOnTwoWaysIsCreditedOnBothAndFollowedOnce() {
    String far = course(schools.get(0), "种植", SA, "甲");
    share(schools.get(0), far, schools.get(1));
    share(schools.get(0), far, schools.get(4));
    String near = adaptedFor(1, far);
    share(schools.get(1), near, schools.get(4));

    String work = id(adapts(schools.get(4), near, wish(far)));

    publisher(schools.get(4))
        .get(at(work) + "/lineage")
        .then()
        .body("credits.institution.id", contains(schools.get(1), schools.get(0), schools.get(0)))
        .body("credits.hop", contains(1, 2, 1));
    publish(schools.get(4), work);
    publisher(schools.get(4))
        .get(at(far) + "/lineage")
        .then()
        .body("made.find { it.resource == '%s' }.direct".formatted(work), equalTo(true));
  }

  @Test
  void ownersOfAllSourcesSeeWhatWasMade() {
    String first = shared(0, "种植", BY, "甲");
    String second = shared(1, "浇水", BY, "乙");
    String work = id(adapts(schools.get(4), first, wish(second)));
    String tag = publisher(schools.get(4)).get(at(work)).getHeader("ETag");
    write(schools.get(4), work, tag, body("PUBLIC", BY)).then().statusCode(200);
    publish(schools.get(4), work);
    for (int owner : List.of(0, 1)) {
      publisher(schools.get(owner))
          .get(at(owner == 0 ? first : second) + "/lineage")
          .then()
          .body("made.resource", contains(work))
          .body("made.kind", contains("REMIX"))
          .body("made.direct", contains(true));
    }
  }

  @Test
  void itIsStatedAsAUseOfEachSource() {
    String first = shared(0, "种植", BY, "甲");
    String second = shared(1, "浇水", BY, "乙");
    UUID person = UUID.randomUUID();
    remixBy(Tokens.one(person, "publisher", schools.get(4)), first, second).statusCode(201);

    var facts = TopicReader.factsOf("catalog.uses", person.toString(), 2);

    assertEquals(2, facts.size());
    for (String source : List.of(first, second)) {
      assertTrue(
          facts.stream()
              .filter(fact -> TopicReader.type(fact).equals("ResourceAdapted"))
              .map(fact -> new String(fact.value(), UTF_8))
              .anyMatch(told -> told.contains("\"resource\":\"" + source)),
          source);
    }
  }

  @Test
  void theSameKeyWithAnotherSourceIsAnotherRequest() {
    String first = shared(0, "种植", BY, "甲");
    String key = UUID.randomUUID().toString();
    String second = shared(1, "浇水", BY, "乙");
    var wish = publisher(schools.get(4)).header("Idempotency-Key", key);
    String made = wish.body(wish(second)).post(at(first) + "/adaptations").header("Location");
    assertEquals(made, wish.post(at(first) + "/adaptations").header("Location"));
    wish.body("{\"kind\":\"REMIX\"}").post(at(first) + "/adaptations").then().statusCode(422);
  }

  /** Published by one of the schools, and shared with the last one for adapting. */
  private String shared(int owner, String title, String licence, String... units) {
    String source = course(schools.get(owner), title, licence, units);
    share(schools.get(owner), source, schools.get(4));
    return source;
  }

  private String adaptedFor(int school, String source) {
    String work = adapted(schools.get(school), source);
    publish(schools.get(school), work);
    return work;
  }

  private static String wish(String further) {
    return "{\"kind\":\"REMIX\",\"sources\":[{\"resource\":\"" + further + "\"}]}";
  }

  private ValidatableResponse remix(String first, String further) {
    return adapts(schools.get(4), first, wish(further)).then();
  }

  private static ValidatableResponse remixBy(String token, String first, String further) {
    return given()
        .auth()
        .oauth2(token)
        .contentType(ContentType.JSON)
        .body(wish(further))
        .post(at(first) + "/adaptations")
        .then();
  }
}
