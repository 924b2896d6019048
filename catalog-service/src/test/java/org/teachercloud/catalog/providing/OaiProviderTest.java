package org.teachercloud.catalog.providing;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.teachercloud.catalog.providing.OaiWire.elements;
import static org.teachercloud.catalog.providing.OaiWire.encoded;
import static org.teachercloud.catalog.providing.OaiWire.error;
import static org.teachercloud.catalog.providing.OaiWire.get;
import static org.teachercloud.catalog.providing.OaiWire.texts;
import static org.teachercloud.catalog.providing.OaiWire.token;
import static org.teachercloud.catalog.providing.OaiWire.walk;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.teachercloud.catalog.RealParts;
import org.teachercloud.catalog.Shelf;
import org.teachercloud.catalog.describing.Resource;
import org.teachercloud.contracts.Scope;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
@TestProfile(Shelf.SmallPages.class)
class OaiProviderTest {

  private static final String DC = "metadataPrefix=oai_dc";

  @Inject Shelf shelf;

  @Test
  void whoWeAreIsSaidToTheSecond() {
    shelf.put(shelf.institution(), "先有一门课", Scope.PUBLIC);
    Document page = get("verb=Identify");
    assertEquals(List.of("2.0"), texts(page, "protocolVersion"));
    assertEquals(List.of("persistent"), texts(page, "deletedRecord"));
    assertEquals(List.of("YYYY-MM-DDThh:mm:ssZ"), texts(page, "granularity"));
    assertEquals(texts(page, "request"), texts(page, "baseURL"));
    for (String moment : List.of("responseDate", "earliestDatestamp")) {
      String said = texts(page, moment).getFirst();
      assertTrue(said.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ"), said);
    }
  }

  @Test
  void aFormIsAnsweredAsAQueryIs() {
    String id = identifier(shelf.put(shelf.institution(), "表单", Scope.PUBLIC));
    Map<String, String> form =
        Map.of("verb", "GetRecord", "identifier", id, "metadataPrefix", "oai_dc");
    Document posted = OaiWire.post(form);
    Document got = get("verb=GetRecord&" + DC + "&identifier=" + encoded(id));
    assertEquals(texts(got, "record"), texts(posted, "record"));
    assertEquals(List.of(id), texts(posted, "identifier").subList(0, 1));
  }

  @ParameterizedTest
  @CsvSource({
    "'',badVerb",
    "verb=Nothing,badVerb",
    "verb=Identify&verb=Identify,badVerb",
    "verb=identify,badVerb",
    "verb=Identify&surprise=1,badArgument",
    "verb=GetRecord&metadataPrefix=oai_dc,badArgument",
    "verb=GetRecord&metadataPrefix=oai_dc&identifier=a&identifier=b,badArgument",
    "verb=GetRecord&metadataPrefix=oai_dc&identifier=invalid%22id,idDoesNotExist",
    "verb=ListMetadataFormats&identifier=nothing,idDoesNotExist",
    "verb=ListIdentifiers,badArgument",
    "verb=ListRecords&metadataPrefix=marc21,cannotDisseminateFormat",
    "verb=ListRecords&metadataPrefix=oai_dc&from=yesterday,badArgument",
    "verb=ListRecords&metadataPrefix=oai_dc&from=,badArgument",
    "verb=ListRecords&metadataPrefix=oai_dc&until=2026-02-30,badArgument",
    "verb=ListRecords&metadataPrefix=oai_dc&from=2026-01-02&until=2026-01-01,badArgument",
    "verb=ListRecords&metadataPrefix=oai_dc&from=2026-01-02&until=2026-01-02T00:00:00Z,badArgument",
    "verb=ListRecords&metadataPrefix=oai_dc&set=a::b,badArgument",
    "verb=ListRecords&metadataPrefix=oai_dc&set=nobody,noRecordsMatch",
    "verb=ListRecords&metadataPrefix=oai_dc&set=kind:STONE,noRecordsMatch",
    "verb=ListRecords&metadataPrefix=oai_dc&until=1999-12-31,noRecordsMatch",
    "verb=ListRecords&metadataPrefix=oai_dc&from=2999-12-31,noRecordsMatch",
    "verb=ListRecords&resumptionToken=junk,badResumptionToken",
    "verb=ListSets&resumptionToken=junk,badResumptionToken",
    "verb=ListRecords&resumptionToken=junk&metadataPrefix=oai_dc,badArgument",
    "verb=ListRecords&resumptionToken=MXx4fHx8MHwwfHwwfDA,badResumptionToken",
  })
  void everyErrorHasTheProtocolsCode(String query, String code) {
    Document page = get(query);
    assertTrue(error(page).startsWith(code), error(page));
    boolean echoes = !code.equals("badVerb") && !code.equals("badArgument");
    assertEquals(echoes, elements(page, "request").getFirst().hasAttribute("verb"));
  }

  @Test
  void anEscapeThatCannotBeReadIsABadArgument() {
    given()
        .contentType("application/x-www-form-urlencoded")
        .body("verb=Identify&identifier=%zz")
        .post("/oai")
        .then()
        .statusCode(200)
        .body("OAI-PMH.error.@code", containsString("badArgument"));
  }

  @Test
  void aListThatChangesWhileItIsReadMissesNothing() {
    String institution = shelf.institution();
    List<String> all = new ArrayList<>();
    List<Resource> made = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      made.add(shelf.put(institution, "第 " + i + " 门课", Scope.PUBLIC));
      all.add(identifier(made.getLast()));
    }
    Set<String> seen = new LinkedHashSet<>();
    Document page = get("verb=ListRecords&" + DC + "&set=institution:" + institution);
    assertEquals(
        "8", elements(page, "resumptionToken").getFirst().getAttribute("completeListSize"));
    seen.addAll(identifiers(page));
    shelf.touch(made.get(0).id());
    shelf.touch(made.get(5).id());
    shelf.withdraw(made.get(6).id());
    String later = identifier(shelf.put(institution, "新来的课", Scope.PUBLIC));
    while (!token(page).isEmpty()) {
      page = get("verb=ListRecords&resumptionToken=" + encoded(token(page)));
      seen.addAll(identifiers(page));
    }
    assertTrue(seen.containsAll(all) && seen.contains(later), seen + " of " + all);
  }

  @Test
  void aPageSaysHowFarItIs() {
    String institution = shelf.institution();
    for (int i = 0; i < 7; i++) {
      shelf.put(institution, "课 " + i, Scope.PUBLIC);
    }
    List<Document> pages = walk("ListRecords", DC + "&set=institution:" + institution);
    List<String> cursors =
        pages.stream()
            .map(page -> elements(page, "resumptionToken").getFirst().getAttribute("cursor"))
            .toList();
    assertEquals(List.of("0", "3", "6"), cursors);
    assertEquals(2, walk("ListIdentifiers", DC + "&set=institution:" + institution).size());
  }

  @Test
  void whatIsWithdrawnStaysAsDeleted() {
    Resource gone = shelf.withdraw(shelf.put(shelf.institution(), "旧课", Scope.PUBLIC).id());
    Document record = get("verb=GetRecord&" + DC + "&identifier=" + encoded(identifier(gone)));
    assertEquals("deleted", elements(record, "header").getFirst().getAttribute("status"));
    assertTrue(elements(record, "metadata").isEmpty());
    Document list = get("verb=ListRecords&" + DC + "&set=institution:" + gone.institution());
    assertEquals("deleted", elements(list, "header").getFirst().getAttribute("status"));
    shelf.touch(gone.id());
    record = get("verb=GetRecord&" + DC + "&identifier=" + encoded(identifier(gone)));
    assertFalse(elements(record, "header").getFirst().hasAttribute("status"));
  }

  @Test
  void whatIsNotForEveryoneWasNeverThere() {
    Resource inside = shelf.put(shelf.institution(), "校内课", Scope.INSTITUTION);
    String id = encoded(identifier(inside));
    assertEquals("idDoesNotExist", error(get("verb=GetRecord&" + DC + "&identifier=" + id)));
    assertEquals("idDoesNotExist", error(get("verb=ListMetadataFormats&identifier=" + id)));
    String set = "&set=institution:" + inside.institution();
    assertEquals("noRecordsMatch", error(get("verb=ListRecords&" + DC + set)));
    List<String> sets = new ArrayList<>();
    walk("ListSets", "").forEach(page -> sets.addAll(texts(page, "setSpec")));
    assertFalse(sets.contains("institution:" + inside.institution()));
  }

  @Test
  void setsAreInstitutionsAndKinds() {
    Resource course = shelf.put(shelf.institution(), "课", Scope.PUBLIC);
    shelf.put(shelf.institution(), "另一门", Scope.PUBLIC);
    List<String> sets = new ArrayList<>();
    walk("ListSets", "").forEach(page -> sets.addAll(texts(page, "setSpec")));
    assertEquals(sets.size(), Set.copyOf(sets).size());
    String own = "institution:" + course.institution();
    assertTrue(sets.containsAll(List.of("kind:COURSE", "kind:LAB", own)), sets.toString());
    Document page = get("verb=ListIdentifiers&" + DC + "&set=" + own);
    assertEquals(List.of(identifier(course)), identifiers(page));
    assertEquals(List.of("kind:COURSE", own), texts(page, "setSpec"));
    List<String> courses = new ArrayList<>();
    walk("ListIdentifiers", DC + "&set=kind:COURSE")
        .forEach(one -> courses.addAll(identifiers(one)));
    assertTrue(courses.contains(identifier(course)));
  }

  @Test
  void bothEndsOfATimeBelongToIt() {
    Resource one = shelf.put(shelf.institution(), "准时", Scope.PUBLIC);
    String second = Datestamp.of(one.updatedAt());
    String set = "&set=institution:" + one.institution();
    String list = "verb=ListIdentifiers&" + DC + set;
    assertEquals(1, identifiers(get(list + "&from=" + second + "&until=" + second)).size());
    String day = second.substring(0, 10);
    assertEquals(1, identifiers(get(list + "&from=" + day + "&until=" + day)).size());
    String after = Datestamp.of(one.updatedAt().plusSeconds(1));
    assertEquals("noRecordsMatch", error(get(list + "&from=" + after)));
    String before = Datestamp.of(one.updatedAt().minusSeconds(1));
    assertEquals("noRecordsMatch", error(get(list + "&until=" + before)));
    assertEquals(List.of(second), texts(get(list), "datestamp"));
  }

  @Test
  void tooManyAtATimeAreAskedToComeLater() {
    ProvidingConfig full =
        new SmallRyeConfigBuilder()
            .withMapping(ProvidingConfig.class)
            .withDefaultValue("teachercloud.public-url", "http://cloud.example")
            .withDefaultValue("catalog.providing.at-once", "0")
            .build()
            .getConfigMapping(ProvidingConfig.class);
    var answer = new OaiResource(null, null, full).post("verb=Identify");
    assertEquals(503, answer.getStatus());
    assertEquals("2", answer.getHeaderString("Retry-After"));
  }

  @Test
  void otherMethodsAreRefused() {
    given().put("/oai").then().statusCode(405);
    given().contentType("application/json").body("{}").post("/oai").then().statusCode(415);
  }

  private static List<String> identifiers(Document page) {
    return elements(page, "header").stream()
        .map(header -> (Element) header.getElementsByTagName("identifier").item(0))
        .map(Element::getTextContent)
        .toList();
  }

  private static String identifier(Resource resource) {
    return identifier(resource.id());
  }

  static String identifier(UUID resource) {
    return "oai:teacher-cloud.example:" + resource;
  }
}
