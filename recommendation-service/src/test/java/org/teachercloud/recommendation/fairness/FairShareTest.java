package org.teachercloud.recommendation.fairness;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.teachercloud.recommendation.testing.Answers.ask;
import static org.teachercloud.recommendation.testing.Answers.askUntil;
import static org.teachercloud.recommendation.testing.Answers.codes;
import static org.teachercloud.recommendation.testing.Answers.ids;
import static org.teachercloud.recommendation.testing.Answers.reasons;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.teachercloud.contracts.Subject;
import org.teachercloud.recommendation.testing.Facts;
import org.teachercloud.recommendation.testing.RealParts;
import org.teachercloud.recommendation.testing.Suppliers;
import org.teachercloud.recommendation.testing.Tokens;

/** Whoever is shown less than it merits is shown more, and everybody can see how much. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class FairShareTest {

  private static final String FAR = "far-university";
  private static final String ONCE = "once-supported-university";
  private static final String SUPPORTED =
      "Moved up a little so that institutions that the network supports are shown as much as they"
          + " merit";
  private static final String SMALL_LANGUAGE =
      "Moved up a little so that resources in languages with few resources are shown as much as"
          + " they merit";
  private static final LocalDate LONG_AGO = LocalDate.of(2021, 9, 1);

  @Inject Facts facts;
  @Inject Suppliers suppliers;
  @Inject Exposure exposure;
  @Inject Belonging belonging;

  private final UUID reader = UUID.randomUUID();
  private final String token = Tokens.teacher(reader);
  private final List<UUID> known = courses();
  private final List<UUID> far = courses();
  private final List<UUID> uyghur = courses();
  private final UUID once = UUID.randomUUID();

  /** Lists of other tests would be full of what so many have taken. */
  @AfterEach
  void goesAgain() {
    Stream.of(known, far, uyghur, List.of(once))
        .flatMap(List::stream)
        .forEach(id -> facts.arrive(facts.withdrawn(id)));
  }

  @Test
  void whoIsShownLessThanItMeritsIsLiftedUntilFourFifths() {
    stock();
    JsonPath before =
        askUntil(token, now -> ids(now).containsAll(known) && ids(now).containsAll(far));
    assertFalse(before.getList("items.reasons.code.flatten()").contains("FAIR_SHARE"));
    assertEquals(known, ids(ask(token, 8)).subList(0, 8).stream().sorted().toList(), "the best");
    Tally total = Tally.none();
    JsonPath after = null;
    Set<String> said = new HashSet<>();
    for (int round = 0; round < 15; round++) {
      total = total.plus(shown(50));
      JsonPath now = ask(token, 8);
      said.addAll(textsOf(now, far));
      said.addAll(textsOf(now, uyghur));
      if (after == null && textsOf(now, far).contains(SUPPORTED)) {
        after = now;
        assertEquals(now.getString("items"), ask(token, 8).getString("items"), "the same again");
      }
    }
    for (Group group : Group.values()) {
      System.out.printf("%s is shown %.3f of what it merits%n", group, total.ratio(group));
      assertTrue(total.ratio(group) >= 0.8, group + ": " + total);
    }
    assertTrue(said.contains(SUPPORTED) && said.contains(SMALL_LANGUAGE), "for whose sake");

    UUID lifted = ids(after).stream().filter(far::contains).findFirst().orElseThrow();
    assertTrue(codes(after, lifted).contains("FAIR_SHARE"), "it says so");
    assertEquals(scoreOf(before, lifted), scoreOf(after, lifted), "its score stays what it is");
    assertFalse(codes(ask(token, 50), once).contains("FAIR_SHARE"), "supported no more");

    dismiss(lifted);
    assertFalse(ids(ask(token, 50)).contains(lifted), "what she dismissed stays away");
    monitorsSeeNumeratorAndDenominator();
    aListThatIsAskedForAgainCountsOnceADay();
  }

  private void aListThatIsAskedForAgainCountsOnceADay() {
    exposure.settle();
    long before = sums().lists();
    ask(token, 7);
    ask(token, 7);
    ask(token, 7);
    assertEquals(before + 1, sums().lists(), "reloaded twice");
    ask(token, 6);
    assertEquals(before + 2, sums().lists(), "another list");
    UUID other = UUID.randomUUID();
    facts.arrive(facts.profile(other, Set.of(Subject.MUSIC), Set.of()));
    ask(Tokens.teacher(other), 6);
    assertEquals(before + 3, sums().lists(), "somebody else");
  }

  private Tally sums() {
    exposure.settle();
    return exposure.sums(belonging.today());
  }

  private static List<String> textsOf(JsonPath answer, List<UUID> resources) {
    return resources.stream()
        .flatMap(id -> reasons(answer, id).stream())
        .map(reason -> reason.get("text").toString())
        .toList();
  }

  private void monitorsSeeNumeratorAndDenominator() {
    JsonPath seen = figures(Tokens.monitor());
    assertEquals(List.of("SUPPORTED", "SMALL_LANGUAGE"), seen.getList("groups.group"));
    double shown = seen.getDouble("groups[0].shown");
    double merited = seen.getDouble("groups[0].merited");
    assertTrue(shown > 0 && merited > 0);
    assertEquals(shown / merited, seen.getDouble("groups[0].ratio"), 0.001);
    assertTrue(seen.getLong("lists") >= 750);
    assertEquals(FAR, seen.getString("groups[0].members[0].id"));
    assertEquals("Institution " + FAR, seen.getString("groups[0].members[0].name.en"));
    assertEquals(1, seen.getList("groups[0].members").size(), "only who is supported today");
    assertEquals(far.size(), seen.getInt("groups[0].resources"));
    assertEquals(List.of("ug"), seen.getList("groups[1].members.id"));
    assertEquals(uyghur.size(), seen.getInt("groups[1].resources"));
    figures(Tokens.operator());
    given()
        .auth()
        .oauth2(token)
        .get("/api/v1/operations/recommendation/exposure")
        .then()
        .statusCode(403);
  }

  private void stock() {
    List<Facts.Stated> stated = new ArrayList<>();
    LocalDate today = belonging.today();
    stated.add(facts.institution(FAR, "院校 " + FAR, "Institution " + FAR));
    stated.add(suppliers.supported(1, FAR, LONG_AGO, null));
    stated.add(suppliers.supported(2, ONCE, LONG_AGO, today));
    // Where scores are equal, what was published first goes first: nobody else is shown at all.
    known.forEach(id -> facts.arrive(suppliers.published(id, Subject.MUSIC, "ecnu", "zh")));
    far.forEach(id -> facts.arrive(suppliers.published(id, Subject.MUSIC, FAR, "zh")));
    uyghur.forEach(id -> facts.arrive(suppliers.published(id, Subject.MUSIC, "ecnu", "ug")));
    stated.add(suppliers.published(once, Subject.MUSIC, ONCE, "zh"));
    stated.add(facts.profile(reader, Set.of(Subject.MUSIC), Set.of()));
    facts.arrive(stated);
    known.forEach(id -> facts.arrive(facts.people(20, id)));
    Stream.concat(far.stream(), uyghur.stream()).forEach(id -> facts.arrive(facts.people(20, id)));
    facts.arrive(facts.people(20, once));
  }

  /** A list is shown to each of so many teachers, and written down; what they alone have shown. */
  private Tally shown(int teachers) {
    List<UUID> asking = Stream.generate(UUID::randomUUID).limit(teachers).toList();
    facts.arrive(
        asking.stream()
            .map(teacher -> facts.profile(teacher, Set.of(Subject.MUSIC), Set.of()))
            .toList());
    exposure.settle();
    Tally before = exposure.sums(belonging.today());
    asking.forEach(teacher -> ask(Tokens.teacher(teacher), 8));
    exposure.settle();
    Tally after = exposure.sums(belonging.today());
    double[] shown = new double[Group.values().length];
    double[] merited = new double[Group.values().length];
    for (int group = 0; group < shown.length; group++) {
      shown[group] = after.shown()[group] - before.shown()[group];
      merited[group] = after.merited()[group] - before.merited()[group];
    }
    return new Tally(
        after.lists() - before.lists(), after.exposure() - before.exposure(), shown, merited);
  }

  private void dismiss(UUID resource) {
    given()
        .auth()
        .oauth2(token)
        .contentType("application/json")
        .body("{\"kind\": \"DISMISS\"}")
        .post("/api/v1/recommendations/" + resource + "/feedback")
        .then()
        .statusCode(204);
    askUntil(token, now -> !ids(now).contains(resource));
  }

  private static JsonPath figures(String token) {
    return given()
        .auth()
        .oauth2(token)
        .get("/api/v1/operations/recommendation/exposure")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private static double scoreOf(JsonPath answer, UUID resource) {
    return answer.getDouble("items[" + ids(answer).indexOf(resource) + "].score");
  }

  private static List<UUID> courses() {
    return Stream.generate(UUID::randomUUID).limit(8).sorted().toList();
  }
}
