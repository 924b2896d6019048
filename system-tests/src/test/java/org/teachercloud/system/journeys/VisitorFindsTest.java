package org.teachercloud.system.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.teachercloud.system.running.Browsers;
import org.teachercloud.system.running.Browsers.Viewer;

class VisitorFindsTest {

  @Test
  void aVisitorSearchesInChineseWithFacetsAndHighlightedMatches() {
    Page page = Browsers.open(Viewer.phone());
    page.navigate("/");
    page.getByRole(AriaRole.COMBOBOX).first().fill("教学");
    page.keyboard().press("Enter");
    assertThat(page.locator("main mark").first()).containsText("教学");
    assertThat(page.getByText(Pattern.compile("共 [\\d,]+ 项"))).isVisible();
    Browsers.picture(page, "journey-visitor-zh");
    page.context().close();
  }

  @Test
  void aVisitorSearchesInEnglishAndOpensWhatSheFound() {
    Page page = Browsers.open(Viewer.desk());
    page.navigate("/");
    page.getByRole(AriaRole.COMBOBOX).first().fill("teaching");
    page.keyboard().press("Enter");
    page.locator("main a[href^='/resources/']").first().click();
    assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
        .isVisible();
    assertThat(page.getByText("Free for every teacher")).isVisible();
    page.goBack();
    assertThat(page.getByRole(AriaRole.COMBOBOX).first()).hasValue("teaching");
    page.context().close();
  }
}
