package org.teachercloud.catalog.harvesting.running;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.teachercloud.catalog.harvesting.running.Harvester.failed;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.teachercloud.catalog.RealParts;
import org.teachercloud.catalog.harvesting.running.TestRepository.Reply;

/** Lists that do not end, lead in circles or hold nonsense do no harm, and are told of. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
@TestProfile(ByHand.class)
class LyingListTest {

  private static final String ONE = OaiText.titled("oai:test:1", "一");

  @Inject Harvester harvester;

  private JsonPath harvested(Function<Map<String, String>, Reply> answer) throws Exception {
    return harvester.harvested(answer);
  }

  @Test
  void aListInACircleIsLeft() throws Exception {
    JsonPath report =
        harvested(
            question -> {
              String token = question.getOrDefault("resumptionToken", "a");
              String record = OaiText.titled("oai:test:" + token, token);
              return Reply.of(OaiText.list(record, token.equals("b") ? "c" : "b"));
            });
    failed("HARVEST_CIRCLE", report);
    assertEquals(3, report.getInt("read"));
  }

  @Test
  void anEndlessListWithoutAnythingNewIsLeft() throws Exception {
    AtomicInteger tokens = new AtomicInteger();
    JsonPath report =
        harvested(q -> Reply.of(OaiText.list(ONE, "token-" + tokens.incrementAndGet())));
    failed("HARVEST_NOTHING_NEW", report);
    assertEquals(1, report.getInt("created"));
    assertEquals(1, report.getInt("read"));
  }

  @Test
  void anEndlessListOfNewRecordsIsLeftAtTheLimit() throws Exception {
    AtomicInteger at = new AtomicInteger();
    JsonPath report =
        harvested(
            question -> {
              int page = at.incrementAndGet();
              String records =
                  IntStream.range(0, 50)
                      .mapToObj(i -> OaiText.titled("oai:test:" + page + ":" + i, "第 " + i))
                      .collect(Collectors.joining());
              return Reply.of(OaiText.list(records, "token-" + page));
            });
    failed("HARVEST_LIST_TOO_LONG", report);
    assertEquals(250, report.getInt("read"));
  }

  @Test
  void aListThatLiesAboutItsLengthIsReadToItsEnd() throws Exception {
    String lie = "<resumptionToken completeListSize=\"1000000\" cursor=\"-7\"/>";
    JsonPath report =
        harvested(q -> Reply.of(OaiText.document("<ListRecords>" + ONE + lie + "</ListRecords>")));
    assertEquals("DONE", report.getString("state"));
    assertEquals(1, report.getInt("read"));
  }

  @Test
  void wrongDatestampsAreToldOfAndMoveNothing() throws Exception {
    String title = "<dc:title>题</dc:title>";
    String records =
        OaiText.record("oai:test:never", "yesterday", title)
            + OaiText.record("oai:test:none", "", title)
            + OaiText.record("oai:test:future", "9999-12-31T23:59:59Z", title)
            + OaiText.record("oai:test:long-ago", "0001-01-01", title);
    JsonPath report = harvested(q -> Reply.of(OaiText.list(records, null)));
    assertEquals("DONE", report.getString("state"));
    assertEquals(2, report.getInt("created"));
    assertEquals(2, report.getInt("rejected"));
    assertEquals(
        List.of("HARVEST_DATESTAMP", "HARVEST_DATESTAMP"), report.getList("problems.code"));
    assertTrue(report.getString("nextFrom").startsWith("2"), report.getString("nextFrom"));
    assertTrue(report.getString("nextFrom").compareTo("9") < 0);
  }

  @Test
  void theSameRecordTwiceIsOneAndTheLaterOneHolds() throws Exception {
    String records =
        OaiText.record("oai:test:1", "2026-01-01T00:00:00Z", "<dc:title>旧</dc:title>")
            + OaiText.record("oai:test:1", "2026-01-03T00:00:00Z", "<dc:title>新</dc:title>")
            + OaiText.record("oai:test:1", "2026-01-02T00:00:00Z", "<dc:title>中</dc:title>");
    String later = OaiText.record("oai:test:1", "2026-01-04T00:00:00Z", "<dc:title>末</dc:title>");
    JsonPath report =
        harvested(
            q ->
                Reply.of(
                    q.containsKey("resumptionToken")
                        ? OaiText.list(later, null)
                        : OaiText.list(records, "next")));
    assertEquals("DONE", report.getString("state"));
    assertEquals(1, report.getInt("read"));
    assertEquals(1, report.getInt("created"));
    assertEquals(3, report.getInt("repeated"));
    assertEquals(
        1,
        harvester.number("SELECT count(*) FROM resource WHERE description #>> '{title,zh}' = '末'"));
  }

  @Test
  void recordsWithoutWhatARecordNeedsAreRefusedOneByOne() throws Exception {
    String records =
        OaiText.titled("", "无名")
            + OaiText.titled("oai:test:" + "x".repeat(600), "长名")
            + OaiText.record("oai:test:2", "2026-01-01T00:00:00Z", "<dc:title> </dc:title>")
            + OaiText.record("oai:test:3", "2026-01-01T00:00:00Z", "<dc:type>Text</dc:type>")
            + ONE;
    JsonPath report = harvested(q -> Reply.of(OaiText.list(records, null)));
    assertEquals("DONE", report.getString("state"));
    assertEquals(5, report.getInt("read"));
    assertEquals(1, report.getInt("created"));
    assertEquals(4, report.getInt("rejected"));
    assertEquals(
        "HARVEST_NAME_TOO_LONG,HARVEST_NO_METADATA,HARVEST_NO_NAME,HARVEST_NO_TITLE",
        report.getList("problems.code", String.class).stream()
            .sorted()
            .collect(Collectors.joining(",")));
  }

  @Test
  void textsAreCutAtTheirBounds() throws Exception {
    String title = "长".repeat(100_000);
    String elements =
        "<dc:title>%s</dc:title><dc:description>%s</dc:description>".formatted(title, title)
            + "<dc:type>x</dc:type>".repeat(2_000);
    String deep = "<a>".repeat(80) + "深" + "</a>".repeat(80);
    String records =
        OaiText.record("oai:test:long", "2026-01-01T00:00:00Z", elements)
            + OaiText.record(
                "oai:test:deep", "2026-01-01T00:00:00Z", "<dc:title>题</dc:title>" + deep);
    JsonPath report = harvested(q -> Reply.of(OaiText.list(records, null)));
    assertEquals(2, report.getInt("created"));
    assertEquals(
        0,
        harvester.number(
            "SELECT count(*) FROM resource WHERE length(description #>> '{title,zh}') > 300"));
    assertEquals(
        0,
        harvester.number(
            "SELECT count(*) FROM resource WHERE length(description #>> '{summary,zh}') > 5000"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://10.0.0.1/oai",
        "http://169.254.169.254/latest/meta-data",
        "http://127.0.0.1:1/oai",
        "http://[::1]/oai",
        "http://localhost/oai"
      })
  void aRedirectionToAnAddressThatIsNotPublicIsNotFollowed(String target) throws Exception {
    failed("HARVEST_ADDRESS_NOT_PUBLIC", harvested(q -> Reply.of(302, "Location", target)));
  }

  @Test
  void aRepositoryThatForgetsItsListIsAskedAgainFromTheBeginningButNotForEver() throws Exception {
    AtomicInteger lists = new AtomicInteger();
    JsonPath report =
        harvested(
            question ->
                Reply.of(
                    question.containsKey("resumptionToken")
                        ? OaiText.error("badResumptionToken")
                        : OaiText.list(ONE, "token-" + lists.incrementAndGet())));
    failed("HARVEST_TOKEN_LOST", report);
    assertEquals(1, report.getInt("read"));
    assertEquals(3, lists.get());
  }

  @ParameterizedTest
  @ValueSource(strings = {"badArgument", "cannotDisseminateFormat", "noSetHierarchy"})
  void refusalsOfTheProtocolEndAHarvest(String error) throws Exception {
    JsonPath report = harvested(q -> Reply.of(OaiText.error(error)));
    failed("HARVEST_REFUSED", report);
    assertTrue(report.getString("failure.message").contains(error));
  }
}
