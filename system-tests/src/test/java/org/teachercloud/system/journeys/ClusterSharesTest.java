package org.teachercloud.system.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.teachercloud.system.running.Browsers.button;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.teachercloud.system.running.Browsers;
import org.teachercloud.system.running.Browsers.Viewer;

/** A course travels through a cluster, and what stays of it when it is taken back. */
class ClusterSharesTest {

  @Test
  void aClusterSharesATeacherLearnsAndKeepsHerPlaceWhenItIsTakenBack() {
    String word = "medlar" + UUID.randomUUID().toString().substring(0, 6);
    Page publisher = People.signedIn("publisher", "/publishing", Viewer.desk());
    Page second = People.signedIn("publisher2", "/publishing", Viewer.desk());
    String id = People.published(publisher, second, word, "INSTITUTION");
    Page teacher = People.signedIn("teacher", "/", Viewer.desk());
    assertFinds(teacher, word, false);

    publisher.navigate("/resources/" + id);
    publisher.getByLabel("Share with", exact()).selectOption("CLUSTER");
    button(publisher, "Ask to share").click();
    assertThat(publisher.getByText("Asked for.")).isVisible();
    Browsers.picture(publisher, "journey-share-asked");
    assertFinds(teacher, word, false);

    Page lead = People.signedIn("lead", "/requests", Viewer.desk());
    lead.getByRole(
            AriaRole.BUTTON,
            new Page.GetByRoleOptions().setName(Pattern.compile("^Agree: .*" + word)))
        .click();
    assertThat(lead.getByText("Decided.")).isVisible();
    Browsers.picture(lead, "journey-share-agreed");

    assertFinds(teacher, word, true);
    teacher.navigate("/resources/" + id);
    button(teacher, "Enrol").click();
    teacher.waitForURL(Pattern.compile("/learning/[0-9a-f-]+$"));
    String place = teacher.url().replaceAll("^https?://[^/]+", "");

    publisher.reload();
    publisher
        .getByRole(AriaRole.LISTITEM)
        .filter(new Locator.FilterOptions().setHasText(Pattern.compile("Cluster 2")))
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Take back"))
        .click();
    assertThat(publisher.getByText("Taken back.", exactText())).isVisible();
    assertFinds(teacher, word, false);
    teacher.navigate(place);
    assertThat(button(teacher, "Start this unit").or(button(teacher, "Complete this unit")).first())
        .isVisible();
    Browsers.picture(teacher, "journey-share-taken-back");
    for (Page page : new Page[] {publisher, second, teacher, lead}) {
      page.context().close();
    }
  }

  private static void assertFinds(Page page, String word, boolean finds) {
    Locator found = page.locator("main a[href^='/resources/']");
    Browsers.patiently()
        .untilAsserted(
            () -> {
              page.navigate("/?q=" + word);
              assertThat(page.getByText(Pattern.compile("^\\d+ results?$|Nothing found")).first())
                  .isVisible();
              assertThat(found.filter(new Locator.FilterOptions().setHasText(word)))
                  .hasCount(
                      finds ? 1 : 0, new HasCountOptions().setTimeout(Browsers.GLANCE_MILLIS));
            });
  }

  private static Page.GetByLabelOptions exact() {
    return new Page.GetByLabelOptions().setExact(true);
  }

  private static Page.GetByTextOptions exactText() {
    return new Page.GetByTextOptions().setExact(true);
  }
}
