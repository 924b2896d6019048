package org.teachercloud.catalog.adapting;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.teachercloud.catalog.adapting.Workshop.SA;
import static org.teachercloud.catalog.adapting.Workshop.adapted;
import static org.teachercloud.catalog.adapting.Workshop.at;
import static org.teachercloud.catalog.adapting.Workshop.body;
import static org.teachercloud.catalog.adapting.Workshop.publish;
import static org.teachercloud.catalog.adapting.Workshop.published;
import static org.teachercloud.catalog.adapting.Workshop.publisher;
import static org.teachercloud.catalog.adapting.Workshop.share;
import static org.teachercloud.catalog.adapting.Workshop.write;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.teachercloud.catalog.RealParts;
import org.teachercloud.catalog.networking.RegisterInstitution;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class LineageTest {

  @Inject RegisterInstitution register;

  /** Five universities, each of which takes over from the one before. */
  private List<String> schools;

  @BeforeEach
  void universities() {
    schools = Workshop.open(register, 5);
  }

  @Test
  void creditsSurviveFourAdaptationsAndWhateverBecomesOfTheirSources() {
    String first = published(schools.get(0), "PUBLIC", SA);
    String latest = first;
    for (int hop = 1; hop < schools.size(); hop++) {
      share(schools.get(hop - 1), latest, schools.get(hop));
      String work = adapted(schools.get(hop), latest);
      publish(schools.get(hop), work);
      latest = work;
    }
    publisher(schools.get(0)).post(at(first) + "/withdraw").then().statusCode(200);

    publisher(schools.get(4))
        .get(at(latest) + "/lineage")
        .then()
        .statusCode(200)
        .body(
            "credits.institution.id",
            contains(schools.get(3), schools.get(2), schools.get(1), schools.get(0)))
        .body("credits.title.zh", contains("班级管理", "班级管理", "班级管理", "班级管理"))
        .body("credits.kind", contains("LOCALISE", "LOCALISE", "LOCALISE", "LOCALISE"))
        .body("credits.licence", contains(SA, SA, SA, SA))
        .body("credits[3].version", equalTo(1))
        .body("credits[3].resource", nullValue())
        .body("credits[0].notes.en", equalTo("For our schools"));
  }

  @Test
  void theOwnerSeesWhatWasMadeAsFarAsItReachesHer() {
    String source = published(schools.get(0), "PUBLIC", SA);
    share(schools.get(0), source, schools.get(1));
    String work = adapted(schools.get(1), source);
    publisher(schools.get(0)).get(at(source) + "/lineage").then().body("made", empty());
    String tag = publisher(schools.get(1)).get(at(work)).getHeader("ETag");
    write(schools.get(1), work, tag, body("PUBLIC", SA)).then().statusCode(200);
    publish(schools.get(1), work);

    publisher(schools.get(0))
        .get(at(source) + "/lineage")
        .then()
        .body("made.resource", contains(work))
        .body("made.institution.id", contains(schools.get(1)));
  }

  @Test
  void theOwnerSeesAlsoWhatWasMadeFromWhatWasMade() {
    String source = published(schools.get(0), "PUBLIC", SA);
    String latest = source;
    List<String> works = new ArrayList<>();
    for (int hop = 1; hop <= 3; hop++) {
      share(schools.get(hop - 1), latest, schools.get(hop));
      latest = adapted(schools.get(hop), latest);
      String tag = publisher(schools.get(hop)).get(at(latest)).getHeader("ETag");
      String scope = hop == 2 ? "INSTITUTION" : "PUBLIC";
      write(schools.get(hop), latest, tag, body(scope, SA)).then().statusCode(200);
      publish(schools.get(hop), latest);
      works.add(latest);
    }
    share(schools.get(3), latest, schools.get(4));
    adapted(schools.get(4), latest);

    publisher(schools.get(0))
        .get(at(source) + "/lineage")
        .then()
        .body("made.resource", contains(works.get(2), works.get(0)))
        .body("made.direct", contains(false, true));
  }
}
