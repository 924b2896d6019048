package org.teachercloud.system.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.teachercloud.system.running.Browsers.button;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.teachercloud.system.running.Browsers;
import org.teachercloud.system.running.Browsers.Viewer;

/** What one university changed in another's course is taken back into it, with thanks. */
class MergesBackTest {

  @Test
  void whatTheOtherUniversityProposesIsAcceptedWrittenIntoTheNextVersionAndCredited() {
    String word = "quince" + UUID.randomUUID().toString().substring(0, 6);
    Page owner = People.back("publisher", Viewer.desk());
    Page second = People.back("publisher2", Viewer.desk());
    Page maker = People.back("publisher3", Viewer.desk());
    Page makersSecond = People.back("admin2", Viewer.desk());
    String source = Adapted.source(owner, second, word);
    String work = Adapted.work(maker, makersSecond, source);

    maker.navigate("/resources/" + work);
    maker.getByLabel("What it brings, in English").fill("A unit on pruning " + word);
    maker.getByLabel("What it brings, in Chinese").fill("新增修剪单元 " + word);
    button(maker, "Propose").click();
    assertThat(maker.getByText("Your proposal waits for an answer.")).isVisible();
    Browsers.picture(maker, "journey-merge-proposed");

    owner.navigate("/proposals");
    Locator row =
        owner
            .getByRole(AriaRole.LISTITEM)
            .filter(new Locator.FilterOptions().setHasText("A unit on pruning " + word));
    row.getByText("See the version that is offered").click();
    assertThat(row.getByText("First steps")).isVisible();
    row.getByLabel("Your words to them, in English").fill("Gladly.");
    Browsers.picture(owner, "journey-merge-received");
    row.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Accept")).click();
    assertThat(row.getByText("Accepted, for the next version")).isVisible();
    row.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Write the next version"))
        .click();
    assertThat(owner.getByText("What this version is going to bring")).isVisible();
    assertThat(owner.getByRole(AriaRole.MAIN)).containsText("A unit on pruning " + word);
    Browsers.picture(owner, "journey-merge-written");
    button(owner, "Save and submit for review").click();
    owner.waitForURL("**/resources/" + source);
    People.call(second, "POST", "/resources/" + source + "/draft/publish", "");

    owner.reload();
    assertThat(
            owner.getByRole(
                AriaRole.HEADING, new Page.GetByRoleOptions().setName("Taken back into this")))
        .isVisible();
    assertThat(owner.getByRole(AriaRole.MAIN)).containsText("Beijing Normal University");
    Browsers.picture(owner, "journey-merge-credited");
    maker.reload();
    assertThat(maker.getByText("Taken in", new Page.GetByTextOptions().setExact(false)).first())
        .isVisible();
    for (Page page : new Page[] {owner, second, maker, makersSecond}) {
      page.context().close();
    }
  }
}
