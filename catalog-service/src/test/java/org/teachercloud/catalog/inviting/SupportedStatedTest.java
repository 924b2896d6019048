package org.teachercloud.catalog.inviting;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.teachercloud.catalog.RealParts;
import org.teachercloud.catalog.Tokens;
import org.teachercloud.catalog.TopicReader;
import org.teachercloud.catalog.describing.Text;
import org.teachercloud.catalog.networking.ChangeMembership;
import org.teachercloud.catalog.networking.ClusterRole;
import org.teachercloud.catalog.networking.MembershipOutcome;
import org.teachercloud.catalog.networking.RegisterInstitution;

/** The other services hear when an institution is supported, and when no longer. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class SupportedStatedTest {

  @Inject RegisterInstitution register;
  @Inject ChangeMembership memberships;
  @Inject ObjectMapper mapper;

  private final String mark = UUID.randomUUID().toString().substring(0, 8);
  private final String lead = "lead-" + mark;
  private final String partner = "partner-" + mark;
  private final String supported = "supported-" + mark;

  @Test
  void daysOfSupportAreStatedAnewWheneverRolesChange() throws IOException {
    for (String slug : List.of(lead, partner, supported)) {
      QuarkusTransaction.requiringNew()
          .run(() -> register.findOrRegister(slug, Text.zh("院校" + slug)));
    }
    int cluster = begun();
    begin(cluster, partner, ClusterRole.PARTNER, "2020-01-01");
    begin(cluster, supported, ClusterRole.SUPPORTED, "2021-01-01");
    begin(cluster, supported, ClusterRole.PARTNER, "2024-09-01");
    var facts = TopicReader.factsOf("catalog.institutions", supported, 3);
    assertEquals("[]", days(facts.get(0).value()));
    assertEquals("[{\"from\":\"2021-01-01\",\"until\":null}]", days(facts.get(1).value()));
    assertEquals(
        "[{\"from\":\"2021-01-01\",\"until\":\"2024-09-01\"}]", days(facts.get(2).value()));
  }

  private String days(byte[] fact) throws IOException {
    JsonNode read = mapper.readTree(fact);
    return read.get("supported").toString();
  }

  private void begin(int cluster, String institution, ClusterRole role, String from) {
    MembershipOutcome outcome =
        QuarkusTransaction.requiringNew()
            .call(() -> memberships.begin(cluster, institution, role, LocalDate.parse(from)));
    assertInstanceOf(MembershipOutcome.Changed.class, outcome);
  }

  private int begun() {
    String location =
        given()
            .auth()
            .oauth2(Tokens.operator())
            .contentType(ContentType.JSON)
            .body(
                "{\"kind\":\"CLUSTER\",\"name\":{\"en\":\"Three\"},\"first\":\"%s\",\"from\":\"2020-01-01\"}"
                    .formatted(lead))
            .post("/api/v1/clusters")
            .then()
            .statusCode(201)
            .extract()
            .header("Location");
    return Integer.parseInt(location.substring(location.lastIndexOf('/') + 1));
  }
}
