package org.teachercloud.enrollment.statements;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.teachercloud.enrollment.RealParts;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class DocumentsTest {

  private static final String STATE =
      "/xapi/activities/state?activityId=http://example.com/u&agent=%7B%22mbox%22:%22mailto:a@b.c%22%7D";
  private static final String PROFILE = "/xapi/activities/profile?activityId=http://example.com/u";
  private static final String PERSON =
      "/xapi/agents/profile?agent=%7B%22mbox%22:%22mailto:a@b.c%22%7D";

  @Test
  void aDocumentIsReplacedOnlyByWhoSaysWhich() {
    Tool tool = Tool.alone();
    for (String document :
        List.of(STATE + "&stateId=s", PROFILE + "&profileId=p", PERSON + "&profileId=p")) {
      tool.plainly().body("{\"a\":1}").put(document).then().statusCode(204);
      String tag =
          tool.plainly()
              .get(document)
              .then()
              .statusCode(200)
              .header("Last-Modified", notNullValue())
              .extract()
              .header("ETag");
      tool.plainly()
          .body("{}")
          .put(document)
          .then()
          .statusCode(409)
          .body("code", equalTo("DOCUMENT_EXISTS"));
      tool.plainly().header("If-Match", "\"x\"").body("{}").put(document).then().statusCode(412);
      tool.plainly().header("If-None-Match", "*").body("{}").put(document).then().statusCode(412);
      tool.plainly().header("If-Match", "\"x\"").delete(document).then().statusCode(412);
      tool.plainly().header("If-Match", tag).body("{\"a\":2}").put(document).then().statusCode(204);
      tool.plainly().get(document).then().body("a", equalTo(2));
      tool.plainly().delete(document).then().statusCode(204);
      tool.plainly().get(document).then().statusCode(404);
    }
  }

  @Test
  void ofWritersWhoSawTheSameVersionOneWins() throws Exception {
    Tool tool = Tool.alone();
    String document = PROFILE + "&profileId=p";
    tool.plainly().body("{\"a\":0}").put(document).then().statusCode(204);
    String tag = tool.plainly().get(document).header("ETag");
    List<Callable<Integer>> writers = new ArrayList<>();
    for (int i = 1; i <= 8; i++) {
      String body = "{\"a\":" + i + "}";
      writers.add(
          () -> tool.plainly().header("If-Match", tag).body(body).put(document).statusCode());
    }

    List<Integer> statuses;
    try (var threads = Executors.newFixedThreadPool(8)) {
      statuses = threads.invokeAll(writers).stream().map(Future::resultNow).toList();
    }

    assertEquals(1, statuses.stream().filter(status -> status == 204).count());
    assertEquals(7, statuses.stream().filter(status -> status == 412).count());
  }

  @Test
  void postJoinsObjectsFieldByField() {
    Tool tool = Tool.alone();
    String document = STATE + "&stateId=s";
    tool.plainly().body("{\"a\":{\"x\":1},\"b\":1}").post(document).then().statusCode(204);
    tool.plainly().body("{\"a\":{\"y\":2}}").post(document).then().statusCode(204);
    tool.plainly().body("[1]").post(document).then().statusCode(400);
    tool.plainly().contentType("text/plain").body("x").post(document).then().statusCode(400);

    tool.plainly()
        .get(document)
        .then()
        .body("a.y", equalTo(2))
        .body("a.size()", equalTo(1))
        .body("b", equalTo(1));
  }

  @Test
  void statesAreListedAndClearedTogether() {
    Tool tool = Tool.alone().speaking(Tool.FIRST);
    tool.plainly().body("{}").put(STATE + "&stateId=one").then().statusCode(204);
    tool.plainly().body("{}").put(STATE + "&stateId=one").then().statusCode(204);
    tool.plainly().body("{}").put(STATE + "&stateId=two").then().statusCode(204);
    tool.plainly().get(STATE).then().body("", equalTo(List.of("one", "two")));
    tool.plainly().get(STATE + "&since=2099-01-01T00:00:00Z").then().body("size()", equalTo(0));

    tool.plainly().delete(STATE).then().statusCode(204);

    tool.plainly().get(STATE).then().body("size()", equalTo(0));
  }
}
