package org.teachercloud.catalog.harvesting.running;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.teachercloud.catalog.RealParts;
import org.teachercloud.catalog.Tokens;
import org.teachercloud.catalog.harvesting.running.TestRepository.Reply;

/**
 * Prints records a second and memory of a harvest of generated records, first all new and then all
 * the same; run by hand, {@code -Dharvest.records} says how many.
 */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
@TestProfile(HarvestCost.UsualLimits.class)
class HarvestCost {

  /** The limits of the service as they are, driven by hand. */
  public static final class UsualLimits implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      Map<String, String> config = new HashMap<>();
      config.put(ByHand.PLACES, new ByHand().getConfigOverrides().get(ByHand.PLACES));
      config.put("catalog.harvesting.worker", "false");
      return config;
    }
  }

  private static final int ALL = Integer.getInteger("harvest.records", 50_000);
  private static final int PAGE = 200;

  @Inject Harvester harvester;

  @Test
  void manyRecordsAreHarvestedAndHarvestedAgain() throws Exception {
    String institution = harvester.institution();
    try (TestRepository repository = TestRepository.listing(HarvestCost::page)) {
      String body = Harvester.body(repository.address(), "PUBLISHED", "PUBLIC");
      String source = harvester.source(institution, body, 201).extract().header("Location");
      Harvester.as(Tokens.publisher2(institution)).post(source + "/approve");
      measured("new", institution, source, ALL, 0);
      measured("again", institution, source, 0, ALL);
    }
  }

  private void measured(String what, String institution, String source, int created, int same)
      throws InterruptedException {
    System.gc();
    ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
    long cpu =
        ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
            .getProcessCpuTime();
    long begin = System.nanoTime();
    JsonPath report = harvester.harvested(institution, source, true);
    double seconds = (System.nanoTime() - begin) / 1e9;
    double spent =
        (ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
                    .getProcessCpuTime()
                - cpu)
            / 1e9;
    assertEquals("DONE", report.getString("state"), report.prettify());
    assertEquals(created, report.getInt("created"));
    assertEquals(same, report.getInt("unchanged"));
    System.gc();
    long left = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    System.out.printf(
        "harvest, %s: %d records in %.1f s, %.0f a second; %.1f CPU s with the repository;"
            + " %d MB used afterwards%n",
        what, ALL, seconds, ALL / seconds, spent, left >> 20);
  }

  private static Reply page(Map<String, String> question) {
    int from = Integer.parseInt(question.getOrDefault("resumptionToken", "0"));
    int to = Math.min(from + PAGE, ALL);
    StringBuilder records = new StringBuilder();
    for (int i = from; i < to; i++) {
      records.append(
          OaiText.record(
              "oai:generated:" + i,
              "2026-01-02T03:04:05Z",
              """
              <dc:title xml:lang="zh">生成的题目 %d</dc:title><dc:title xml:lang="en">Item %d</dc:title>
              <dc:description>怎样备课：第 %d 例。每一例都有自己的目标、步骤和反思。</dc:description>
              <dc:type>course</dc:type><dc:language>zh</dc:language>
              <dc:identifier>https://generated.example/items/%d</dc:identifier>
              """
                  .formatted(i, i, i, i)));
    }
    return Reply.of(OaiText.list(records.toString(), to < ALL ? Integer.toString(to) : null));
  }
}
