package org.teachercloud.system.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.teachercloud.system.running.Browsers.button;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.teachercloud.system.running.Axe;
import org.teachercloud.system.running.Browsers;
import org.teachercloud.system.running.Browsers.Viewer;

/** From the waiting list to a place, and from a request to one. */
class WaitingListTest {

  private static final Pattern COURSE = Pattern.compile("/learning/[0-9a-f-]+$");

  private static final String CALL =
      """
      const call = async (method, path, body) => {
        const answer = await fetch('/api/v1' + path, {
          method,
          headers: {'X-Requested-With': 'teacher-cloud', 'Content-Type': 'application/json'},
          body: body && JSON.stringify(body),
        });
        if (!answer.ok) throw new Error(method + ' ' + path + ': ' + answer.status);
        return answer.status === 204 ? null : answer.json();
      };
      """;

  @Test
  void whoWaitsSeesHerPlaceAndMovesUpWhenSomebodyLeaves() {
    Page publisher = People.signedIn("publisher", "/publishing", Viewer.desk());
    String course = publishedCourse(publisher);
    offers(publisher, course, "Whoever comes first", "1");
    Page first = People.signedIn("teacher2", "/learning", Viewer.phone());
    enrols(first, course, "报名学习");
    Page second = People.signedIn("teacher", "/learning", Viewer.phone());
    enrols(second, course, "加入候补");
    assertThat(second.getByText("候补第 1 位").first()).isVisible();
    Browsers.picture(second, "journey-waiting");
    Axe.findsNothing(second, "waiting for a place");

    openOffering(publisher, course);
    assertThat(publisher.getByText("place 1", new Page.GetByTextOptions().setExact(true)))
        .isVisible();
    Browsers.picture(publisher, "journey-waiting-list");
    Axe.findsNothing(publisher, "the waiting list");
    button(first, "退出这门课").click();

    assertThat(button(second, "开始学习")).isVisible(patiently());
    Browsers.picture(second, "journey-moved-up");
    List.of(publisher, first, second).forEach(page -> page.context().close());
  }

  @Test
  void aRequestIsDecidedOnThePageAndTheTeacherBegins() {
    Page publisher = People.signedIn("publisher", "/publishing", Viewer.desk());
    String course = publishedCourse(publisher);
    offers(publisher, course, "Whom we approve", "");
    Page teacher = People.signedIn("teacher", "/learning", Viewer.phone());
    enrols(teacher, course, "申请名额");
    assertThat(teacher.getByText("已申请，等待审核")).isVisible();

    openOffering(publisher, course);
    Locator approve =
        publisher.getByRole(
            AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Approve ")));
    assertThat(approve).isVisible();
    Browsers.picture(publisher, "journey-to-decide");
    Axe.findsNothing(publisher, "requests to decide on");
    approve.click();

    assertThat(button(teacher, "开始学习")).isVisible(patiently());
    List.of(publisher, teacher).forEach(page -> page.context().close());
  }

  private static void offers(Page publisher, String course, String admission, String places) {
    publisher.navigate("/resources/" + course);
    publisher.getByText("Make an offering").first().click();
    publisher.getByLabel("Name in Chinese").fill("秋季班");
    publisher.getByLabel("Name in English (optional)").fill("Autumn cohort");
    publisher.getByLabel(admission).check();
    publisher.getByLabel("Places (empty for no limit)").fill(places);
    Axe.findsNothing(publisher, "the form of an offering");
    button(publisher, "Make an offering").click();
    assertThat(publisher.getByText("It is there.")).isVisible();
  }

  private static void openOffering(Page publisher, String course) {
    publisher.navigate("/resources/" + course);
    publisher
        .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Autumn cohort"))
        .click();
    publisher.waitForURL(Pattern.compile("/offerings/[0-9a-f-]+$"));
  }

  private static void enrols(Page teacher, String course, String button) {
    teacher.navigate("/resources/" + course);
    button(teacher, button).click();
    teacher.waitForURL(COURSE);
  }

  /** Who waits looks again every quarter of a minute, should nothing tell her sooner. */
  private static LocatorAssertions.IsVisibleOptions patiently() {
    return new LocatorAssertions.IsVisibleOptions().setTimeout(60_000);
  }

  private static String publishedCourse(Page publisher) {
    String word = "sorb" + UUID.randomUUID().toString().substring(0, 6);
    String id =
        (String)
            publisher.evaluate(
                "async (word) => {"
                    + CALL
                    + """
                      const one = await call('POST', '/resources', {
                        kind: 'COURSE', title: {en: 'Grafting ' + word},
                        summary: {en: 'How to graft ' + word}, subject: 'BIOLOGY',
                        languages: ['en'], scope: 'PUBLIC',
                        units: [{title: {en: 'First steps'}, minutes: 20}]});
                      await call('POST', '/resources/' + one.id + '/submit');
                      return one.id;
                    }
                    """,
                word);
    Page second = People.signedIn("publisher2", "/publishing", Viewer.desk());
    second.evaluate(
        "async (id) => {" + CALL + "await call('POST', '/resources/' + id + '/publish'); }", id);
    second.context().close();
    return id;
  }
}
