package org.teachercloud.catalog.inviting;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.teachercloud.catalog.Calendar;
import org.teachercloud.catalog.RealParts;
import org.teachercloud.catalog.Tokens;
import org.teachercloud.catalog.describing.Text;
import org.teachercloud.catalog.networking.ChangeMembership;
import org.teachercloud.catalog.networking.ClusterRole;
import org.teachercloud.catalog.networking.RegisterInstitution;

/** On no day a cluster has no lead, or two; its lead is handed over on a day. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class LeadOfAClusterTest {

  private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

  @Inject RegisterInstitution register;
  @Inject ChangeMembership memberships;
  @Inject Calendar calendar;

  private final String mark = UUID.randomUUID().toString().substring(0, 8);
  private final String lead = "lead-" + mark;
  private final String partner = "partner-" + mark;
  private final String supported = "supported-" + mark;
  private LocalDate day;
  private int cluster;

  @BeforeEach
  void aClusterWithItsLeadOnly() {
    day = calendar.today().plusDays(10);
    for (String slug : List.of(lead, partner, supported)) {
      QuarkusTransaction.requiringNew()
          .run(() -> register.findOrRegister(slug, Text.zh("院校" + slug)));
    }
    String location =
        given()
            .auth()
            .oauth2(Tokens.operator())
            .contentType(ContentType.JSON)
            .body(
                "{\"kind\":\"CLUSTER\",\"name\":{\"en\":\"L\"},\"first\":\"%s\",\"from\":\"%s\"}"
                    .formatted(lead, LONG_AGO))
            .post("/api/v1/clusters")
            .then()
            .statusCode(201)
            .extract()
            .header("Location");
    cluster = Integer.parseInt(location.substring(location.lastIndexOf('/') + 1));
  }

  @Test
  void aLeadThatIsAloneCannotLeave() {
    given()
        .auth()
        .oauth2(Tokens.as("institution-admin", lead))
        .contentType(ContentType.JSON)
        .body("{\"to\":\"" + day + "\"}")
        .post("/api/v1/clusters/" + cluster + "/members/" + lead + "/leave")
        .then()
        .statusCode(409)
        .body("code", equalTo("ONE_LEAD_ON_EVERY_DAY"));
    on(day).body(roleOf(lead), equalTo("LEAD"));
  }

  @Test
  void thoseWhoAreLeftLastCannotLeaveOnTheSameDayEither() {
    joins(partner, ClusterRole.PARTNER);
    QuarkusTransaction.requiringNew().run(() -> memberships.end(cluster, partner, day));
    given()
        .auth()
        .oauth2(Tokens.as("institution-admin", lead))
        .contentType(ContentType.JSON)
        .body("{\"to\":\"" + day + "\"}")
        .post("/api/v1/clusters/" + cluster + "/members/" + lead + "/leave")
        .then()
        .statusCode(409)
        .body("code", equalTo("ONE_LEAD_ON_EVERY_DAY"));
  }

  @Test
  void anOperatorHandsTheLeadOverOnADayAndBothViewsAreRight() {
    joins(partner, ClusterRole.PARTNER);
    joins(supported, ClusterRole.SUPPORTED);
    handOver(Tokens.operator(), partner, day, "PARTNER").statusCode(204);
    on(day.minusDays(1))
        .body(roleOf(lead), equalTo("LEAD"))
        .body(roleOf(partner), equalTo("PARTNER"));
    on(day)
        .body("members", hasSize(3))
        .body(roleOf(lead), equalTo("PARTNER"))
        .body(roleOf(partner), equalTo("LEAD"))
        .body(roleOf(supported), equalTo("SUPPORTED"));
    handOver(Tokens.operator(), partner, day, "PARTNER").statusCode(204);
  }

  @Test
  void whoLedMayLeaveWithItWhereTheRulesHold() {
    joins(partner, ClusterRole.PARTNER);
    handOver(Tokens.operator(), partner, day, null).statusCode(204);
    on(day).body(roleOf(lead), nullValue()).body(roleOf(partner), equalTo("LEAD"));
  }

  @Test
  void aHandingOverThatBreaksARuleChangesNothing() {
    joins(partner, ClusterRole.PARTNER);
    joins(supported, ClusterRole.SUPPORTED);
    handOver(Tokens.operator(), partner, day, null)
        .statusCode(409)
        .body("code", equalTo("SUPPORTED_HAVE_A_PARTNER"));
    on(day).body(roleOf(lead), equalTo("LEAD")).body(roleOf(partner), equalTo("PARTNER"));
  }

  @Test
  void onlyAnOperatorHandsOverToWhoIsInTheClusterAndNotInThePast() {
    handOver(Tokens.operator(), partner, day, null).statusCode(404);
    joins(partner, ClusterRole.PARTNER);
    for (String role : List.of("cluster-lead", "institution-admin", "monitor")) {
      handOver(Tokens.as(role, lead), partner, day, "PARTNER").statusCode(403);
    }
    handOver(Tokens.operator(), partner, calendar.today().minusDays(1), "PARTNER")
        .statusCode(422)
        .body("code", equalTo("DAY_IN_THE_PAST"));
    handOver(Tokens.operator(), partner, day, "LEAD")
        .statusCode(422)
        .body("code", equalTo("ROLE_DOES_NOT_FIT"));
    on(day).body(roleOf(lead), equalTo("LEAD"));
  }

  private void joins(String institution, ClusterRole role) {
    QuarkusTransaction.requiringNew()
        .run(() -> memberships.begin(cluster, institution, role, LONG_AGO));
  }

  private ValidatableResponse handOver(String token, String to, LocalDate from, String then) {
    String former = then == null ? "" : ",\"formerBecomes\":\"%s\"".formatted(then);
    return given()
        .auth()
        .oauth2(token)
        .contentType(ContentType.JSON)
        .body("{\"institution\":\"%s\",\"from\":\"%s\"%s}".formatted(to, from, former))
        .post("/api/v1/clusters/" + cluster + "/lead")
        .then();
  }

  private ValidatableResponse on(LocalDate date) {
    return given().get("/api/v1/clusters/" + cluster + "?at=" + date).then().statusCode(200);
  }

  private static String roleOf(String institution) {
    return "members.find { it.institution.id == '" + institution + "' }?.role";
  }
}
