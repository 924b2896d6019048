package org.teachercloud.system.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
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

/** A teacher makes a certificate her goal, and earns it while she looks at her path. */
class PathToACertificateTest {

  @Test
  void sheChoosesACertificateAndThePathHoldsWhatItAsksForUntilSheHasIt() {
    String word = "medlar" + UUID.randomUUID().toString().substring(0, 6);
    Page publisher = People.signedIn("publisher", "/publishing", Viewer.desk());
    Page second = People.signedIn("publisher2", "/publishing", Viewer.desk());
    Page admin = People.signedIn("admin", "/profile", Viewer.desk());
    String course = People.published(publisher, second, word, "PUBLIC");
    offerAward(admin, course, word);

    Page teacher = People.registered(Viewer.desk());
    choose(teacher, word);
    assertThat(teacher.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
        .hasText("Grower of " + word);
    assertThat(teacher.getByText("0 of 1 parts done")).isVisible();
    Locator step = teacher.locator(".path-steps > li");
    assertThat(step).hasCount(1);
    step.getByText("Why this step?").click();
    assertThat(step.getByText("For “Grower of " + word + "”, part 1 of 1")).isVisible();
    see(teacher, "journey-path-certificate-en");

    JsonNode enrollment = People.enrolled(teacher, course);
    for (JsonNode unit : enrollment.get("units")) {
      People.completed(teacher, enrollment, unit);
    }
    assertThat(teacher.getByText("You have earned it.")).isVisible();
    assertThat(teacher.getByText("1 of 1 parts done")).isVisible();
    Page phone = Browsers.open(Viewer.phone(), teacher.context().storageState());
    phone.navigate("/path");
    assertThat(phone.getByText("您已获得这份证书。")).isVisible();
    see(phone, "journey-path-certificate-zh");
    for (Page page : List.of(publisher, second, admin, teacher, phone)) {
      page.context().close();
    }
  }

  /** The course may not have come through everywhere yet; then there is no such step. */
  private static void choose(Page teacher, String word) {
    Browsers.patiently()
        .untilAsserted(
            () -> {
              teacher.navigate("/path");
              Locator end = teacher.getByText("End this path");
              Locator certificate = teacher.getByLabel("A certificate or diploma");
              assertThat(end.or(certificate)).isVisible();
              if (end.isVisible()) {
                end.click();
              }
              certificate.check();
              teacher.getByLabel("Grower of " + word).check();
              teacher
                  .getByRole(
                      AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Begin this path"))
                  .click();
              assertThat(teacher.locator(".path-steps > li").first())
                  .isVisible(new IsVisibleOptions().setTimeout(Browsers.GLANCE_MILLIS));
            });
  }

  private static void offerAward(Page admin, String course, String word) {
    String award =
        """
        {"institution": "ecnu", "level": "CERTIFICATE",
         "title": {"zh": "种植%1$s", "en": "Grower of %1$s"},
         "requirements": [{"kind": "COURSE", "item": "%2$s"}]}
        """
            .formatted(word, course);
    Browsers.patiently().untilAsserted(() -> People.call(admin, "POST", "/awards", award));
  }

  private static void see(Page page, String name) {
    Browsers.picture(page, name);
    Axe.findsNothing(page, name);
    Fit.nothingIsWiderThanTheWindow(page, name);
    Fit.everythingToPressIsAFingerHigh(page, name);
  }
}
