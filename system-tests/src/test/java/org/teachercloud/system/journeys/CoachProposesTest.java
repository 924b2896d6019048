package org.teachercloud.system.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.teachercloud.system.running.Axe;
import org.teachercloud.system.running.Browsers;
import org.teachercloud.system.running.Browsers.Viewer;
import org.teachercloud.system.running.Fit;

/** A teacher lets a coach see her path; the coach proposes a step, and she takes it. */
class CoachProposesTest {

  @Test
  void whatTheCoachProposesIsInHerPathOnceSheAcceptsAndSheEndsIt() {
    String word = "damson" + UUID.randomUUID().toString().substring(0, 6);
    Page publisher = People.signedIn("publisher", "/publishing", Viewer.desk());
    Page second = People.signedIn("publisher2", "/publishing", Viewer.desk());
    People.published(publisher, second, word, "PUBLIC");
    Page teacher = People.registered(Viewer.desk(), "new-" + word, word);
    teacher.navigate("/path");
    teacher.getByLabel("Time each week").fill("90");
    button(teacher, "Begin this path").click();
    button(teacher, "Invite a coach").click();
    Locator code = teacher.locator(".notice strong").filter(withText("-"));
    assertThat(code).isVisible();
    see(teacher, "journey-coach-invited-en");

    Page coach = People.signedIn("coach", "/coaching", Viewer.phone());
    coach.getByLabel("邀请码").fill(code.innerText());
    button(coach, "接受邀请").click();
    Locator hers = coach.locator(".coached > li").filter(withText(word));
    assertThat(hers).isVisible();
    see(coach, "journey-coach-teachers-zh");
    hers.getByRole(AriaRole.LINK).click();
    propose(coach, word);
    see(coach, "journey-coach-proposes-zh");

    Locator proposal = teacher.locator("article").filter(withText("Try this first"));
    assertThat(proposal).isVisible();
    see(teacher, "journey-coach-proposed-en");
    proposal.getByRole(AriaRole.BUTTON).filter(withText("Accept")).click();
    Locator step = teacher.locator(".path-steps > li").filter(withText("Growing " + word));
    assertThat(step).isVisible();
    step.getByText("Why this step?").click();
    assertThat(step.getByText("Your coach proposed it, and you agreed")).isVisible();
    see(teacher, "journey-coach-accepted-en");

    button(teacher, "End this coaching").click();
    assertThat(proposal).hasCount(0);
    coach.navigate("/coaching");
    assertThat(coach.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
        .isVisible();
    assertThat(hers).hasCount(0);
    for (Page page : List.of(publisher, second, teacher, coach)) {
      page.context().close();
    }
  }

  /** The course may not be found yet, and not have come through to paths. */
  private static void propose(Page coach, String word) {
    Locator find = coach.getByLabel("在目录中找内容");
    assertThat(find).isVisible();
    Browsers.patiently()
        .untilAsserted(
            () -> {
              find.fill("");
              find.fill(word);
              coach.getByLabel("Growing " + word).check();
              coach.getByLabel("理由").fill("Try this first");
              button(coach, "提出").click();
              assertThat(coach.getByText("已提出，等她答复。"))
                  .isVisible(new IsVisibleOptions().setTimeout(Browsers.GLANCE_MILLIS));
            });
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
  }

  private static Locator.FilterOptions withText(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  private static void see(Page page, String name) {
    Browsers.picture(page, name);
    Axe.findsNothing(page, name);
    Fit.nothingIsWiderThanTheWindow(page, name);
    Fit.everythingToPressIsAFingerHigh(page, name);
  }
}
