package org.teachercloud.catalog.inviting;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.teachercloud.catalog.Calendar;
import org.teachercloud.catalog.RealParts;
import org.teachercloud.catalog.Tokens;
import org.teachercloud.catalog.TopicReader;
import org.teachercloud.catalog.describing.Text;
import org.teachercloud.catalog.networking.ChangeMembership;
import org.teachercloud.catalog.networking.ClusterRole;
import org.teachercloud.catalog.networking.MembershipOutcome;
import org.teachercloud.catalog.networking.MembershipOutcome.Broken;
import org.teachercloud.catalog.networking.MembershipOutcome.Rule;
import org.teachercloud.catalog.networking.RegisterInstitution;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class NetworkOnAnyDateTest {

  @Inject RegisterInstitution register;
  @Inject ChangeMembership memberships;
  @Inject AgroalDataSource dataSource;
  @Inject Calendar calendar;

  /** Institutions and a cluster of this test's own. */
  private final String mark = UUID.randomUUID().toString().substring(0, 8);

  private final String lead = "lead-" + mark;
  private final String partner = "partner-" + mark;
  private final String supported = "supported-" + mark;
  private int cluster;
  private LocalDate today;

  @BeforeEach
  void clusterOfThree() {
    today = calendar.today();
    for (String slug : List.of(lead, partner, supported)) {
      QuarkusTransaction.requiringNew()
          .run(() -> register.findOrRegister(slug, Text.zh("院校" + slug)));
    }
    cluster =
        begun(
            "{\"kind\":\"CLUSTER\",\"name\":{\"en\":\"Three\"},\"first\":\"%s\",\"from\":\"2020-01-01\"}");
    assertInstanceOf(
        MembershipOutcome.Changed.class, begin(partner, ClusterRole.PARTNER, "2020-01-01"));
    assertInstanceOf(
        MembershipOutcome.Changed.class, begin(supported, ClusterRole.SUPPORTED, "2021-01-01"));
  }

  @Test
  void everyChangeIsStatedWithAllRolesOfTheCluster() {
    List<ConsumerRecord<String, byte[]>> facts =
        TopicReader.factsOf("catalog.clusters", Integer.toString(cluster), 3);
    assertEquals(3, facts.size());
    String newest = new String(facts.getLast().value(), UTF_8);
    List.of(lead, partner, supported).forEach(one -> assertTrue(newest.contains(one), newest));
  }

  @Test
  void aSupportedUniversityBecomesPartnerAndBothViewsAreRight() {
    LocalDate day = today.plusDays(30);
    invite(Tokens.as("cluster-lead", lead), supported, "PARTNER", day).statusCode(201);
    String invitation = openInvitation(supported);
    answer(Tokens.as("institution-admin", supported), invitation, "accept").statusCode(204);
    on(day.minusDays(1)).body(roleOf(supported), equalTo("SUPPORTED"));
    on(day).body(roleOf(supported), equalTo("PARTNER"));
    on(LocalDate.of(2020, 6, 1)).body("members", hasSize(2));
    on(LocalDate.of(2019, 12, 31)).body("members", empty());
    answer(Tokens.as("institution-admin", supported), invitation, "accept").statusCode(204);
    answer(Tokens.as("institution-admin", supported), invitation, "decline")
        .statusCode(409)
        .body("code", equalTo("ALREADY_ANSWERED"));
  }

  @Test
  void nobodyAnswersOrInvitesForSomebodyElse() {
    String outsider = "outsider-" + mark;
    QuarkusTransaction.requiringNew()
        .run(() -> register.findOrRegister(outsider, Text.zh("院校" + outsider)));
    invite(Tokens.as("cluster-lead", partner), outsider, "PARTNER", today)
        .statusCode(403)
        .body("code", equalTo("MEMBERSHIP_NOT_YOURS"));
    invite(Tokens.as("institution-admin", lead), outsider, "PARTNER", today).statusCode(403);
    invite(Tokens.as("cluster-lead", lead), outsider, "PARTNER", today).statusCode(201);
    invite(Tokens.as("cluster-lead", lead), outsider, "PARTNER", today)
        .statusCode(409)
        .body("code", equalTo("ALREADY_INVITED"));
    String invitation = openInvitation(outsider);
    answer(Tokens.as("institution-admin", partner), invitation, "accept").statusCode(404);
    answer(Tokens.as("cluster-lead", lead), invitation, "accept").statusCode(403);
    answer(Tokens.as("cluster-lead", outsider), invitation, "accept").statusCode(403);
    leave(Tokens.as("institution-admin", lead), partner, today.plusDays(1))
        .statusCode(403)
        .body("code", equalTo("MEMBERSHIP_NOT_YOURS"));
    answer(Tokens.as("institution-admin", outsider), invitation, "decline").statusCode(204);
    on(today).body("members", hasSize(3));
  }

  @Test
  void theLastPartnerOfASupportedUniversityCannotLeaveAndTheLeadNever() {
    leave(Tokens.as("institution-admin", partner), partner, today.plusDays(1))
        .statusCode(409)
        .body("code", equalTo("SUPPORTED_HAVE_A_PARTNER"));
    leave(Tokens.as("institution-admin", lead), lead, today.plusDays(1))
        .statusCode(409)
        .body("code", equalTo("ONE_LEAD_ON_EVERY_DAY"));
    leave(Tokens.as("institution-admin", supported), supported, today.plusDays(1)).statusCode(204);
    leave(Tokens.as("institution-admin", partner), partner, today.plusDays(1)).statusCode(204);
    on(today).body("members", hasSize(3));
    on(today.plusDays(1)).body("members.institution.id", contains(lead));
  }

  @Test
  void aSecondLeadAndASecondRoleAtATimeAreRefusedByTheDatabase() {
    assertEquals(new MembershipOutcome.Overlap(), begin(partner, ClusterRole.LEAD, "2022-01-01"));
    SQLException overlap =
        assertThrows(
            SQLException.class,
            () ->
                sql(
                    "INSERT INTO cluster_membership VALUES (%d, '%s', 'PARTNER', '2023-01-01', NULL)"
                        .formatted(cluster, supported)));
    assertEquals("23P01", overlap.getSQLState());
    SQLException leaderless =
        assertThrows(
            SQLException.class,
            () ->
                sql(
                    "UPDATE cluster_membership SET to_date = '2023-01-01' WHERE cluster = %d AND"
                            .formatted(cluster)
                        + " role = 'LEAD'"));
    assertEquals("23514", leaderless.getSQLState());
  }

  /** Each alone would be allowed, as the other stays: the rule is looked at under a lock. */
  @Test
  void twoPartnersCannotLeaveTogether() throws Exception {
    String other = "other-" + mark;
    QuarkusTransaction.requiringNew()
        .run(() -> register.findOrRegister(other, Text.zh("院校" + other)));
    begin(other, ClusterRole.PARTNER, "2020-01-01");
    LocalDate day = today.plusDays(5);
    CyclicBarrier together = new CyclicBarrier(2);
    try (var threads = Executors.newFixedThreadPool(2)) {
      List<Future<MembershipOutcome>> leaving =
          List.of(partner, other).stream()
              .map(
                  one ->
                      threads.submit(
                          () -> {
                            together.await();
                            return QuarkusTransaction.requiringNew()
                                .call(() -> memberships.end(cluster, one, day));
                          }))
              .toList();
      long refused =
          leaving.stream()
              .filter(one -> got(one).equals(new Broken(Rule.SUPPORTED_HAVE_A_PARTNER)))
              .count();
      assertEquals(1, refused);
    }
  }

  @Test
  void aGroupOfSchoolsHasEqualMembersWhileItsArticlesAreInForce() {
    int group =
        begun(
            "{\"kind\":\"SCHOOL_GROUP\",\"name\":{\"zh\":\"教育集团\"},\"first\":\"%s\","
                + "\"from\":\"2024-01-01\",\"articles\":{\"from\":\"2024-01-01\",\"to\":\""
                + today.plusDays(100)
                + "\"}}");
    String admin = Tokens.as("institution-admin", lead);
    inviteTo(group, admin, partner, "PARTNER", today)
        .statusCode(422)
        .body("code", equalTo("ROLE_DOES_NOT_FIT"));
    inviteTo(group, admin, partner, "MEMBER", today).statusCode(201);
    answer(Tokens.as("institution-admin", partner), openInvitation(partner), "accept")
        .statusCode(204);
    inviteTo(group, admin, supported, "MEMBER", today.plusDays(100)).statusCode(201);
    answer(Tokens.as("institution-admin", supported), openInvitation(supported), "accept")
        .statusCode(409)
        .body("code", equalTo("MEMBERSHIP_BEGINS_UNDER_ARTICLES"));
    get(group, today.plusDays(99)).body("members.institution.id", contains(lead, partner));
    get(group, today.plusDays(100)).body("members", empty());
  }

  private int begun(String body) {
    String location =
        given()
            .auth()
            .oauth2(Tokens.operator())
            .contentType(ContentType.JSON)
            .body(body.formatted(lead))
            .post("/api/v1/clusters")
            .then()
            .statusCode(201)
            .extract()
            .header("Location");
    return Integer.parseInt(location.substring(location.lastIndexOf('/') + 1));
  }

  private MembershipOutcome begin(String institution, ClusterRole role, String from) {
    return QuarkusTransaction.requiringNew()
        .call(() -> memberships.begin(cluster, institution, role, LocalDate.parse(from)));
  }

  private static MembershipOutcome got(Future<MembershipOutcome> one) {
    try {
      return one.get();
    } catch (ExecutionException | InterruptedException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private ValidatableResponse invite(String token, String whom, String role, LocalDate from) {
    return inviteTo(cluster, token, whom, role, from);
  }

  private static ValidatableResponse inviteTo(
      int cluster, String token, String whom, String role, LocalDate from) {
    return as(token)
        .body(
            "{\"institution\":\"%s\",\"role\":\"%s\",\"from\":\"%s\"}".formatted(whom, role, from))
        .post("/api/v1/clusters/" + cluster + "/invitations")
        .then();
  }

  private static String openInvitation(String institution) {
    return as(Tokens.as("institution-admin", institution))
        .get("/api/v1/invitations")
        .then()
        .statusCode(200)
        .extract()
        .path("items.find { it.state == 'OPEN' && it.mine }.id");
  }

  private static ValidatableResponse answer(String token, String invitation, String answer) {
    return as(token).post("/api/v1/invitations/" + invitation + "/" + answer).then();
  }

  private ValidatableResponse leave(String token, String institution, LocalDate to) {
    return as(token)
        .body("{\"to\":\"" + to + "\"}")
        .post("/api/v1/clusters/" + cluster + "/members/" + institution + "/leave")
        .then();
  }

  private ValidatableResponse on(LocalDate day) {
    return get(cluster, day);
  }

  private static ValidatableResponse get(int cluster, LocalDate day) {
    return given().get("/api/v1/clusters/" + cluster + "?at=" + day).then().statusCode(200);
  }

  private static String roleOf(String institution) {
    return "members.find { it.institution.id == '" + institution + "' }.role";
  }

  private static RequestSpecification as(String token) {
    return given().auth().oauth2(token).contentType(ContentType.JSON);
  }

  private void sql(String statement) throws SQLException {
    try (var connection = dataSource.getConnection();
        var execute = connection.createStatement()) {
      execute.execute(statement);
    }
  }
}
