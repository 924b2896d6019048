package org.teachercloud.system.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.teachercloud.system.running.Browsers;
import org.teachercloud.system.running.Browsers.Viewer;

class TeacherLearnsTest {

  @Test
  void aTeacherSignsInEnrolsCompletesAndSeesTheNextStepChangeByWhatSheCompleted() {
    String name = "next-" + UUID.randomUUID().toString().substring(0, 8);
    People.registered(Viewer.desk(), name, "Lin Xia").context().close();
    Page page = Browsers.open(Viewer.desk());
    page.navigate("/login?return=/");
    People.signIn(page, name, People.passwordOf(name));
    page.waitForURL(Pattern.compile("^https?://[^/]+/$"));
    String title = enrolInWhatManyTake(page);
    Page steps = page.context().newPage();
    steps.navigate("/next");
    Locator because =
        steps.getByRole(AriaRole.MAIN).getByText("Because you completed units of “" + title + "”");
    assertThat(steps.getByRole(AriaRole.ARTICLE).first()).isVisible();
    assertThat(because).hasCount(0);
    steps.evaluate("window.stillTheSamePage = true");

    completeTheNextUnit(page);

    assertThat(because.first()).isAttached();
    assertEquals(true, steps.evaluate("window.stillTheSamePage"), "without being loaded again");
    steps.locator("details.why > summary").first().click();
    Browsers.picture(steps, "journey-next-step-changed");
    page.context().close();
  }

  @Test
  void aNewTeacherRegistersHerselfAndCompletesHerFirstUnit() {
    long start = System.nanoTime();
    Page page = People.registered(Viewer.desk());

    enrolInWhatManyTake(page);
    completeTheNextUnit(page);
    System.out.printf(
        "From the registration form to the first completed unit: %.1f s%n",
        (System.nanoTime() - start) / 1e9);

    Browsers.picture(page, "journey-new-teacher");
    page.context().close();
  }

  @Test
  void sheSeesWhoSheIsAndWhatSheChangesStays() {
    Page page = People.signedIn("teacher2", "/profile", Viewer.phone());
    Locator heading = page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    assertThat(heading).hasText("和志强");
    assertThat(page.locator("main .meta")).containsText("丽江师范学院");
    assertThat(page.locator("main .meta")).containsText("教师");
    Locator minutes = page.getByLabel("每周能用来学习的时间");
    String changed = minutes.inputValue().equals("150") ? "140" : "150";
    minutes.fill(changed);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("保存").setExact(true))
        .click();
    assertThat(page.getByText("已保存，建议会随之更新。")).isVisible();
    page.reload();
    assertThat(minutes).hasValue(changed);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("English")).click();
    assertThat(page.locator("main .meta")).containsText("Lijiang Normal University");
    assertThat(page.locator("main .meta")).containsText("Teacher");
    page.context().close();
  }

  /** Of those that are found; its title. */
  /** Of what goes with it, enough people are known to be named as a reason. */
  private static String enrolInWhatManyTake(Page page) {
    String course =
        StreamSupport.stream(
                People.call(page, "GET", "/recommendations?size=50", "").get("items").spliterator(),
                false)
            .map(item -> item.get("resource"))
            .filter(resource -> resource.get("kind").asText().equals("COURSE"))
            .findFirst()
            .orElseThrow()
            .get("id")
            .asText();
    page.navigate("/resources/" + course);
    Locator enrol =
        page.getByRole(
            AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Enrol").setExact(true));
    assertThat(enrol).isVisible();
    String title =
        page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)).innerText();
    enrol.click();
    page.waitForURL(Pattern.compile("/learning/[0-9a-f-]+$"));
    return title;
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
