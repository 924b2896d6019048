package org.teachercloud.catalog.adapting;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.teachercloud.catalog.adapting.Workshop.SA;
import static org.teachercloud.catalog.adapting.Workshop.adapted;
import static org.teachercloud.catalog.adapting.Workshop.at;
import static org.teachercloud.catalog.adapting.Workshop.published;
import static org.teachercloud.catalog.adapting.Workshop.share;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.teachercloud.catalog.RealParts;
import org.teachercloud.catalog.Tokens;
import org.teachercloud.catalog.TopicReader;
import org.teachercloud.catalog.networking.RegisterInstitution;

/** What the topics tell of works that are made from others. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class AdaptationStatedTest {

  @Inject RegisterInstitution register;

  private List<String> schools;

  @BeforeEach
  void universities() {
    schools = Workshop.open(register, 5);
  }

  @Test
  void anAdaptationIsStatedForTheInstitutionWhoseWorkItBecomes() {
    String source = published(schools.get(0), "PUBLIC", SA);
    share(schools.get(0), source, schools.get(1));
    UUID person = UUID.randomUUID();
    given()
        .auth()
        .oauth2(Tokens.one(person, "publisher", schools.get(1)))
        .contentType(ContentType.JSON)
        .body("{\"kind\":\"LOCALISE\"}")
        .post(at(source) + "/adaptations")
        .then()
        .statusCode(201);

    var fact = TopicReader.factsOf("catalog.uses", person.toString(), 1).getFirst();

    assertEquals("ResourceAdapted", TopicReader.type(fact));
    String told = new String(fact.value(), UTF_8);
    assertTrue(told.contains(source) && told.contains(schools.get(1)), told);
  }

  @Test
  void whatAWorkWasMadeFromIsStatedWhenItIsPublished() {
    String source = published(schools.get(0), "PUBLIC", SA);
    share(schools.get(0), source, schools.get(1));
    String work = adapted(schools.get(1), source);
    Workshop.publish(schools.get(1), work);

    String first = stated(source);
    String made = stated(work);

    assertTrue(first.contains("\"origin\":null"), first);
    assertTrue(
        made.contains("\"origin\":{\"resource\":\"%s\",\"how\":\"LOCALISE\"}".formatted(source)),
        made);
  }

  private static String stated(String resource) {
    var fact = TopicReader.factsOf("catalog.resources", resource, 1).getFirst();
    return new String(fact.value(), UTF_8);
  }
}
