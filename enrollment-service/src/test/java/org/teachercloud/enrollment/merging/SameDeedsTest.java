package org.teachercloud.enrollment.merging;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.teachercloud.contracts.ResourcePublished;
import org.teachercloud.enrollment.Catalogue;
import org.teachercloud.enrollment.Person;
import org.teachercloud.enrollment.RealParts;
import org.teachercloud.enrollment.Recomputing;
import org.teachercloud.enrollment.certifying.Institution;
import org.teachercloud.enrollment.completing.Desk;

/**
 * The property of a merge: the same deeds, dealt out to two accounts that become one, leave the
 * same as by one account.
 */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class SameDeedsTest {

  private static final int ROUNDS = 8;

  /** What one account would show of each table, without identifiers and moments. */
  private static final List<String> SHOWN =
      List.of(
          """
          SELECT resource || ' ' || state || ' ' || progress || ' '
            || regexp_replace(units_started::text || units_completed::text, '[0-9]+', 't', 'g')
            || units_score::text
          FROM enrollment WHERE learner = ? AND reason <> 'MERGED' ORDER BY 1
          """,
          """
          SELECT e.resource || ' ' || p.unit || ' ' || p.kind || ' ' || coalesce(p.score::text, '-')
            || ' ' || coalesce(p.minutes::text, '-')
          FROM progress_event p JOIN enrollment e ON e.id = p.enrollment AND e.reason <> 'MERGED'
          WHERE p.learner = ? ORDER BY 1
          """,
          "SELECT award || ' ' || (renews IS NULL) FROM certificate WHERE learner = ? ORDER BY 1",
          "SELECT kind || ' ' || title::text || minutes FROM record_entry WHERE learner = ?"
              + " ORDER BY 1",
          """
          SELECT stage || subjects::text || phases::text || languages::text || weekly_minutes
            || opted_out FROM learner WHERE id = ?
          """,
          "SELECT stage FROM teacher_stage WHERE learner = ? ORDER BY since",
          "SELECT name FROM learner_name WHERE learner = ?");

  @Inject Catalogue catalogue;
  @Inject AgroalDataSource dataSource;

  private final Institution ecnu = Institution.named("ecnu");
  private final Desk desk = Desk.of("ecnu");

  /** Something that she does in a course: an event of a unit, for which she must be enrolled. */
  private record Deed(
      ResourcePublished course, UUID id, int unit, String kind, Float score, Integer minutes) {}

  @Test
  void deedsOfTwoAccountsThatBecomeOneLeaveTheSameAsThoseOfOne() throws SQLException {
    List<ResourcePublished> courses = courses();
    for (int round = 0; round < ROUNDS; round++) {
      Random chance = new Random(31 + round);
      List<Deed> deeds = deeds(courses, chance);
      Person one = Person.teacher();
      Person stays = Person.teacher();
      Person goes = Person.teacher();
      Map<String, UUID> enrolled = new HashMap<>();
      for (Deed deed : deeds) {
        does(one, deed, enrolled);
        does(chance.nextBoolean() ? stays : goes, deed, enrolled);
      }
      says(one);
      says(chance.nextBoolean() ? stays : goes);

      catalogue.merged(goes.id(), stays.id());

      assertEquals(shown(one), shown(stays), "round " + round);
      assertEquals(0, rows("SELECT id FROM enrollment WHERE learner = ?", goes.id()).size());
    }
    assertEquals(List.of(0, 0), Recomputing.everything());
  }

  private List<ResourcePublished> courses() {
    ResourcePublished plain = catalogue.course(10, 20, 30);
    ResourcePublished brief = catalogue.course(15, 15);
    ResourcePublished ruled = catalogue.course(10, 20);
    desk.sets(
            ruled.resource(),
            Desk.all(
                Desk.rule("TIME", Desk.unit(ruled, 0), "minutes", 30),
                Desk.rule("SCORE", Desk.unit(ruled, 1), "percent", 70)))
        .then()
        .statusCode(200);
    ecnu.certificateFor(plain);
    ecnu.award(
        "DIPLOMA",
        List.of(Institution.course(plain.resource()), Institution.course(brief.resource())),
        Map.of());
    return List.of(plain, brief, ruled);
  }

  /** Each unit once or not at all, some twice with other scores, in any order. */
  private static List<Deed> deeds(List<ResourcePublished> courses, Random chance) {
    List<Deed> deeds = new ArrayList<>();
    for (ResourcePublished course : courses) {
      for (int unit = 0; unit < course.units().size(); unit++) {
        if (chance.nextInt(8) > 0) {
          deeds.add(
              new Deed(course, UUID.randomUUID(), unit, "COMPLETED", 60f + chance.nextInt(40), 15));
        }
        if (chance.nextBoolean()) {
          deeds.add(new Deed(course, UUID.randomUUID(), unit, "STARTED", null, 15));
        }
      }
    }
    Collections.shuffle(deeds, chance);
    return deeds;
  }

  private static void does(Person who, Deed deed, Map<String, UUID> enrolled) {
    UUID enrollment =
        enrolled.computeIfAbsent(
            who.id() + " " + deed.course().resource(),
            any -> who.enrolled(deed.course().resource()));
    Map<String, Object> event =
        Desk.event(
            enrollment,
            Desk.unit(deed.course(), deed.unit()),
            deed.kind(),
            deed.score(),
            deed.minutes());
    event.put("id", deed.id());
    Desk.tells(who, event);
  }

  private static void says(Person who) {
    who.asks()
        .header("If-Match", who.asks().get("/api/v1/me").header("ETag"))
        .body("{\"stage\": \"IN_SERVICE\", \"weeklyMinutes\": 90, \"subjects\": [\"PHYSICS\"]}")
        .patch("/api/v1/me/profile")
        .then()
        .statusCode(200);
  }

  private List<List<String>> shown(Person who) throws SQLException {
    List<List<String>> shown = new ArrayList<>();
    for (String sql : SHOWN) {
      shown.add(rows(sql, who.id()));
    }
    return shown;
  }

  private List<String> rows(String sql, UUID person) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (var connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      select.setObject(1, person);
      try (ResultSet found = select.executeQuery()) {
        while (found.next()) {
          rows.add(found.getString(1));
        }
      }
    }
    return rows;
  }
}
