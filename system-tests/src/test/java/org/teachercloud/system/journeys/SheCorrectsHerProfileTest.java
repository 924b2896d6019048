package org.teachercloud.system.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.teachercloud.system.running.Axe;
import org.teachercloud.system.running.Browsers;
import org.teachercloud.system.running.Browsers.Viewer;
import org.teachercloud.system.running.Fit;

/** A teacher sees what the cloud takes her for, and puts it right. */
class SheCorrectsHerProfileTest {

  @Test
  void theListAndItsReasonsFollowTheCorrectedProfileWhileSheLooks() {
    Page page = People.registered(Viewer.desk());
    Page steps = page.context().newPage();
    steps.navigate("/next");
    assertThat(steps.getByText("nothing said yet.")).isVisible();
    steps.evaluate("window.stillTheSamePage = true");
    List<String> before = titles(steps);

    page.navigate("/next");
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Correct it")).click();
    teaches(page, "Mathematics", true);
    page.getByRole(AriaRole.GROUP, named("School phases you teach")).getByLabel("Primary").check();
    saved(page);
    Locator basis = steps.locator(".basis");
    assertThat(basis).containsText("Your profile: Mathematics · Primary");
    Locator first = steps.getByRole(AriaRole.ARTICLE).first().locator("details.why");
    assertThat(first).containsText("Mathematics");
    List<String> mathematics = titles(steps);
    assertNotEquals(before, mathematics);
    see(steps, "journey-profile-behind-en");

    teaches(page, "Mathematics", false);
    teaches(page, "Physics", true);
    saved(page);
    assertThat(basis).containsText("Your profile: Physics · Primary");
    assertThat(first).containsText("Physics");
    assertNotEquals(mathematics, titles(steps));
    first.locator("summary").click();
    assertThat(first.getByText("It fits your profile")).isVisible();
    assertEquals(true, steps.evaluate("window.stillTheSamePage"), "without being loaded again");
    onThePhone(page);
    page.context().close();
  }

  private static void onThePhone(Page page) {
    Page phone = Browsers.open(Viewer.phone(), page.context().storageState());
    phone.navigate("/next");
    assertThat(phone.locator(".basis")).containsText("您的资料：物理 · 小学");
    see(phone, "journey-profile-behind-zh");
    phone.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("更正")).click();
    assertThat(
            phone
                .getByRole(AriaRole.GROUP, named("任教学科"))
                .getByLabel("物理", new Locator.GetByLabelOptions().setExact(true)))
        .isChecked();
    see(phone, "journey-profile-zh");
    phone.context().close();
  }

  private static void teaches(Page page, String subject, boolean teaches) {
    page.getByRole(AriaRole.GROUP, named("Subjects you teach"))
        .getByLabel(subject, new Locator.GetByLabelOptions().setExact(true))
        .setChecked(teaches);
  }

  private static void saved(Page page) {
    Browsers.button(page, "Save").click();
    assertThat(page.getByText("Saved. Your suggestions will follow.")).isVisible();
  }

  private static List<String> titles(Page steps) {
    Locator headings =
        steps.getByRole(AriaRole.ARTICLE).getByRole(AriaRole.HEADING).getByRole(AriaRole.LINK);
    assertThat(headings.first()).isVisible();
    return headings.allInnerTexts();
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  private static void see(Page page, String name) {
    Browsers.picture(page, name);
    Axe.findsNothing(page, name);
    Fit.nothingIsWiderThanTheWindow(page, name);
    Fit.everythingToPressIsAFingerHigh(page, name);
  }
}
