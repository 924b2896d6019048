package org.teachercloud.system.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.teachercloud.system.running.Browsers.button;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.teachercloud.system.running.Browsers;
import org.teachercloud.system.running.Browsers.Viewer;
import org.teachercloud.system.running.Learner;
import org.teachercloud.system.running.RunningCloud;

/** From a cluster's share to a teacher's draft, and to what its owner is told of it. */
class TeacherAdaptsTest {

  private static final RunningCloud CLOUD = RunningCloud.shared();
  private static final int COLLEAGUES = 6;

  @Test
  void aClusterSharesATeacherOfASupportedUniversityAdaptsAndTheOwnersStatementSaysSo() {
    String word = "loquat" + UUID.randomUUID().toString().substring(0, 6);
    Page publisher = People.back("publisher", Viewer.desk());
    Page second = People.back("publisher2", Viewer.desk());
    String id = Adapted.source(publisher, second, word);
    publisher.navigate("/resources/" + id);
    publisher
        .getByLabel("Share with", new Page.GetByLabelOptions().setExact(true))
        .selectOption("CLUSTER");
    publisher.getByLabel("adapt", new Page.GetByLabelOptions().setExact(true)).check();
    button(publisher, "Ask to share").click();
    assertThat(publisher.getByText("Asked for.")).isVisible();

    Page teacher = People.back("teacher", Viewer.desk());
    teacher.navigate("/resources/" + id);
    assertThat(button(teacher, "Enrol")).isVisible();
    assertThat(teacher.getByText("Adapt this")).hasCount(0);

    Page lead = People.back("lead", Viewer.desk());
    lead.navigate("/requests");
    lead.getByRole(
            AriaRole.BUTTON,
            new Page.GetByRoleOptions().setName(Pattern.compile("^Agree: .*" + word)))
        .click();
    assertThat(lead.getByText("Decided.")).isVisible();

    teacher.reload();
    teacher.getByText("Adapt this").click();
    teacher.getByLabel("What you will change, in English").fill("For schools in the mountains");
    button(teacher, "Make the draft").click();
    assertThat(teacher.getByText("The draft is made.", new Page.GetByTextOptions())).isVisible();
    Browsers.picture(teacher, "journey-teacher-adapts");

    nationally(publisher, id);
    Page admin = People.back("admin", Viewer.desk());
    long before = events(admin);
    List<Learner> colleagues =
        IntStream.rangeClosed(1, COLLEAGUES)
            .mapToObj("bench%02d"::formatted)
            .map(name -> Learner.signedIn(CLOUD, name))
            .toList();
    colleagues.forEach(one -> Browsers.patiently().until(() -> adapts(one, id) == 201));
    Browsers.patiently().until(() -> events(admin) >= before + COLLEAGUES);
    admin.navigate("/reuse");
    assertThat(admin.locator("table").first()).isVisible();
    Browsers.picture(admin, "journey-adaptations-stated");
    for (Page page : new Page[] {publisher, second, teacher, lead, admin}) {
      page.context().close();
    }
  }

  /** Too few of the cluster's teachers have accounts here for a cell of five. */
  private static void nationally(Page publisher, String id) {
    String wish = "{\"scope\": \"NATIONAL\", \"purposes\": [\"ADAPT\"]}";
    People.call(publisher, "POST", "/resources/" + id + "/grants", wish);
    Page operator = People.back("operator", Viewer.desk());
    for (var grant :
        People.call(operator, "GET", "/grants?state=REQUESTED&size=50", "").get("items")) {
      if (grant.at("/resource/id").asText().equals(id)) {
        People.call(operator, "POST", "/grants/" + grant.get("id").asText() + "/approve", "");
      }
    }
    operator.context().close();
  }

  private static int adapts(Learner teacher, String id) {
    return teacher
        .calls()
        .contentType("application/json")
        .body(Map.of("kind", "LOCALISE"))
        .post("/api/v1/resources/" + id + "/adaptations")
        .statusCode();
  }

  private static long events(Page admin) {
    return People.call(admin, "GET", "/reuse/ecnu", "").path("events").asLong();
  }
}
