package org.teachercloud.system.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.teachercloud.system.running.Axe;
import org.teachercloud.system.running.Browsers;
import org.teachercloud.system.running.Browsers.Viewer;

/**
 * Help on the way to what is sought: suggestions while typing, and what is like the thing found.
 */
class VisitorIsHelpedTest {

  @Test
  void pinyinLeadsByArrowsAndEnterToACourseAndFromItToOthersLikeIt() {
    Page page = Browsers.open(Viewer.phone());
    page.navigate("/");
    Locator field = page.getByRole(AriaRole.COMBOBOX).first();
    field.pressSequentially("jiaoxuesheji");
    Locator options = page.getByRole(AriaRole.OPTION);
    Locator course =
        options.filter(new Locator.FilterOptions().setHasText("教学设计")).filter(open()).first();
    assertThat(course).isVisible();
    Browsers.picture(page, "journey-suggestions-zh");
    Axe.findsNothing(page, "journey-suggestions-zh");
    assertThat(field).hasAttribute("aria-expanded", "true");
    for (int i = 0; i < 8 && !"true".equals(course.getAttribute("aria-selected")); i++) {
      field.press("ArrowDown");
    }
    assertThat(course).hasAttribute("aria-selected", "true");
    field.press("Enter");
    page.waitForURL(Pattern.compile(".*/resources/[0-9a-f-]+$"));
    assertThat(heading(page)).containsText("教学设计");
    Locator similar = page.locator("section[aria-labelledby=similar] a").first();
    similar.click();
    assertThat(page.getByText(Pattern.compile("免费")).first()).isVisible();
    page.context().close();
  }

  @Test
  void escapeClosesTheSuggestionsAndKeepsWhatWasTyped() {
    Page page = Browsers.open(Viewer.desk());
    page.navigate("/");
    Locator field = page.getByRole(AriaRole.COMBOBOX).first();
    field.pressSequentially("East China");
    assertThat(page.getByRole(AriaRole.OPTION).first()).containsText("East China Normal");
    Browsers.picture(page, "journey-suggestions-en");
    field.press("Escape");
    assertThat(field).hasAttribute("aria-expanded", "false");
    assertThat(field).hasValue("East China");
    page.context().close();
  }

  private static Locator.FilterOptions open() {
    return new Locator.FilterOptions().setHasText("打开");
  }

  private static Locator heading(Page page) {
    return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
  }
}
