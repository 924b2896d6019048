package org.teachercloud.system.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.teachercloud.system.running.Browsers.button;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.teachercloud.system.running.Browsers;
import org.teachercloud.system.running.Browsers.Viewer;
import org.teachercloud.system.running.Learner;
import org.teachercloud.system.running.RunningCloud;

/**
 * From a cluster's share to a teacher's draft, to what her university makes of it, and to what its
 * owner and the lead of the cluster are told.
 */
class TeacherAdaptsTest {

  private static final RunningCloud CLOUD = RunningCloud.shared();

  /** Teachers of three universities that cluster 2 supports, two of each: too few for one alone. */
  private static final List<String> COLLEAGUES =
      List.of("bench05", "bench06", "bench07", "bench37", "bench38", "bench39");

  private final String word = "loquat" + UUID.randomUUID().toString().substring(0, 6);
  private final Page publisher = People.back("publisher", Viewer.desk());
  private final Page second = People.back("publisher2", Viewer.desk());
  private final Page lead = People.back("lead", Viewer.desk());
  private final Page teacher = People.back("teacher", Viewer.desk());
  private final Page supported = People.back("publisher4", Viewer.desk());
  private final Page supportedSecond = People.back("admin3", Viewer.desk());

  @AfterEach
  void everybodyLeaves() {
    Stream.of(publisher, second, lead, teacher, supported, supportedSecond)
        .forEach(page -> page.context().close());
  }

  @Test
  void aClusterSharesATeacherAdaptsHerUniversityPublishesAndTheOwnerSeesEveryHop() {
    String id = Adapted.source(publisher, second, word);
    publisher.navigate("/resources/" + id);
    sharesWithTheCluster(publisher, "adapt");
    teacher.navigate("/resources/" + id);
    assertThat(button(teacher, "Enrol")).isVisible();
    assertThat(teacher.getByText("Adapt this")).hasCount(0);
    leadAgreesTo("Growing " + word);

    teacher.reload();
    teacher.getByText("Adapt this").click();
    teacher.getByLabel("How").selectOption("LOCALISE");
    teacher.getByLabel("What you will change, in English").fill("For schools in the mountains");
    button(teacher, "Make the draft").click();
    teacher.waitForURL(Pattern.compile("/publishing/[0-9a-f-]+$"));
    Browsers.picture(teacher, "journey-teacher-adapts");

    String work = theTeacherWritesAndHerUniversityPublishes();
    supported.navigate("/resources/" + work);
    assertThat(region(supported, "Adapted from")).containsText("For schools in the mountains");
    sharesWithTheCluster(supported, "read");
    leadAgreesTo("Mountain " + word);
    adaptedOnceMore(work);

    publisher.navigate("/resources/" + id);
    Locator made = region(publisher, "Adapted from this").getByRole(AriaRole.LISTITEM);
    assertThat(made).hasCount(2);
    assertThat(made.filter(having("Zhaotong University"))).containsText("Mountain " + word);
    assertThat(made.filter(having("Zhaotong University"))).not().containsText("adaptation of this");
    assertThat(made.filter(having("Beijing Normal University")))
        .containsText("from an adaptation of this");
    Browsers.picture(publisher, "journey-owner-sees-lineage");
    made.filter(having("Beijing Normal University")).getByRole(AriaRole.LINK).click();
    Locator credits = region(publisher, "Adapted from").locator("ol > li");
    assertThat(credits).hasCount(2);
    assertThat(credits.first()).containsText("Zhaotong University");
    assertThat(credits.last()).containsText("East China Normal University");
    Browsers.picture(publisher, "journey-lineage-of-two-hops");
  }

  @Test
  void whatTheTeachersOfAClusterAdaptShowsInTheOwnersStatementAndInTheLeads() {
    String id = Adapted.source(publisher, second, word);
    publisher.navigate("/resources/" + id);
    sharesWithTheCluster(publisher, "adapt");
    leadAgreesTo("Growing " + word);
    long before = adaptations(publisher, "/reuse/ecnu");
    for (String name : COLLEAGUES) {
      Learner colleague = Learner.signedIn(CLOUD, name);
      Browsers.patiently().until(() -> adapts(colleague, id) == 201);
    }
    Browsers.patiently()
        .until(() -> adaptations(publisher, "/reuse/ecnu") >= before + COLLEAGUES.size());

    publisher.navigate("/reuse");
    assertThat(publisher.locator("table")).containsText("Adaptations");
    Browsers.picture(publisher, "journey-adaptations-stated");
    lead.navigate("/flows");
    Locator edge =
        lead.getByRole(AriaRole.ROW)
            .filter(having("Cluster 2: lead → supported"))
            .filter(having("Adaptations"));
    assertThat(edge.first()).isVisible();
    assertThat(lead.locator(".flow .start").filter(having("East China Normal University")).first())
        .isVisible();
    COLLEAGUES.forEach(name -> assertThat(lead.getByText(name)).hasCount(0));
    Browsers.picture(lead, "journey-flows-of-the-cluster");
  }

  /** Asks on the page that somebody stands on. */
  private static void sharesWithTheCluster(Page owner, String purpose) {
    owner
        .getByLabel("Share with", new Page.GetByLabelOptions().setExact(true))
        .selectOption("CLUSTER");
    owner.getByLabel(purpose, new Page.GetByLabelOptions().setExact(true)).check();
    button(owner, "Ask to share").click();
    assertThat(owner.getByText("Asked for.")).isVisible();
  }

  private void leadAgreesTo(String title) {
    lead.navigate("/requests");
    lead.getByRole(
            AriaRole.BUTTON,
            new Page.GetByRoleOptions().setName(Pattern.compile("^Agree: .*" + title)))
        .click();
    assertThat(lead.getByText("Decided.")).isVisible();
  }

  /** She finds her draft among hers, writes it on and hands it in; somebody else publishes it. */
  private String theTeacherWritesAndHerUniversityPublishes() {
    teacher.navigate("/publishing");
    teacher
        .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Growing " + word))
        .click();
    teacher.getByLabel("Title in English").first().fill("Mountain " + word);
    button(teacher, "Save and submit for review").click();
    teacher.waitForURL(Pattern.compile("/resources/[0-9a-f-]+$"));
    assertThat(button(teacher, "Publish")).hasCount(0);
    String id = teacher.url().replaceAll(".*/", "");
    supportedSecond.navigate("/resources/" + id);
    button(supportedSecond, "Publish").click();
    assertThat(supportedSecond.getByText("Published. Teachers can find it now.")).isVisible();
    return id;
  }

  /** A university outside the cluster adapts what the supported one has made. */
  private void adaptedOnceMore(String work) {
    Adapted.shared(supported, supportedSecond, work, "bnu", "ADAPT");
    Page maker = People.back("publisher3", Viewer.desk());
    Page makersSecond = People.back("admin2", Viewer.desk());
    String further = Adapted.work(maker, makersSecond, work);
    Adapted.shared(maker, makersSecond, further, "ecnu", "READ");
    maker.context().close();
    makersSecond.context().close();
  }

  private static int adapts(Learner teacher, String id) {
    return teacher
        .calls()
        .contentType("application/json")
        .body(Map.of("kind", "LOCALISE"))
        .post("/api/v1/resources/" + id + "/adaptations")
        .statusCode();
  }

  /** How many the present term has along the way from the lead to supported universities. */
  private static long adaptations(Page page, String statement) {
    long sum = 0;
    for (var one : People.call(page, "GET", statement, "").get("edges")) {
      if (one.at("/edge/consumer").asText().equals("SUPPORTED")
          && one.at("/edge/cluster").asInt() == 2) {
        sum += one.at("/kinds/ADAPT").asLong();
      }
    }
    return sum;
  }

  private static Locator region(Page page, String name) {
    return page.getByRole(
        AriaRole.REGION, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static Locator.FilterOptions having(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }
}
