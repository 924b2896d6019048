package org.teachercloud.system.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.teachercloud.system.running.Browsers.button;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.teachercloud.system.running.Browsers;
import org.teachercloud.system.running.Browsers.Viewer;

class PublisherPublishesTest {

  @Test
  void aPublisherWritesASecondPersonPublishesAndTeachersFindIt() {
    String word = "quince" + UUID.randomUUID().toString().substring(0, 6);
    Page writer = People.signedIn("publisher", "/publishing/new", Viewer.desk());
    String address = write(writer, word);

    Page reviewer = People.signedIn("publisher2", address, Viewer.desk());
    button(reviewer, "Publish").click();
    assertThat(reviewer.getByText("Published. Teachers can find it now.")).isVisible();
    Browsers.picture(reviewer, "journey-published");

    Page visitor = Browsers.open(Viewer.desk());
    Browsers.patiently()
        .untilAsserted(
            () -> {
              visitor.navigate("/?q=" + word);
              assertThat(visitor.locator("main a[href^='/resources/']").first())
                  .containsText(word, new ContainsTextOptions().setTimeout(Browsers.GLANCE_MILLIS));
            });
    writer.context().close();
    reviewer.context().close();
    visitor.context().close();
  }

  @Test
  void whatIsWithdrawnIsFoundNoMoreAndWhoLearnsWithItGoesOn() {
    String word = "loquat" + UUID.randomUUID().toString().substring(0, 6);
    Page writer = People.back("publisher", Viewer.desk());
    Page second = People.back("publisher2", Viewer.desk());
    String course = People.published(writer, second, word, "PUBLIC");
    Page teacher = People.registered(Viewer.desk());
    Browsers.patiently()
        .ignoreExceptionsMatching(AssertionError.class::isInstance)
        .until(() -> People.enrolled(teacher, course).has("id"));
    String learning = People.enrolled(teacher, course).get("id").asText();

    second.navigate("/resources/" + course);
    button(second, "Withdraw").click();
    Locator asked = second.getByRole(AriaRole.ALERTDIALOG);
    assertThat(asked).containsText("Withdraw from the catalogue?");
    Browsers.picture(second, "journey-withdraw-asked");
    asked.getByText("Withdraw", new Locator.GetByTextOptions().setExact(true)).click();
    assertThat(second.getByText("Withdrawn.")).isVisible();

    Page visitor = Browsers.open(Viewer.desk());
    Browsers.patiently()
        .untilAsserted(
            () -> {
              visitor.navigate("/?q=" + word);
              assertThat(visitor.getByText("Nothing found"))
                  .isVisible(new IsVisibleOptions().setTimeout(Browsers.GLANCE_MILLIS));
            });
    teacher.navigate("/learning/" + learning);
    button(teacher, "Start this unit").click();
    button(teacher, "Complete this unit").click();
    assertThat(teacher.getByText(Pattern.compile("1 of 1 units? completed")).first()).isVisible();
    List.of(writer, second, teacher, visitor).forEach(page -> page.context().close());
  }

  @Test
  void theFormSaysWhatIsMissingAndKeepsWhatWasTyped() {
    Page page = People.signedIn("publisher", "/publishing/new", Viewer.desk());
    page.getByLabel("Title in English").first().fill("Half a course");
    button(page, "Save and submit for review").click();
    assertThat(page.getByText("A few things are missing")).isVisible();
    page.reload();
    assertThat(page.getByLabel("Title in English").first()).hasValue("Half a course");
    page.context().close();
  }

  /** Fills the whole form and submits it; the path of the resource's page. */
  private static String write(Page page, String word) {
    page.getByLabel("Title in English").first().fill("Growing " + word);
    page.getByLabel("Title in Chinese").first().fill("种植 " + word);
    page.getByLabel("Summary in English").first().fill("How to grow " + word + " at school.");
    page.getByLabel("Summary in Chinese").first().fill("在学校里种植 " + word);
    choose(page, "Subject", "Biology");
    check(page, "Primary");
    check(page, "In-service");
    check(page, "English");
    page.getByLabel("Name in English").first().fill("First steps");
    page.getByLabel("Minutes").first().fill("20");
    button(page, "Save and submit for review").click();
    assertThat(page.getByText(Pattern.compile("Submitted|Waiting for"))).isVisible();
    page.waitForURL(Pattern.compile("/resources/[0-9a-f-]+"));
    return page.url().replaceAll("^https?://[^/]+", "");
  }

  private static void choose(Page page, String label, String option) {
    page.getByLabel(label)
        .first()
        .selectOption(new com.microsoft.playwright.options.SelectOption().setLabel(option));
  }

  private static void check(Page page, String label) {
    page.getByLabel(Pattern.compile("^" + label))
        .first()
        .check(new Locator.CheckOptions().setForce(true));
  }
}
