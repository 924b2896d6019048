package org.teachercloud.system.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.teachercloud.system.running.Browsers;
import org.teachercloud.system.running.Browsers.Viewer;

/** A teacher tells her institution what she learns; it confirms her and notes that she goes. */
class TeacherMovesTest {

  @Test
  void theInstitutionConfirmsWhoTellsItAndSheReadsThatItKnowsHerToLeave() {
    String word = "medlar" + UUID.randomUUID().toString().substring(0, 6);
    Page she = People.registered(Viewer.phone(), "new-" + word, "Mei " + word);
    String course =
        People.call(she, "GET", "/resources?kind=COURSE&size=1", "").at("/items/0/id").asText();
    String enrollment = People.enrolled(she, course).get("id").asText();
    she.navigate("/learning/" + enrollment);
    she.getByText("我的院校").click();
    she.locator("#field-tell-which").selectOption("ecnu");
    she.getByRole(AriaRole.BUTTON, named("告知").setExact(true)).click();
    assertThat(she.getByText("等待院校确认").first()).isVisible();

    Page admin = People.signedIn("admin", "/teachers", Viewer.desk());
    notes(admin, "Joining", word, "ACTIVE ARRIVED");
    notes(admin, "With us", word, "LEAVING RETIRES");
    assertThat(of(admin, "Leaving", word)).containsText("Training: under way");
    Browsers.picture(admin, "journey-teachers");

    she.reload();
    she.getByText("我的院校").click();
    assertThat(she.getByText("将要离开").first()).isVisible();
    assertThat(she.getByText("退休").first()).isVisible();
    Browsers.picture(she, "journey-my-institution");
    for (Page page : List.of(she, admin)) {
      page.context().close();
    }
  }

  private static void notes(Page admin, String state, String word, String what) {
    Locator one = of(admin, state, word);
    one.getByText("Change").click();
    one.getByLabel("Note that").selectOption(what);
    one.getByRole(AriaRole.BUTTON).click();
    assertThat(of(admin, state, word)).hasCount(0);
  }

  private static Locator of(Page admin, String state, String word) {
    return admin
        .getByRole(AriaRole.REGION, named(state).setExact(true))
        .locator(".known > li")
        .filter(new Locator.FilterOptions().setHasText("Mei " + word));
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }
}
