package org.teachercloud.system.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.teachercloud.system.running.Browsers;
import org.teachercloud.system.running.Browsers.Viewer;

/** From the last unit to the paper, to whoever holds the paper, to its end. */
class CertificateEarnedTest {

  @Test
  void aCertificateIsEarnedPrintedVerifiedByAnyoneAndRevoked() {
    String word = "quince" + UUID.randomUUID().toString().substring(0, 6);
    Page publisher = People.signedIn("publisher", "/publishing", Viewer.desk());
    Page second = People.signedIn("publisher2", "/publishing", Viewer.desk());
    Page admin = People.signedIn("admin", "/profile", Viewer.desk());
    Page teacher = People.signedIn("teacher", "/learning", Viewer.phone());
    String course = People.published(publisher, second, word, "PUBLIC");
    offerAward(admin, course, word);

    completeEverything(teacher, course);
    Locator earned = teacher.locator("li", new Page.LocatorOptions().setHasText(word));
    Browsers.patiently()
        .untilAsserted(
            () -> {
              teacher.navigate("/certificates");
              assertThat(earned)
                  .hasCount(1, new HasCountOptions().setTimeout(Browsers.GLANCE_MILLIS));
            });
    Browsers.picture(teacher, "journey-certificate-earned");
    String paper = earned.locator("a[href$='/pdf']").getAttribute("href");
    assertEquals("application/pdf", kindOf(teacher, paper));

    String address = earned.locator("a[href^='/verify/']").getAttribute("href");
    Page anyone = Browsers.open(Viewer.phone());
    anyone.navigate(address);
    assertThat(anyone.getByText("这份证书有效")).isVisible();
    Browsers.picture(anyone, "journey-certificate-verified");

    revoke(admin, paper.replaceAll("^/api/v1|/pdf$", ""));
    Browsers.patiently()
        .untilAsserted(
            () -> {
              anyone.navigate(address);
              assertThat(anyone.getByText("这份证书已被撤销"))
                  .isVisible(new IsVisibleOptions().setTimeout(Browsers.GLANCE_MILLIS));
            });
    for (Page page : List.of(publisher, second, admin, teacher, anyone)) {
      page.context().close();
    }
  }

  private static void offerAward(Page admin, String course, String word) {
    String award =
        """
        {"institution": "ecnu", "level": "CERTIFICATE",
         "title": {"zh": "保存%1$s", "en": "Preserver of %1$s"},
         "requirements": [{"kind": "COURSE", "item": "%2$s"}]}
        """
            .formatted(word, course);
    Browsers.patiently().untilAsserted(() -> People.call(admin, "POST", "/awards", award));
  }

  private static void completeEverything(Page teacher, String course) {
    JsonNode one = People.enrolled(teacher, course);
    for (JsonNode unit : one.get("units")) {
      People.completed(teacher, one, unit);
    }
  }

  private static String kindOf(Page page, String address) {
    return page.request().get(address).headers().get("content-type");
  }

  private static void revoke(Page admin, String certificate) {
    People.call(admin, "POST", certificate + "/revoke", "{\"reason\": \"ISSUED_IN_ERROR\"}");
  }
}
