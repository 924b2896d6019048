package org.teachercloud.system.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.teachercloud.system.running.Axe;
import org.teachercloud.system.running.Browsers;
import org.teachercloud.system.running.Browsers.Viewer;
import org.teachercloud.system.running.Learner;
import org.teachercloud.system.running.Membership;
import org.teachercloud.system.running.RunningCloud;
import org.teachercloud.system.signing.SignIn;

/** What is reused inside a cluster stands in its picture, for those who may be told. */
class NetworkShowsFlowsTest {

  private static final RunningCloud CLOUD = RunningCloud.shared();

  /** Two teachers of each of three universities that cluster 2 supports. */
  private static final List<String> PEOPLE =
      List.of("bench05", "bench06", "bench07", "bench37", "bench38", "bench39");

  private static final String OF_CLUSTER_1 = "qinghai-normal-university";

  /** So many people of one institution that what they do may be told. */
  private static final int MANY_ENOUGH = 6;

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

  @Test
  void whatFlowsBetweenClustersIsDrawnForWhoWatchesAllOfThemAndForNobodyElse() {
    String course = course();
    for (int i = 0; i < MANY_ENOUGH; i++) {
      String name = "between-" + UUID.randomUUID();
      String password = People.passwordOf(name);
      SignIn signIn = new SignIn(CLOUD.url());
      signIn.registered(name, password, "Mei");
      Membership.of(CLOUD, name, OF_CLUSTER_1);
      Learner learner = new Learner(CLOUD, signIn.as(name, password).access());
      Browsers.patiently().until(() -> learner.enrols(course).statusCode() == 201);
    }
    Page operator = People.back("operator", Viewer.desk());
    Browsers.patiently().until(() -> toldBetween(operator) >= MANY_ENOUGH);

    operator.navigate("/network");
    Locator between = operator.locator("section[aria-labelledby=between-clusters]");
    Locator flow =
        between
            .getByRole(
                AriaRole.TABLE,
                new Locator.GetByRoleOptions().setName("Flows of reuse between clusters"))
            .locator("tbody tr")
            .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^Cluster 2Cluster 1")));
    assertThat(flow).hasCount(1);
    assertTrue(between.locator(".picture .stream").count() > 0, "it is drawn as well");
    Browsers.picture(operator, "journey-network-between");
    Axe.findsNothing(operator, "the network with what flows between clusters");
    operator.context().close();

    Page phone = People.back("operator", Viewer.phone());
    phone.navigate("/network");
    assertThat(phone.locator("section[aria-labelledby=between-clusters] .picture")).isVisible();
    Browsers.picture(phone, "journey-network-between-phone");
    phone.context().close();
    for (String nobodyElse : List.of("lead", "visitor")) {
      Page page = People.back(nobodyElse, Viewer.desk());
      page.navigate("/network");
      assertThat(cluster(page).locator(".picture")).isVisible();
      assertThat(page.locator("section[aria-labelledby=between-clusters]")).hasCount(0);
      page.context().close();
    }
  }

  /** Uses of ECNU's by an institution of another cluster that an operator may be told. */
  private static long toldBetween(Page operator) {
    long sum = 0;
    for (JsonNode pair : People.call(operator, "GET", "/reuse", "").get("pairs")) {
      boolean meant =
          pair.at("/owner/id").asText().equals("ecnu")
              && pair.at("/consumer/id").asText().equals(OF_CLUSTER_1);
      sum += meant ? pair.get("events").asLong() : 0;
    }
    return sum;
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
