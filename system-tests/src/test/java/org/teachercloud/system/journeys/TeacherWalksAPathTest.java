package org.teachercloud.system.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.teachercloud.system.running.Axe;
import org.teachercloud.system.running.Browsers;
import org.teachercloud.system.running.Browsers.Viewer;
import org.teachercloud.system.running.Fit;

/** A teacher asks for the way to standards of her profession and walks its first step. */
class TeacherWalksAPathTest {

  private static final Pattern STANDARD = Pattern.compile("^TS\\d ");

  @Test
  void sheChoosesAHeadingOfStandardsAndThePathFollowsACompletedCourseWhileSheLooks() {
    Page page = People.registered(Viewer.desk());
    page.navigate("/path");
    page.getByLabel("Professional standards").check();
    page.getByLabel("Teachers' Standards (England)").check();
    page.getByLabel("Part One Teaching").check();
    page.getByLabel("Time each week").fill("90");
    see(page, "journey-path-goal-en");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Begin this path")).click();

    assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
        .hasText("Part One Teaching");
    Locator steps = page.locator(".path-steps > li");
    assertThat(steps.first()).isVisible();
    Locator named = page.locator("li", new Page.LocatorOptions().setHasText(STANDARD));
    assertThat(steps.filter(new Locator.FilterOptions().setHas(named))).hasCount(steps.count());
    Locator link = steps.first().getByRole(AriaRole.HEADING).getByRole(AriaRole.LINK);
    String course = link.getAttribute("href").replaceAll(".*/", "");
    String title = link.innerText();
    see(page, "journey-path-standards-en");

    completeElsewhere(page, course);
    Locator changed = page.locator(".path-changes");
    assertThat(changed).containsText("Your path has changed");
    assertThat(changed).containsText("you completed “" + title);
    Locator behind = page.locator("section", new Page.LocatorOptions().setHasText("Behind you"));
    assertThat(behind.getByRole(AriaRole.LINK)).containsText(new String[] {title});
    assertThat(page.locator(".coverage").getByText(Pattern.compile("^100% now")).first())
        .isVisible();
    see(page, "journey-path-changed-en");
    onThePhone(page);
    page.context().close();
  }

  /** Whoever learns on another device; the page stays as it is and hears of it. */
  private static void completeElsewhere(Page page, String course) {
    JsonNode enrollment = People.enrolled(page, course);
    for (JsonNode unit : enrollment.get("units")) {
      People.completed(page, enrollment, unit);
    }
  }

  private static void onThePhone(Page page) {
    Page phone = Browsers.open(Viewer.phone(), page.context().storageState());
    phone.navigate("/path");
    assertThat(phone.getByText("路径有变化")).isVisible();
    see(phone, "journey-path-changed-zh");
    phone.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("结束这条路径")).click();
    phone.getByLabel("教师标准").check();
    assertThat(phone.getByRole(AriaRole.CHECKBOX).first()).isVisible();
    see(phone, "journey-path-goal-zh");
    phone.context().close();
  }

  private static void see(Page page, String name) {
    Browsers.picture(page, name);
    Axe.findsNothing(page, name);
    Fit.nothingIsWiderThanTheWindow(page, name);
    Fit.everythingToPressIsAFingerHigh(page, name);
  }
}
