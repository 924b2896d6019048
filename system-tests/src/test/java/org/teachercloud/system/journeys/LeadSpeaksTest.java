package org.teachercloud.system.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.teachercloud.system.running.Browsers.button;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.teachercloud.system.running.Browsers;
import org.teachercloud.system.running.Browsers.Viewer;

/** The lead of a cluster speaks for what a member wishes, and asks a member for what it has. */
class LeadSpeaksTest {

  private final String word = "mulberry" + UUID.randomUUID().toString().substring(0, 6);
  private final Page writer = People.back("publisher4", Viewer.desk());
  private final Page second = People.back("admin3", Viewer.desk());
  private final Page lead = People.back("lead", Viewer.phone());
  private final Page operator = People.back("operator", Viewer.desk());

  @AfterEach
  void everybodyLeaves() {
    List.of(writer, second, lead, operator).forEach(page -> page.context().close());
  }

  @Test
  void sheEndorsesWhatAMemberWishesForEveryoneAndAsksItToShareWithTheCluster() {
    String id = People.published(writer, second, word, "PUBLIC");
    lead.navigate("/requests");
    Locator wish = lead.getByRole(AriaRole.LISTITEM).filter(having(word));
    wish.getByLabel("一句话说明").fill("Nine schools use it");
    Browsers.picture(lead, "journey-lead-endorses-zh");
    press(wish, "^赞成：");
    assertThat(wish.getByText("已告诉平台。")).isVisible();

    operator.navigate("/requests");
    Locator asked = operator.getByRole(AriaRole.LISTITEM).filter(having(word));
    assertThat(asked).containsText("endorses it: Nine schools use it");
    Browsers.picture(operator, "journey-platform-reads-endorsement");
    press(asked, "^Agree: ");
    assertThat(operator.getByText("Decided.").first()).isVisible();

    lead.navigate("/resources/" + id);
    lead.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("改编")).check();
    button(lead, "提出申请").click();
    assertThat(lead.getByText("申请已发给该校。")).isVisible();
    Browsers.picture(lead, "journey-lead-asks-zh");

    writer.navigate("/requests");
    Locator ofLead = writer.getByRole(AriaRole.LISTITEM).filter(having(word));
    assertThat(ofLead).containsText("The lead of the cluster wishes");
    Browsers.picture(writer, "journey-owner-is-asked");
    press(ofLead, "^Agree: ");
    assertThat(writer.getByText("Decided.").first()).isVisible();
    lead.reload();
    assertThat(lead.getByRole(AriaRole.LISTITEM).filter(having("由牵头院校提出")).filter(having("已共享")))
        .hasCount(1);
  }

  private static void press(Locator inside, String name) {
    inside
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile(name)))
        .click();
  }

  private static Locator.FilterOptions having(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }
}
