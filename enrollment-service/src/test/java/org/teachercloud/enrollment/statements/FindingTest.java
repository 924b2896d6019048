package org.teachercloud.enrollment.statements;

import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.teachercloud.enrollment.RealParts;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class FindingTest {

  private static final String UNIT = "http://example.com/unit/1";

  @Test
  void pagesFollowEachOtherWithoutGapOrRepetition() {
    Tool tool = Tool.alone();
    List<String> told = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      Map<String, Object> one = Tool.statement("a@example.com", "completed", UNIT);
      told.add((String) one.get("id"));
      tool.tells(one).then().statusCode(200);
    }

    List<String> read = new ArrayList<>();
    Response page = tool.finds("limit", "3", "ascending", "true", "activity", UNIT);
    read.addAll(page.jsonPath().getList("statements.id"));
    while (!page.jsonPath().getString("more").isEmpty()) {
      String more = page.jsonPath().getString("more");
      assertTrue(more.startsWith("/xapi/statements?"));
      page = tool.asks().urlEncodingEnabled(false).get(more);
      read.addAll(page.jsonPath().getList("statements.id"));
    }

    assertEquals(told, read);
    Collections.reverse(told);
    assertEquals(told, tool.ids("activity", UNIT));
  }

  @Test
  void sinceAndUntilAreBoundsOfStoring() {
    Tool tool = Tool.alone();
    Map<String, Object> one = Tool.statement("a@example.com", "completed", UNIT);
    tool.tells(one).then().statusCode(200);
    String stored =
        tool.finds("statementId", (String) one.get("id"))
            .then()
            .header("Last-Modified", notNullValue())
            .extract()
            .path("stored");

    assertEquals(List.of(), tool.ids("since", stored));
    assertEquals(List.of(one.get("id")), tool.ids("until", stored));
    tool.finds("since", "yesterday").then().statusCode(400);
  }

  @Test
  void filtersMeetTheStatementThatTheyAreAbout() {
    Tool tool = Tool.alone();
    Map<String, Object> one = Tool.statement("a@example.com", "completed", UNIT);
    one.put(
        "context",
        Map.of(
            "registration",
            "6e6a0a2c-3b1c-4d5e-8f70-0123456789ab",
            "instructor",
            Tool.agent("coach@example.com"),
            "contextActivities",
            Map.of("parent", Map.of("id", "http://example.com/course"))));
    Map<String, Object> two = Tool.statement("b@example.com", "attempted", UNIT);
    tool.tells(List.of(one, two)).then().statusCode(200);
    List<Object> first = List.of(one.get("id"));

    assertEquals(first, tool.ids("agent", Tool.agentJson("a@example.com")));
    assertEquals(first, tool.ids("agent", Tool.agentJson("a@example.com"), "activity", UNIT));
    assertEquals(first, tool.ids("verb", "http://adlnet.gov/expapi/verbs/completed"));
    assertEquals(first, tool.ids("registration", "6e6a0a2c-3b1c-4d5e-8f70-0123456789ab"));
    assertEquals(List.of(), tool.ids("activity", "http://example.com/course"));
    assertEquals(
        first, tool.ids("activity", "http://example.com/course", "related_activities", "true"));
    assertEquals(List.of(), tool.ids("agent", Tool.agentJson("coach@example.com")));
    assertEquals(
        first, tool.ids("agent", Tool.agentJson("coach@example.com"), "related_agents", "true"));
    assertEquals(2, tool.ids("activity", UNIT).size());
    tool.finds("colour", "red").then().statusCode(400);
    tool.finds("Agent", Tool.agentJson("a@example.com")).then().statusCode(400);
  }

  @Test
  void whatPointsAtAStatementIsFoundByItWhicheverCameFirst() {
    Tool tool = Tool.alone();
    UUID late = UUID.randomUUID();
    Map<String, Object> about = Tool.about("coach@example.com", "experienced", late.toString());
    Map<String, Object> aboutThat = Tool.about("lead@example.com", "experienced", about.get("id"));
    tool.tells(aboutThat).then().statusCode(200);
    tool.tells(about).then().statusCode(200);
    assertEquals(List.of(), tool.ids("activity", UNIT));

    Map<String, Object> target = Tool.statement("a@example.com", "completed", UNIT);
    target.put("id", late.toString());
    tool.tells(target).then().statusCode(200);

    assertEquals(
        List.of(late.toString(), about.get("id"), aboutThat.get("id")), tool.ids("activity", UNIT));
    assertEquals(3, tool.ids("agent", Tool.agentJson("a@example.com"), "activity", UNIT).size());
    assertEquals(
        List.of(),
        tool.ids("agent", Tool.agentJson("coach@example.com"), "activity", UNIT),
        "conditions are met by one statement, not by two together");
  }

  @Test
  void aVoidedStatementIsFoundByItsOwnParameterOnlyWhicheverCameFirst() {
    Tool tool = Tool.alone();
    Map<String, Object> wrong = Tool.statement("a@example.com", "completed", UNIT);
    Map<String, Object> voiding = Tool.about("a@example.com", "voided", wrong.get("id"));
    tool.tells(voiding).then().statusCode(200);
    tool.tells(wrong).then().statusCode(200);

    assertEquals(List.of(voiding.get("id")), tool.ids("activity", UNIT));
    tool.finds("statementId", (String) wrong.get("id")).then().statusCode(404);
    tool.finds("voidedStatementId", (String) wrong.get("id")).then().statusCode(200);
    Map<String, Object> again = Tool.about("a@example.com", "voided", voiding.get("id"));
    tool.tells(again).then().statusCode(200);
    tool.finds("statementId", (String) voiding.get("id")).then().statusCode(200);
  }
}
