package org.teachercloud.catalog.harvesting.running;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.teachercloud.catalog.harvesting.running.Harvester.failed;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
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

  private JsonPath harvested(Function<Map<String, String>, Reply> answer) throws Exception {
    return harvester.harvested(answer);
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
    byte[] broken =
        OaiText.list(OaiText.titled("oai:test:1", "caf\u00E9"), null).getBytes(ISO_8859_1);
    JsonPath report = harvested(q -> new Reply(200, Map.of(), broken, Manner.WHOLE));
    failed("HARVEST_NOT_XML", report);
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
      harvester.oneTurn();
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
  void statusesAreToldAndBodiesBesideThemAreNotRead() throws Exception {
    JsonPath report =
        harvested(q -> new Reply(404, Map.of(), "secret".repeat(10_000).getBytes(), Manner.WHOLE));
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
