package org.teachercloud.enrollment.belonging;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.teachercloud.enrollment.Catalogue;
import org.teachercloud.enrollment.Person;
import org.teachercloud.enrollment.RealParts;
import org.teachercloud.enrollment.completing.Desk;
import org.teachercloud.enrollment.enrolling.states.Actor;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class BelongingTest {

  private static final int ROUNDS = 4;
  private static final int STEPS = 60;

  @Inject Catalogue catalogue;
  @Inject AgroalDataSource dataSource;

  private final Desk ecnu = Desk.of("ecnu");
  private final Desk bnu = Desk.of("bnu");
  private final Person her = Person.teacherOf("ecnu");

  @BeforeEach
  void bothInstitutionsAreThere() {
    catalogue.institution("ecnu", 1, Map.of("en", "ECNU"));
    catalogue.institution("bnu", 1, Map.of("en", "BNU"));
  }

  @Test
  void whatTheInstitutionSeesAndWhereSheStandsInHerTrainingMoveApart() {
    UUID enrollment = entered();
    her.asks()
        .body(Map.of("to", "DEFERRED", "reason", "ILLNESS"))
        .post("/api/v1/enrollments/" + enrollment + "/changes")
        .then()
        .statusCode(204);
    known(ecnu, enrollment, "state", "ACTIVE");
    known(ecnu, enrollment, "training", "DEFERRED");
    says(ecnu.publisher(), enrollment, "ecnu", "LEAVING", "MOVES_ON").then().statusCode(404);

    says(ecnu.admin(), enrollment, "ecnu", "LEAVING", "MOVES_ON").then().statusCode(204);

    known(ecnu, enrollment, "state", "LEAVING");
    her.sees(enrollment).then().body("state", equalTo("DEFERRED"));
    sees(her, enrollment)
        .then()
        .body("items[0].state", equalTo("LEAVING"))
        .body("items[0].changes.reason", equalTo(List.of("ENROLLED", "MOVES_ON")))
        .body("items[0].changes[1].note", equalTo("as we know"))
        .body("items[0].changes[1].by", equalTo("INSTITUTION"))
        .body("items[0].changes[1].who", equalTo(ecnu.admin().id().toString()));
    says(her, enrollment, "ecnu", "LEFT", "GONE").then().statusCode(409);
  }

  @Test
  void noOtherInstitutionKnowsBeforeSheTellsItAndOneThatConfirmsHerIsTheOne() {
    UUID enrollment = entered();
    sees(bnu.admin(), enrollment).then().statusCode(404);
    says(bnu.admin(), enrollment, "bnu", "ACTIVE", "ARRIVED").then().statusCode(404);
    list(bnu).then().body("items.enrollmentId", not(hasItem(enrollment.toString())));
    says(her, enrollment, "nowhere", "JOINING", "TOLD")
        .then()
        .statusCode(400)
        .body("errors[0].code", equalTo("INSTITUTION_UNKNOWN"));

    says(her, enrollment, "bnu", "JOINING", "TOLD").then().statusCode(204);
    known(bnu, enrollment, "state", "JOINING");
    known(ecnu, enrollment, "state", "ACTIVE");
    says(her, enrollment, "bnu", "ACTIVE", "ARRIVED").then().statusCode(409);
    says(ecnu.admin(), enrollment, "bnu", "ACTIVE", "ARRIVED").then().statusCode(404);
    says(bnu.admin(), enrollment, "bnu", "ACTIVE", "ARRIVED").then().statusCode(204);

    known(bnu, enrollment, "training", "ACTIVE");
    known(ecnu, enrollment, "state", "LEFT");
    known(ecnu, enrollment, "training", null);
    sees(bnu.admin(), enrollment).then().body("items.institution.id", equalTo(List.of("bnu")));
    sees(her, enrollment)
        .then()
        .body("items.find { it.institution.id == 'ecnu' }.changes[1].by", equalTo("CLOUD"))
        .body("items.find { it.institution.id == 'ecnu' }.changes[1].who", nullValue());
  }

  @Test
  void whatWasSaidIsKeptForEver() {
    UUID enrollment = entered();
    for (String sql :
        List.of(
            "UPDATE belonging_change SET reason = 'OTHER' WHERE enrollment = ?",
            "DELETE FROM belonging_change WHERE enrollment = ?")) {
      assertThrows(SQLException.class, () -> run(sql, enrollment));
    }
  }

  @TestFactory
  Stream<DynamicTest> whateverIsSaidInWhateverOrderTheChartHoldsAndSheIsAtOneInstitutionAtMost() {
    return IntStream.rangeClosed(1, ROUNDS)
        .mapToObj(seed -> DynamicTest.dynamicTest("seed " + seed, () -> live(seed)));
  }

  private void live(int seed) {
    SplittableRandom chance = new SplittableRandom(seed);
    UUID enrollment = entered();
    List<Person> people = List.of(her, ecnu.admin(), bnu.admin());
    for (int step = 0; step < STEPS; step++) {
      BelongingChart.Move move =
          BelongingChart.MOVES.get(chance.nextInt(BelongingChart.MOVES.size()));
      String reason = List.copyOf(move.reasons()).get(chance.nextInt(move.reasons().size())).name();
      String institution = chance.nextBoolean() ? "ecnu" : "bnu";
      Person who = people.get(chance.nextInt(people.size()));
      int status = says(who, enrollment, institution, move.to().name(), reason).statusCode();
      assertTrue(List.of(204, 404, 409).contains(status), "status " + status);
      assertInOrder(enrollment);
    }
    her.sees(enrollment)
        .then()
        .body("state", equalTo("ACTIVE"))
        .body("reason", equalTo("ENROLLED"));
  }

  private void assertInOrder(UUID enrollment) {
    List<Map<String, Object>> all = sees(her, enrollment).jsonPath().getList("items");
    assertTrue(
        all.stream().filter(one -> Belonging.valueOf((String) one.get("state")).present()).count()
            <= 1,
        all.toString());
    for (Map<String, Object> one : all) {
      Belonging last = null;
      for (Object each : (List<?>) one.get("changes")) {
        Map<?, ?> change = (Map<?, ?>) each;
        assertEquals(last == null ? null : last.name(), change.get("from"));
        Belonging to = Belonging.valueOf((String) change.get("to"));
        assertTrue(
            BelongingChart.allows(
                last,
                to,
                Actor.valueOf((String) change.get("by")),
                BelongingReason.valueOf((String) change.get("reason"))),
            change.toString());
        last = to;
      }
      assertEquals(one.get("state"), last.name());
    }
  }

  /** In an offering of her own institution. */
  private UUID entered() {
    UUID course = catalogue.course(30).resource();
    return Desk.entered(her, course, ecnu.offers(course));
  }

  private static Response says(
      Person who, UUID enrollment, String institution, String to, String reason) {
    Map<String, Object> wish = new HashMap<>();
    wish.put("institution", institution);
    wish.put("to", to);
    wish.put("reason", reason);
    wish.put("note", "as we know");
    return who.asks().body(wish).post("/api/v1/enrollments/" + enrollment + "/institutions");
  }

  private static Response sees(Person who, UUID enrollment) {
    return who.asks().get("/api/v1/enrollments/" + enrollment + "/institutions");
  }

  private static Response list(Desk desk) {
    String home = desk.admin().institutions().getFirst();
    return desk.admin().asks().get("/api/v1/belongings?size=50&institution=" + home);
  }

  /** The institution's list says so of an enrolment, on whatever page. */
  private static void known(Desk desk, UUID enrollment, String what, String said) {
    String home = desk.admin().institutions().getFirst();
    String next = "";
    while (next != null) {
      var page =
          desk.admin()
              .asks()
              .get("/api/v1/belongings?size=50&institution=" + home + next)
              .jsonPath();
      Map<String, Object> found =
          page.getMap("items.find { it.enrollmentId == '" + enrollment + "' }");
      if (found != null) {
        assertEquals(said, found.get(what), found.toString());
        return;
      }
      next = page.getString("next") == null ? null : "&cursor=" + page.getString("next");
    }
    throw new AssertionError("Not known: " + enrollment);
  }

  private void run(String sql, UUID enrollment) throws SQLException {
    try (var connection = dataSource.getConnection();
        var statement = connection.prepareStatement(sql)) {
      statement.setObject(1, enrollment);
      statement.executeUpdate();
    }
  }
}
