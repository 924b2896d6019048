package org.teachercloud.catalog.watching;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.teachercloud.catalog.RealParts;
import org.teachercloud.catalog.Shelf;
import org.teachercloud.catalog.Tokens;
import org.teachercloud.contracts.Scope;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class SavedSearchesTest {

  private static final String SEARCHES = "/api/v1/searches";

  @Inject Shelf shelf;
  @Inject WatchingLimits limits;

  @Test
  void onlyWhatIsPublishedAfterSheLookedAndSheMaySeeIsNew() {
    String home = shelf.institution();
    String other = shelf.institution();
    String member = Tokens.as("coach", home);
    String stranger = Tokens.as("coach", other);
    shelf.put(home, "鸢尾绘本旧篇", Scope.PUBLIC);
    found("鸢尾绘本", member, 1);
    String mine = keep(member, "鸢尾绘本", 201);
    String hers = keep(stranger, "鸢尾绘本", 201);
    assertEquals(0, fresh(member, mine));
    shelf.put(home, "鸢尾绘本校内篇", Scope.INSTITUTION);
    shelf.put(home, "别的东西", Scope.PUBLIC);
    await().atMost(Duration.ofSeconds(20)).until(() -> fresh(member, mine) == 1);
    assertEquals(0, fresh(stranger, hers), "nothing is told of what she may not see");
    call(member).post(SEARCHES + "/" + mine + "/seen").then().statusCode(204);
    assertEquals(0, fresh(member, mine));
  }

  @Test
  void theSameQuestionIsKeptOnce() {
    String token = Tokens.as("coach", shelf.institution());
    String first = keep(token, "一样的问题", 201);
    assertEquals(first, keep(token, "  一样的问题 ", 200));
  }

  @Test
  void noMoreAreKeptThanOneMayAlsoAtTheSameTime() {
    String token = Tokens.as("coach", shelf.institution());
    List<Integer> answers =
        IntStream.range(0, limits.searches() + 5)
            .parallel()
            .mapToObj(i -> asked(token, "问题" + i).extract().statusCode())
            .toList();
    assertEquals(limits.searches(), answers.stream().filter(code -> code == 201).count());
    assertEquals(5, answers.stream().filter(code -> code == 422).count());
  }

  @Test
  void aSearchIsNotThereForAnybodyElse() {
    String mine = keep(Tokens.as("coach", shelf.institution()), "只属于我", 201);
    String stranger = Tokens.as("coach", shelf.institution());
    call(stranger).delete(SEARCHES + "/" + mine).then().statusCode(404);
    call(stranger).post(SEARCHES + "/" + mine + "/seen").then().statusCode(404);
    call(stranger).delete(SEARCHES + "/" + UUID.randomUUID()).then().statusCode(404);
    assertEquals(
        0, call(stranger).get(SEARCHES).then().extract().jsonPath().getList("items").size());
    given().get(SEARCHES).then().statusCode(401);
  }

  @Test
  void aSearchThatAsksNothingOrSomethingUnknownIsRefused() {
    String token = Tokens.as("coach", shelf.institution());
    for (String body :
        List.of("{}", "{\"q\": \"  \"}", "{\"kind\": \"BOOK\"}", "{\"who\": \"x\"}")) {
      call(token).body(body).post(SEARCHES).then().statusCode(400);
    }
    call(token).body("{\"kind\": \"LAB\"}").post(SEARCHES).then().statusCode(201);
  }

  private static void found(String q, String token, int total) {
    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                call(token).queryParam("q", q).get("/api/v1/resources").jsonPath().getInt("total")
                    == total);
  }

  private static String keep(String token, String q, int status) {
    return asked(token, q).statusCode(status).extract().jsonPath().getString("id");
  }

  private static ValidatableResponse asked(String token, String q) {
    return call(token).body("{\"q\": \"" + q + "\"}").post(SEARCHES).then();
  }

  private static int fresh(String token, String id) {
    return call(token)
        .get(SEARCHES)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getInt("items.find { it.id == '" + id + "' }.fresh");
  }

  private static io.restassured.specification.RequestSpecification call(String token) {
    return given().auth().oauth2(token).contentType(ContentType.JSON);
  }
}
