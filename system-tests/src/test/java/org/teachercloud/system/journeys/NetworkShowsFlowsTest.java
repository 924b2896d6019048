package org.teachercloud.system.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.teachercloud.system.running.Browsers;
import org.teachercloud.system.running.Browsers.Viewer;
import org.teachercloud.system.running.Learner;
import org.teachercloud.system.running.RunningCloud;

/** What is reused inside a cluster stands in its picture, for those who may be told. */
class NetworkShowsFlowsTest {

  private static final RunningCloud CLOUD = RunningCloud.shared();

  /** Two teachers of each of three universities that cluster 2 supports. */
  private static final List<String> PEOPLE =
      List.of("bench05", "bench06", "bench07", "bench37", "bench38", "bench39");

  @Test
  void whatFlowsInAClusterIsDrawnForItsLeadWithATableBesideAndForNobodyElse() {
    String course = course();
    Page lead = People.back("lead", Viewer.desk());
    long before = told(lead);
    for (String name : PEOPLE) {
      Learner learner = Learner.signedIn(CLOUD, name);
      Browsers.patiently().until(() -> learner.enrols(course).statusCode() == 201);
    }
    Browsers.patiently().until(() -> told(lead) >= before + PEOPLE.size());

    lead.navigate("/network");
    Locator cluster = cluster(lead);
    Locator flows =
        cluster.getByRole(
            AriaRole.TABLE, new Locator.GetByRoleOptions().setName("Flows of reuse in Cluster 2"));
    Locator row = flows.locator("tbody tr").first();
    assertThat(row).containsText("East China Normal University");
    assertEquals(
        Math.min(12, flows.locator("tbody tr").count()),
        cluster.locator(".picture .stream").count());
    assertTrue(isAsWideAsItIsMuch(cluster), "the first row's arrow is the widest");
    assertThat(cluster.getByText("At least 5 people stand behind every figure")).isVisible();
    PEOPLE.forEach(name -> assertThat(lead.getByText(name)).hasCount(0));
    assertThat(lead.locator("section[aria-labelledby=cluster-1] .stream")).hasCount(0);
    Browsers.picture(lead, "journey-network-flows");
    lead.context().close();

    Page visitor = Browsers.open(Viewer.phone());
    visitor.navigate("/network");
    assertThat(cluster(visitor).locator(".picture")).isVisible();
    assertThat(visitor.locator(".stream")).hasCount(0);
    assertThat(visitor.locator("table.flows")).hasCount(0);
    visitor.context().close();
  }

  private static Locator cluster(Page page) {
    return page.locator("section[aria-labelledby=cluster-2]");
  }

  /** The arrows stand in the order of the table, the largest first. */
  private static boolean isAsWideAsItIsMuch(Locator cluster) {
    Object widths =
        cluster
            .locator(".stream path:not(.head)")
            .evaluateAll("all => all.map(one => parseFloat(getComputedStyle(one).strokeWidth))");
    List<Double> told =
        ((List<?>) widths).stream().map(width -> ((Number) width).doubleValue()).toList();
    return !told.isEmpty()
        && told.getFirst() == 14
        && told.equals(told.stream().sorted((a, b) -> Double.compare(b, a)).toList());
  }

  /** Uses between institutions of the cluster that may be told, flow by flow. */
  private static long told(Page lead) {
    long sum = 0;
    for (JsonNode pair : People.call(lead, "GET", "/reuse/clusters/2", "").get("pairs")) {
      sum += pair.get("owner").get("id").asText().equals("ecnu") ? pair.get("events").asLong() : 0;
    }
    return sum;
  }

  private static String course() {
    Page publisher = People.back("publisher", Viewer.desk());
    Page second = People.back("publisher2", Viewer.desk());
    String course = People.published(publisher, second, "what flows in a cluster", "PUBLIC");
    second.context().close();
    publisher.context().close();
    return course;
  }
}
