package org.teachercloud.catalog.harvesting.running;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.teachercloud.catalog.RealParts;
import org.teachercloud.catalog.harvesting.running.TestRepository.Manner;
import org.teachercloud.catalog.harvesting.running.TestRepository.Reply;

/** A repository that lies, stalls or sends nonsense harms nothing, and is told of. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
@TestProfile(ByHand.class)
class HostileRepositoryTest {

  private static final String ONE = OaiText.titled("oai:test:1", "一");

  @Inject Harvester harvester;

  private JsonPath harvested(Function<Map<String, String>, Reply> answer)
      throws IOException, InterruptedException {
    String institution = harvester.institution();
    try (TestRepository repository = TestRepository.listing(answer)) {
      String source = harvester.source(institution, repository.address());
      return harvester.harvested(institution, source);
    }
  }

  private static void failed(String code, JsonPath report) {
    assertEquals("FAILED", report.getString("state"));
    assertEquals(code, report.getString("failure.code"));
    assertTrue(!report.getString("failure.message").isBlank());
  }

  @ParameterizedTest
  @EnumSource(
      value = Manner.class,
      names = {"STALLS", "BREAKS_OFF", "SILENT"})
  void halfAnAnswerHasNoEffectAndIsToldOf(Manner manner) throws Exception {
    JsonPath report = harvested(question -> Reply.of(OaiText.list(ONE, null)).in(manner));
    failed(manner == Manner.BREAKS_OFF ? "HARVEST_BROKEN_OFF" : "HARVEST_STALLED", report);
    assertEquals(0, report.getInt("read"));
  }

  @Test
  void whatCameBeforeAFailureIsCountedAndTheNextHarvestAsksForItAgain() throws Exception {
    String institution = harvester.institution();
    Reply second = Reply.of(OaiText.list(OaiText.titled("oai:test:2", "二"), null));
    AtomicInteger failures = new AtomicInteger(2);
    try (TestRepository repository =
        TestRepository.listing(
            question ->
                !question.containsKey("resumptionToken")
                    ? Reply.of(OaiText.list(ONE, "next"))
                    : failures.getAndDecrement() > 0 ? second.in(Manner.BREAKS_OFF) : second)) {
      String source = harvester.source(institution, repository.address());
      JsonPath report = harvester.harvested(institution, source);
      failed("HARVEST_BROKEN_OFF", report);
      assertEquals(1, report.getInt("created"));
      JsonPath again = harvester.harvested(institution, source);
      assertEquals("DONE", again.getString("state"));
      assertEquals(1, again.getInt("created"));
      assertEquals(1, again.getInt("unchanged"));
    }
  }

  @Test
  void anAnswerThatDoesNotEndIsLeftUnread() throws Exception {
    String much = ONE + "<!-- " + "x".repeat(2_000_000) + " -->";
    failed("HARVEST_ANSWER_TOO_LONG", harvested(question -> Reply.of(OaiText.list(much, null))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE OAI-PMH [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>",
        "<!DOCTYPE OAI-PMH [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>",
        "<!DOCTYPE OAI-PMH SYSTEM \"http://127.0.0.1:1/a.dtd\">"
      })
  void documentTypesAndEntitiesAreRefused(String type) throws Exception {
    String list = OaiText.list(OaiText.titled("oai:test:1", "&a;"), null);
    String typed = list.replaceFirst("\\?>", "?>" + type);
    JsonPath report = harvested(question -> Reply.of(typed));
    failed("HARVEST_DOCUMENT_TYPE", report);
    assertEquals(0, report.getInt("read"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "not xml", "<OAI-PMH><ListRecords><record>", "{\"a\": 1}", "\u0000\u0001"})
  void nonsenseIsRefused(String nonsense) throws Exception {
    JsonPath report = harvested(question -> Reply.of(nonsense));
    failed("HARVEST_NOT_XML", report);
  }

  @Test
  void aWebPageIsNoRepository() throws Exception {
    failed("HARVEST_NOT_OAI", harvested(q -> Reply.of("<html><body>Welcome</body></html>")));
  }

  @Test
  void bytesThatAreNoUtf8SpoilTheirAnswerOnly() throws Exception {
    byte[] broken = OaiText.list(OaiText.titled("oai:test:1", "caf\u00E9"), null).getBytes(ISO_8859_1);
    JsonPath report = harvested(q -> new Reply(200, Map.of(), broken, Manner.WHOLE));
    failed("HARVEST_NOT_XML", report);
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
        harvester.number(
            "SELECT count(*) FROM resource WHERE description #>> '{title,zh}' = '末'"));
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
    String deep = "<a>".repeat(150) + "深" + "</a>".repeat(150);
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
  void redirectionsWithoutEndAreLeft() throws Exception {
    String here = "http://127.0.0.1:" + TestRepository.port() + "/oai?verb=Again";
    failed("HARVEST_REDIRECTIONS", harvested(q -> Reply.of(307, "Location", here)));
    failed("HARVEST_REDIRECTIONS", harvested(q -> Reply.of(307, "Location", "::: no address")));
  }

  @Test
  void aRepositoryThatIsBusyIsGivenTheTimeThatItAsksForWithinBounds() throws Exception {
    assertEquals(true, waits("120", 100, 120));
    assertEquals(true, waits("31536000", 3_500, 3_600));
    assertEquals(true, waits("Wed, 21 Oct 2015 07:28:00 GMT", -5, 0));
    assertEquals(true, waits("in a while", -5, 0));
  }

  private boolean waits(String after, int least, int most)
      throws IOException, InterruptedException, SQLException {
    String institution = harvester.institution();
    AtomicInteger busy = new AtomicInteger(1);
    try (TestRepository repository =
        TestRepository.listing(
            q ->
                busy.getAndDecrement() > 0
                    ? Reply.of(503, "Retry-After", after)
                    : Reply.of(OaiText.list(ONE, null)))) {
      String source = harvester.source(institution, repository.address());
      String run = harvester.begun(institution, source, false);
      harvester.carry.next(() -> false);
      String id = run.substring(run.lastIndexOf('/') + 1);
      String of = " FROM harvest_run WHERE id = '" + id + "'";
      long wait = harvester.number("SELECT extract(epoch FROM turn_at - now())::int" + of);
      assertEquals(1, harvester.number("SELECT attempts" + of));
      harvester.sql("UPDATE harvest_run SET turn_at = now() WHERE id = '" + id + "'");
      harvester.toTheEnd();
      assertEquals("DONE", Harvester.get(institution, run).getString("state"));
      return wait >= least && wait <= most;
    }
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

  @Test
  void statusesAreToldAndBodiesBesideThemAreNotRead() throws Exception {
    JsonPath report =
        harvested(
            q -> new Reply(404, Map.of(), "secret".repeat(10_000).getBytes(), Manner.WHOLE));
    failed("HARVEST_STATUS", report);
    assertTrue(report.getString("failure.message").contains("404"));
    failed("HARVEST_STATUS", harvested(q -> new Reply(500, Map.of(), new byte[0], Manner.WHOLE)));
  }

  @Test
  void anotherProtocolIsNotHarvested() throws Exception {
    String institution = harvester.institution();
    String old = OaiText.identify("YYYY-MM-DD").replace(">2.0<", ">1.1<");
    try (TestRepository repository = TestRepository.answering(q -> Reply.of(old))) {
      String source = harvester.source(institution, repository.address());
      failed("HARVEST_PROTOCOL", harvester.harvested(institution, source));
    }
  }
}
