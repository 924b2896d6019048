package org.teachercloud.system.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.teachercloud.system.running.Browsers;
import org.teachercloud.system.running.Browsers.Viewer;

class TeacherLearnsTest {

  @Test
  void aTeacherSignsInEnrolsCompletesAndSeesTheNextStepChange() {
    Page page = People.signedIn("teacher2", "/next", Viewer.desk());
    Locator steps = page.getByRole(AriaRole.MAIN).getByRole(AriaRole.LISTITEM);
    assertThat(steps.first()).isVisible();
    String before = page.getByRole(AriaRole.MAIN).innerText();

    enrolInTheFirstCourse(page);
    completeTheNextUnit(page);

    page.navigate("/next");
    assertThat(steps.first()).isVisible();
    page.waitForCondition(() -> !before.equals(page.getByRole(AriaRole.MAIN).innerText()));
    Browsers.picture(page, "journey-next-step-changed");
    assertNotEquals(before, page.getByRole(AriaRole.MAIN).innerText());
    page.context().close();
  }

  @Test
  void aNewTeacherRegistersHerselfAndIsLearningWithinAMinute() {
    Page page = Browsers.open(Viewer.desk());
    String name = "new-" + UUID.randomUUID().toString().substring(0, 8);
    page.navigate("/login?return=/&register=1");
    page.locator("#username").fill(name);
    page.locator("#email").fill(name + "@school.example");
    page.locator("#firstName").fill("王梅");
    page.locator("#password").fill("a long Passw0rd " + name);
    page.locator("#password-confirm").fill("a long Passw0rd " + name);
    page.locator("input[type=submit], button[type=submit]").first().click();
    page.waitForURL(Pattern.compile("^" + Pattern.quote(rootOf(page)) + "/(\\?.*)?$"));

    enrolInTheFirstCourse(page);
    completeTheNextUnit(page);

    Browsers.picture(page, "journey-new-teacher");
    page.context().close();
  }

  @Test
  void thePageIsUsedByKeyboardAlone() {
    Page page = Browsers.open(Viewer.desk());
    page.navigate("/");
    Locator search = page.getByRole(AriaRole.COMBOBOX).first();
    assertThat(search).isVisible();
    page.keyboard().press("Tab");
    assertThat(page.getByText("Skip to content")).isFocused();
    page.keyboard().press("Enter");
    for (int i = 0; i < 10 && !Boolean.TRUE.equals(focused(search)); i++) {
      page.keyboard().press("Tab");
    }
    page.keyboard().type("physics");
    page.keyboard().press("Enter");
    assertThat(page.getByText(Pattern.compile("\\d+ results?"))).isVisible();
    page.context().close();
  }

  private static Object focused(Locator locator) {
    return locator.evaluate("element => element === document.activeElement");
  }

  private static String rootOf(Page page) {
    return page.url().replaceAll("(https?://[^/]+).*", "$1");
  }

  private static void enrolInTheFirstCourse(Page page) {
    page.navigate("/?q=" + "design" + "&kind=COURSE");
    page.getByRole(AriaRole.MAIN)
        .getByRole(AriaRole.LISTITEM)
        .locator("a[href^='/resources/']")
        .first()
        .click();
    Locator enrol =
        page.getByRole(
            AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Enrol").setExact(true));
    enrol.click();
    page.waitForURL(Pattern.compile("/learning/[0-9a-f-]+$"));
  }

  private static void completeTheNextUnit(Page page) {
    Locator begin =
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Start this unit"));
    Locator complete =
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Complete this unit"));
    assertThat(begin.or(complete).first()).isVisible();
    if (begin.isVisible()) {
      begin.click();
    }
    complete.click();
    assertThat(page.getByText(Pattern.compile("1 of \\d+ units? completed")).first()).isVisible();
  }
}
