package org.teachercloud.system.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.teachercloud.system.running.Browsers.button;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.teachercloud.system.running.Browsers;
import org.teachercloud.system.running.Browsers.Viewer;

/** A course goes on in a next version, and who is learning moves when she wishes. */
class NextVersionTest {

  @Test
  void aSecondPersonPublishesTheNextVersionAndWhoIsLearningIsToldWhatIsNewAndMoves() {
    String word = "quince" + UUID.randomUUID().toString().substring(0, 6);
    Page writer = People.signedIn("publisher", "/publishing", Viewer.desk());
    Page second = People.signedIn("publisher2", "/publishing", Viewer.desk());
    String id = People.published(writer, second, word, "PUBLIC");
    Page teacher = People.signedIn("teacher", "/", Viewer.phone());
    String place =
        Browsers.patiently()
            .ignoreExceptionsMatching(AssertionError.class::isInstance)
            .until(
                () -> "/learning/" + People.enrolled(teacher, id).get("id").asText(),
                address -> true);

    writer.navigate("/resources/" + id);
    writer.getByText("Write version 2").click();
    writer.getByLabel("What is new, in English").fill("A second unit about " + word);
    writer.getByLabel("What is new, in Chinese").fill("新增一个单元：" + word);
    force(writer, "Primary");
    force(writer, "In-service");
    button(writer, "Add a unit").click();
    writer.getByLabel("Name in English").last().fill("Second steps");
    writer.getByLabel("Minutes").last().fill("25");
    Browsers.picture(writer, "journey-next-version-written");
    button(writer, "Save and submit for review").click();
    assertThat(writer.getByText("Version 2 is waiting for review")).isVisible();
    teacher.navigate(place);
    assertThat(teacher.getByText("Second steps")).hasCount(0);

    second.navigate("/resources/" + id);
    assertThat(second.getByText("A second unit about " + word)).isVisible();
    button(second, "Publish version 2").click();
    assertThat(second.getByText("The new version is published.")).isVisible();
    Browsers.picture(second, "journey-next-version-published");

    Locator move =
        teacher.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("换到第 2 版"));
    Browsers.patiently()
        .untilAsserted(
            () -> {
              teacher.navigate(place);
              assertThat(move).isVisible(new IsVisibleOptions().setTimeout(Browsers.GLANCE_MILLIS));
            });
    assertThat(teacher.getByText("新增一个单元：" + word)).isVisible();
    Browsers.picture(teacher, "journey-next-version-offered");
    move.click();
    assertThat(teacher.getByText("您现在学的是第 2 版。")).isVisible();
    assertThat(teacher.getByText("Second steps")).isVisible();
    List.of(writer, second, teacher).forEach(page -> page.context().close());
  }

  private static void force(Page page, String label) {
    page.getByLabel(Pattern.compile("^" + label))
        .first()
        .check(new Locator.CheckOptions().setForce(true));
  }
}
