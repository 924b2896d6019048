package org.teachercloud.catalog.harvesting.running;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.teachercloud.catalog.RealParts;
import org.teachercloud.catalog.harvesting.reading.OaiPage.Part;
import org.teachercloud.catalog.harvesting.reading.ReadPage;
import org.teachercloud.catalog.harvesting.running.TakePage.Some;
import org.teachercloud.catalog.harvesting.running.TestRepository.Reply;
import org.teachercloud.catalog.harvesting.sources.HarvestSource;
import org.teachercloud.catalog.harvesting.sources.HarvestSources;

/** A worker that dies between two commits, or comes back late. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
@TestProfile(ByHand.class)
class InterruptedHarvestTest {

  private static final String TEN =
      OaiText.list(
          IntStream.range(0, 10)
              .mapToObj(i -> OaiText.titled(i == 1 ? "" : "oai:test:" + i, "题 " + i))
              .collect(Collectors.joining()),
          null);

  @Inject Harvester harvester;
  @Inject CarryRun carry;
  @Inject RunLeases leases;
  @Inject RunProgress progress;
  @Inject TakePage take;
  @Inject HarvestSources sources;

  private void letLeasesRunOut() throws Exception {
    harvester.sql("UPDATE harvest_run SET lease_until = now() - interval '1 s'");
  }

  @Test
  void aStoppedHarvestGoesOnWhereItStood() throws Exception {
    String institution = harvester.institution();
    Records records = Records.of(7);
    try (TestRepository repository = TestRepository.listing(records::answer)) {
      String source = harvester.source(institution, repository.address());
      String run = harvester.begun(institution, source, false);
      assertTrue(carry.next(() -> true));
      assertTrue(carry.next(() -> true));
      JsonPath stopped = Harvester.get(institution, run);
      assertEquals("RUNNING", stopped.getString("state"));
      assertEquals(3, stopped.getInt("created"));
      harvester.toTheEnd();
      JsonPath done = Harvester.get(institution, run);
      assertEquals("DONE", done.getString("state"));
      assertEquals(7, done.getInt("created"));
      assertEquals(0, done.getInt("repeated"));
      assertEquals(4, repository.asked().size());
    }
  }

  @Test
  void aWorkerThatDiedInTheMiddleOfAnAnswerLeavesEveryRecordCountedOnce() throws Exception {
    String institution = harvester.institution();
    try (TestRepository repository = TestRepository.listing(q -> Reply.of(TEN))) {
      String source = harvester.source(institution, repository.address());
      String run = harvester.begun(institution, source, false);
      UUID dies = UUID.randomUUID();
      HarvestRun claimed = leases.claim(dies).orElseThrow();
      HarvestRun.Span span = new HarvestRun.Span(null, false, null, claimed.requestedAt());
      progress.introduced(claimed.id(), dies, span);
      Part part = (Part) ReadPage.of(TEN.getBytes());
      take.take(source(claimed), claimed, dies, new Some(part, 0, 4), 0);
      assertEquals(4, Harvester.get(institution, run).getInt("read"));
      assertFalse(carry.next(() -> false), "what somebody holds is not taken");

      letLeasesRunOut();
      harvester.toTheEnd();
      JsonPath done = Harvester.get(institution, run);
      assertEquals("DONE", done.getString("state"));
      assertEquals(10, done.getInt("read"));
      assertEquals(9, done.getInt("created"));
      assertEquals(1, done.getInt("rejected"));
      assertEquals(1, done.getList("problems").size());
      assertEquals(0, done.getInt("repeated"));
    }
  }

  @Test
  void whoHasLostItsHarvestChangesNothing() throws Exception {
    String institution = harvester.institution();
    try (TestRepository repository = TestRepository.listing(q -> Reply.of(TEN))) {
      String source = harvester.source(institution, repository.address());
      harvester.begun(institution, source, false);
      UUID slow = UUID.randomUUID();
      HarvestRun claimed = leases.claim(slow).orElseThrow();
      letLeasesRunOut();
      UUID quick = UUID.randomUUID();
      HarvestRun again = leases.claim(quick).orElseThrow();
      HarvestSource kept = source(claimed);
      Part part = (Part) ReadPage.of(TEN.getBytes());
      Some all = new Some(part, 0, 10);
      assertThrows(LostLeaseException.class, () -> take.take(kept, claimed, slow, all, 0));
      assertEquals(
          0,
          harvester.number("SELECT count(*) FROM harvest_record WHERE source = '" + kept.id + "'"));
      leases.rest(again.id(), quick);
      harvester.toTheEnd();
    }
  }

  private HarvestSource source(HarvestRun run) {
    return QuarkusTransaction.requiringNew().call(() -> sources.findById(run.source()));
  }
}
