package org.teachercloud.catalog.approving;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.teachercloud.access.Role;
import org.teachercloud.catalog.Approved;
import org.teachercloud.catalog.Calendar;
import org.teachercloud.catalog.RealParts;
import org.teachercloud.catalog.Shelf;
import org.teachercloud.catalog.Tokens;

/** Approvals in advance have a term, can be taken back, and all of them stay on record. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class StandingApprovalTest {

  private static final String APPROVALS = "/api/v1/standing-approvals";

  @Inject Shelf shelf;
  @Inject Calendar calendar;
  @Inject AgroalDataSource dataSource;

  private Publishing people;
  private LocalDate today;

  @BeforeEach
  void anInstitution() {
    people = new Publishing(shelf.institution());
    today = calendar.today();
  }

  @Test
  void onlyTheOperatorGivesAndTakesBackAndOnlyTheInstitutionReadsItsOwn() {
    String mine = APPROVALS + "/" + people.home();
    for (String role : List.of(Role.PUBLISHER, Role.INSTITUTION_ADMIN, Role.CLUSTER_LEAD)) {
      String token = Tokens.as(role, people.home());
      Publishing.as(token).body("{}").post(mine).then().statusCode(403);
      Publishing.as(token).delete(mine).then().statusCode(403);
    }
    Approved.ahead("nobody-" + people.home(), "{}").statusCode(404);
    Publishing.operator().delete(APPROVALS + "/nobody-" + people.home()).then().statusCode(404);
    list(Role.INSTITUTION_ADMIN, people.home()).body("items", empty());
    Approved.ahead(people.home());
    list(Role.INSTITUTION_ADMIN, people.home())
        .body("items.institution.id", contains(people.home()))
        .body("items[0].holds", equalTo(true))
        .body("items[0].fromNetwork", equalTo(false))
        .body("items[0].to", nullValue());
    list(Role.PUBLISHER, shelf.institution()).body("total", equalTo(0));
    Publishing.as(Tokens.teacher(people.home())).get(APPROVALS).then().statusCode(403);
  }

  @Test
  void anApprovalHoldsWithinItsTerm() {
    String later = "{\"from\":\"" + today.plusDays(2) + "\"}";
    Approved.ahead(people.home(), later).statusCode(204);
    people.published("PUBLIC").body("awaits", equalTo("PUBLIC"));
    list(Role.PUBLISHER, people.home()).body("items[0].holds", equalTo(false));
    refused("{\"from\":\"" + today.minusDays(2) + "\"}");
    refused("{\"to\":\"" + today + "\"}");
    refused("{\"from\":\"%s\",\"to\":\"%s\"}".formatted(today.plusDays(3), today.plusDays(2)));
    Approved.ahead(people.home(), "{\"to\":\"" + today.plusDays(2) + "\"}").statusCode(204);
    people.published("PUBLIC").body("awaits", nullValue());
  }

  @Test
  void whatIsOverNoLongerHolds() throws SQLException {
    Approved.ahead(people.home());
    sql(
        "UPDATE standing_approval SET from_date = from_date - 9, to_date = from_date"
            + " WHERE institution = '"
            + people.home()
            + "'");
    people.published("PUBLIC").body("awaits", equalTo("PUBLIC"));
  }

  @Test
  void everyOneThatWasGivenStaysOnRecordWithWhoGaveItAndWhoTookItBack() throws SQLException {
    Approved.ahead(people.home(), "{\"to\":\"" + today.plusDays(9) + "\"}").statusCode(204);
    Approved.ahead(people.home(), "{\"to\":\"" + today.plusDays(9) + "\"}").statusCode(204);
    Approved.ahead(people.home());
    Publishing.operator().delete(APPROVALS + "/" + people.home()).then().statusCode(204);
    Publishing.operator().delete(APPROVALS + "/" + people.home()).then().statusCode(204);
    list(Role.INSTITUTION_ADMIN, people.home()).body("items", empty());
    String operator = Tokens.OPERATOR.toString();
    assertEquals(List.of(operator, operator), column("given_by"), "the repetition gave nothing");
    assertEquals(List.of(operator, operator), column("withdrawn_by"));
  }

  private void refused(String terms) {
    Approved.ahead(people.home(), terms).statusCode(422).body("code", equalTo("TERM_DOES_NOT_FIT"));
  }

  private static ValidatableResponse list(String role, String institution) {
    return Publishing.as(Tokens.as(role, institution)).get(APPROVALS).then().statusCode(200);
  }

  private List<String> column(String name) throws SQLException {
    try (var connection = dataSource.getConnection();
        var select =
            connection.prepareStatement(
                "SELECT " + name + " FROM standing_approval WHERE institution = ?")) {
      select.setString(1, people.home());
      List<String> found = new ArrayList<>();
      try (var row = select.executeQuery()) {
        while (row.next()) {
          found.add(row.getString(1));
        }
      }
      return found;
    }
  }

  private void sql(String statement) throws SQLException {
    try (var connection = dataSource.getConnection();
        var execute = connection.createStatement()) {
      execute.execute(statement);
    }
  }
}
