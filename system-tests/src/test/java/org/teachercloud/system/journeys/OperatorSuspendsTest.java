package org.teachercloud.system.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.teachercloud.system.running.Browsers.button;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.teachercloud.system.running.Browsers;
import org.teachercloud.system.running.Browsers.Viewer;

/** The operator stops what is shared of a course; whoever learns with it goes on. */
class OperatorSuspendsTest {

  private static final String WHY = "Pictures of pupils without consent";

  private final String word = "quince" + UUID.randomUUID().toString().substring(0, 6);
  private final Page writer = People.back("publisher", Viewer.desk());
  private final Page second = People.back("publisher2", Viewer.desk());
  private final Page teacher = People.back("teacher", Viewer.desk());
  private final Page operator = People.back("operator", Viewer.phone());
  private final Page visitor = Browsers.open(Viewer.desk());

  @AfterEach
  void everybodyLeaves() {
    List.of(writer, second, teacher, operator, visitor).forEach(page -> page.context().close());
  }

  @Test
  void whatTheOperatorSuspendsIsGoneForAllButWhoLearnsWithItUntilSheLiftsIt() {
    String id = People.published(writer, second, word, "PUBLIC");
    finds(visitor, true);
    finds(teacher, true);
    teacher.navigate("/resources/" + id);
    button(teacher, "Enrol").click();
    teacher.waitForURL(Pattern.compile("/learning/[0-9a-f-]+$"));
    String place = teacher.url().replaceAll("^https?://[^/]+", "");

    operator.navigate("/resources/" + id);
    operator.getByLabel("理由（资源的院校会看到）").fill(WHY);
    Browsers.picture(operator, "journey-operator-suspends-zh");
    button(operator, "立即暂停共享").click();
    assertThat(operator.getByText("已暂停。").first()).isVisible();

    finds(visitor, false);
    finds(teacher, false);
    visitor.navigate("/resources/" + id);
    assertThat(visitor.getByText(word)).hasCount(0);
    teacher.navigate(place);
    button(teacher, "Start this unit").click();
    assertThat(button(teacher, "Complete this unit")).isVisible();
    writer.navigate("/resources/" + id);
    assertThat(writer.getByText("Reason: " + WHY)).isVisible();
    Browsers.picture(writer, "journey-owner-reads-why");
    writer.navigate("/requests");
    assertThat(writer.getByRole(AriaRole.LISTITEM).filter(having(word))).containsText(WHY);

    operator.navigate("/requests");
    Locator suspended = operator.getByRole(AriaRole.LISTITEM).filter(having(word));
    assertThat(suspended).containsText(WHY);
    Browsers.picture(operator, "journey-suspended-zh");
    suspended
        .getByRole(
            AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^恢复共享：")))
        .click();
    assertThat(operator.getByText("已恢复。")).isVisible();
    assertThat(suspended).hasCount(0);
    finds(visitor, true);
    writer.navigate("/resources/" + id);
    assertThat(button(writer, "Ask to share")).isVisible();
    assertThat(writer.getByText("Reason: " + WHY)).hasCount(0);
  }

  @Test
  void whatSheDoesNotSeeSheSuspendsByItsAddress() {
    String id = People.published(writer, second, word, "INSTITUTION");
    finds(teacher, false);
    operator.navigate("/requests");
    operator.getByLabel("资源的网址或编号").fill("https://cloud.example/resources/" + id);
    operator.getByLabel("理由（资源的院校会看到）").fill(WHY);
    button(operator, "立即暂停共享").click();
    Locator suspended = operator.getByRole(AriaRole.LISTITEM).filter(having(word));
    assertThat(suspended).containsText(WHY);
    writer.navigate("/resources/" + id);
    assertThat(writer.getByText("Reason: " + WHY)).isVisible();
  }

  private void finds(Page page, boolean there) {
    Locator found = page.locator("main a[href^='/resources/']").filter(having(word));
    Browsers.patiently()
        .untilAsserted(
            () -> {
              page.navigate("/?q=" + word);
              assertThat(page.getByText(Pattern.compile("^\\d+ results?$|Nothing found")).first())
                  .isVisible();
              assertThat(found)
                  .hasCount(
                      there ? 1 : 0, new HasCountOptions().setTimeout(Browsers.GLANCE_MILLIS));
            });
  }

  private static Locator.FilterOptions having(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }
}
