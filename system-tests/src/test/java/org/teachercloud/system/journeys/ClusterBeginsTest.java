package org.teachercloud.system.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.teachercloud.system.running.Browsers.button;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.teachercloud.system.running.Browsers;
import org.teachercloud.system.running.Browsers.Viewer;

/**
 * Clusters and groups begin, are handed over and left, on the page of the network. Nobody of the
 * demo stays in more of them today than before.
 */
class ClusterBeginsTest {

  private static final String EAST = "East China Normal University";
  private static final String NORTH = "Beijing Normal University";

  private final String name = "Cluster " + UUID.randomUUID();
  private final Page operator = People.back("operator", Viewer.desk());
  private final Page lead = People.back("lead", Viewer.desk());
  private final Page admin = People.back("admin2", Viewer.desk());

  @AfterEach
  void everybodyLeaves() {
    for (Page page : new Page[] {operator, lead, admin}) {
      page.context().close();
    }
  }

  @Test
  void aClusterBeginsWithItsLeadInvitesAPartnerAndIsHandedOverToIt() {
    String today = today();
    begins("Who leads it", EAST, today);
    lead.navigate("/network");
    lead.getByLabel("Into").selectOption(new SelectOption().setLabel(name));
    Locator inviting = form(lead, "Invite an institution");
    inviting.getByLabel("Institution").selectOption(new SelectOption().setLabel(NORTH));
    inviting.getByLabel("From").fill(today);
    button(lead, "Invite").click();
    assertThat(lead.getByText("Invited; the institution will answer.")).isVisible();
    admin.navigate("/network");
    admin
        .locator(".invitations li", new Page.LocatorOptions().setHasText(name))
        .getByText("Accept")
        .click();
    assertThat(admin.getByText("Answered.")).isVisible();

    operator.navigate("/network");
    Locator cluster = cluster(operator);
    cluster.getByText("Hand over the lead").click();
    Locator handing = form(operator, "Hand over the lead of " + name);
    handing.getByLabel("Who leads").selectOption(new SelectOption().setLabel(NORTH));
    handing.getByLabel("From which day on").fill("2020-01-01");
    handing
        .getByLabel("The one that led becomes")
        .selectOption(new SelectOption().setLabel("nothing: it leaves"));
    button(operator, "Hand over").click();
    assertThat(cluster.getByRole(AriaRole.ALERT)).isVisible();
    assertThat(row(cluster, EAST)).containsText("Leading university");

    handing.getByLabel("From which day on").fill(today);
    button(operator, "Hand over").click();
    assertThat(row(cluster, NORTH)).containsText("Leading university");
    assertThat(row(cluster, EAST)).hasCount(0);
    Browsers.picture(operator, "journey-lead-handed-over");
  }

  @Test
  void aGroupOfSchoolsBeginsOnALaterDayAndAMemberLeavesIt() {
    LocalDate first = LocalDate.parse(today()).plusDays(30);
    operator.navigate("/network");
    operator.getByText("Begin a cluster or a group of schools").click();
    operator.getByLabel("A group of schools: members are equal").check();
    button(operator, "Begin").click();
    assertThat(operator.getByText("Some things are missing")).isVisible();
    Browsers.picture(operator, "journey-group-incomplete");
    operator.getByLabel("Its articles are in force from").fill(first.toString());
    begins("Its first member", NORTH, first.toString());

    admin.navigate("/network?at=" + first);
    Locator group = cluster(admin);
    group.getByText("Leave " + name).click();
    Locator leaving = form(admin, "Leave " + name);
    leaving.getByLabel("First day without it").fill(first.plusDays(30).toString());
    leaving.getByRole(AriaRole.BUTTON).click();
    assertThat(admin.getByText("Entered: it has left")).isVisible();
    assertThat(row(group, NORTH)).containsText(first.plusDays(30).toString());
    Browsers.picture(admin, "journey-group-left");
    admin.navigate("/network?at=" + first.plusDays(30));
    assertThat(cluster(admin)).containsText("Nobody was in it on that day.");
  }

  /** The operator fills in the form, which may stand open already. */
  private void begins(String label, String first, String from) {
    if (!operator.url().endsWith("/network")) {
      operator.navigate("/network");
      operator.getByText("Begin a cluster or a group of schools").click();
    }
    Locator form = form(operator, "Begin a cluster or a group of schools");
    form.getByLabel("Name in English").fill(name);
    form.getByLabel(label).selectOption(new SelectOption().setLabel(first));
    form.getByLabel("From which day on", new Locator.GetByLabelOptions().setExact(true)).fill(from);
    button(operator, "Begin").click();
    assertThat(operator.getByText("Begun. Its lead")).isVisible();
  }

  private String today() {
    return People.call(operator, "GET", "/clusters?size=1", "").at("/items/0/at").asText();
  }

  private static Locator form(Page page, String named) {
    return page.getByRole(AriaRole.FORM, new Page.GetByRoleOptions().setName(named));
  }

  private Locator cluster(Page page) {
    return page.locator("section.cluster", new Page.LocatorOptions().setHasText(name));
  }

  private static Locator row(Locator cluster, String institution) {
    return cluster
        .getByRole(AriaRole.ROW)
        .filter(new Locator.FilterOptions().setHasText(institution));
  }
}
