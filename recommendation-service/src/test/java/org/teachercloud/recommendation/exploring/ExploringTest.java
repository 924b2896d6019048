package org.teachercloud.recommendation.exploring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.teachercloud.recommendation.testing.Answers.ask;
import static org.teachercloud.recommendation.testing.Answers.askUntil;
import static org.teachercloud.recommendation.testing.Answers.ids;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.teachercloud.contracts.ProgrammeZone;
import org.teachercloud.contracts.Subject;
import org.teachercloud.recommendation.testing.Facts;
import org.teachercloud.recommendation.testing.Paths;
import org.teachercloud.recommendation.testing.RealParts;
import org.teachercloud.recommendation.testing.Tokens;

/** Some teachers are shown something new on a day, are told so, and it is written down. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
@TestProfile(ExploringTest.OneOfTen.class)
class ExploringTest {

  /** Other tests are not disturbed by what is new. */
  public static class OneOfTen implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("recommendation.exploring.share", "0.1");
    }
  }

  @Inject Facts facts;
  @Inject ExploringConfig config;
  @Inject ExplorationLog log;
  @Inject AgroalDataSource dataSource;
  @Inject InstantSource clock;

  private final List<UUID> known = Stream.generate(UUID::randomUUID).limit(14).toList();
  private final List<UUID> fresh = Stream.generate(UUID::randomUUID).limit(3).toList();
  private UUID her;
  private UUID other;

  @BeforeEach
  void stock() {
    long day = today().toEpochDay();
    her = somebody(id -> Explore.isHerDay(id, day, config.share()));
    other = somebody(id -> !Explore.isHerDay(id, day, config.share()));
    List<Facts.Stated> stated = new ArrayList<>();
    Stream.concat(known.stream(), fresh.stream())
        .forEach(id -> stated.add(facts.published(id, Subject.ENGINEERING)));
    stated.add(facts.profile(her, Set.of(Subject.ENGINEERING), Set.of()));
    stated.add(facts.profile(other, Set.of(Subject.ENGINEERING), Set.of()));
    facts.arrive(stated);
    known.forEach(id -> facts.arrive(facts.people(12, id)));
  }

  /** Lists of other tests would be full of what so many have taken. */
  @AfterEach
  void goesAgain() {
    Stream.concat(known.stream(), fresh.stream()).forEach(id -> facts.arrive(facts.withdrawn(id)));
  }

  @Test
  void oneOfTenPersonsADayIsShownSomethingNew() {
    int persons = 0;
    for (int i = 0; i < 100_000; i++) {
      persons += Explore.isHerDay(new UUID(i, 17), 20_000 + i % 30, 0.1) ? 1 : 0;
    }
    assertEquals(10_000, persons, 300);
  }

  @Test
  void itStandsAtItsPlaceSaysSoAndIsWrittenDown() throws SQLException {
    JsonPath list = askUntil(Tokens.teacher(her), 10, this::explores);
    assertEquals("EXPLORED", list.getString("items[7].reasons[0].code"));
    assertTrue(list.getString("items[7].reasons[0].text").startsWith("New and hardly known"));
    UUID shown = list.getUUID("items[7].resource.id");
    assertEquals(1, codes(list).stream().filter("EXPLORED"::equals).count());
    JsonPath ten = ask(Tokens.teacher(her), 10);
    assertEquals(shown, ten.getUUID("items[7].resource.id"), "the same all day");
    assertEquals(10, ids(ten).size());
    assertEquals(10, ids(ten).stream().distinct().count());
    assertFalse(explores(ask(Tokens.teacher(her), 7)), "no short list");
    log.write();
    assertEquals(1, logged(her));
  }

  @Test
  void othersAndWhoOptedOutAreShownNothingOfIt() throws SQLException {
    askUntil(Tokens.teacher(her), 10, this::explores);
    assertFalse(explores(ask(Tokens.teacher(other), 10)));
    facts.arrive(facts.profile(her, Set.of(Subject.ENGINEERING), Set.of(), true));
    askUntil(Tokens.teacher(her), 10, list -> !explores(list));
    log.write();
    assertEquals(0, logged(other));
  }

  @Test
  void whatSheDismissedIsNotShownAgain() {
    JsonPath list = askUntil(Tokens.teacher(her), 10, this::explores);
    UUID shown = list.getUUID("items[7].resource.id");
    Paths.post(
            Tokens.teacher(her),
            "/api/v1/recommendations/" + shown + "/feedback",
            "{\"kind\": \"DISMISS\"}")
        .then()
        .statusCode(204);
    askUntil(Tokens.teacher(her), 10, now -> !ids(now).contains(shown));
  }

  private boolean explores(JsonPath list) {
    return codes(list).contains("EXPLORED");
  }

  private static List<Object> codes(JsonPath list) {
    return list.getList("items.reasons.code.flatten()");
  }

  private int logged(UUID person) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "SELECT count(*) FROM exploration WHERE learner = ? AND day = ? AND place = 8"
                    + " AND chance > 0 AND chance <= 0.1 / 3")) {
      select.setObject(1, person);
      select.setObject(2, today());
      try (var row = select.executeQuery()) {
        row.next();
        return row.getInt(1);
      }
    }
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ProgrammeZone.ZONE);
  }

  private static UUID somebody(Predicate<UUID> right) {
    return Stream.generate(UUID::randomUUID).filter(right).findFirst().orElseThrow();
  }
}
