package org.teachercloud.system.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.teachercloud.system.running.Browsers;
import org.teachercloud.system.running.Browsers.Viewer;

/** One record for life, in the hands of her whom it speaks of. */
class RecordGoesAlongTest {

  @Test
  void sheLetsAnInstitutionAddReadsWhatItEnteredAndTakesTheWholeAlong() {
    String word = "medlar" + UUID.randomUUID().toString().substring(0, 6);
    Page learner = People.registered(Viewer.phone());
    Page admin = People.signedIn("admin", "/profile", Viewer.desk());
    learner.navigate("/record");
    assertThat(learner.getByText("档案还是空的")).isVisible();

    learner.locator("select").selectOption("ecnu");
    learner.getByRole(AriaRole.BUTTON, named("允许补充")).click();
    Locator end = learner.getByRole(AriaRole.BUTTON, named("不再允许华东师范大学"));
    assertThat(end).isVisible();

    People.enteredBy(admin, learner, word);
    learner.reload();
    assertThat(learner.getByRole(AriaRole.HEADING, heading(word))).isVisible();
    Browsers.picture(learner, "journey-record");
    assertEquals(
        "application/pdf", got(learner, "/api/v1/record/pdf").headers().get("content-type"));
    String whole = got(learner, "/api/v1/record/export").text();
    assertTrue(whole.contains(word) && whole.contains("ClrCredential"), whole);

    end.first().click();
    assertThat(learner.getByText("已于今天").first()).isVisible();
    for (Page page : List.of(learner, admin)) {
      page.context().close();
    }
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  private static Page.GetByRoleOptions heading(String word) {
    return new Page.GetByRoleOptions().setName("校本研修：" + word);
  }

  /** Where a link of the page leads. */
  private static APIResponse got(Page page, String address) {
    assertThat(page.locator("a[href='" + address + "']")).isVisible();
    return page.request().get(address);
  }
}
