package org.teachercloud.system.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.teachercloud.system.running.Browsers;
import org.teachercloud.system.running.Browsers.Viewer;

class VisitorFindsTest {

  @Test
  void aVisitorSearchesInChineseAndSeesTheMatchesMarked() {
    Page page = Browsers.open(Viewer.phone());
    page.navigate("/");
    search(page, "教学");
    assertThat(page.locator("main mark").first()).containsText("教学");
    assertThat(page.getByText(Pattern.compile("共 [\\d,]+ 项"))).isVisible();
    Browsers.picture(page, "journey-visitor-zh");
    page.context().close();
  }

  @Test
  void aFacetLeavesAsManyAsItPromisesAndGoesAwayAgain() {
    Page page = Browsers.open(Viewer.desk());
    page.navigate("/?q=教学");
    int all = count(page);
    Locator facet =
        page.getByRole(AriaRole.NAVIGATION, name("Filters"))
            .locator("section", new Locator.LocatorOptions().setHasText("Kind"))
            .getByRole(AriaRole.LINK)
            .first();
    String kind = facet.innerText().replaceAll("\\s*[\\d,]+$", "");
    int promised = Integer.parseInt(facet.innerText().replaceAll("\\D", ""));
    assertTrue(promised < all, "a facet that leaves something out: " + promised + " of " + all);
    facet.click();
    Locator chosen = page.getByRole(AriaRole.LINK, name("Remove filter: " + kind));
    assertThat(chosen).isVisible();
    assertThat(page.locator("main .count"))
        .hasText(Pattern.compile("^%,d results?$".formatted(promised)));
    Locator found = page.locator("main .results > li");
    assertThat(found.filter(new Locator.FilterOptions().setHas(page.getByText(kind, exact()))))
        .hasCount(found.count());
    Browsers.picture(page, "journey-facet-en");
    chosen.click();
    assertThat(page.locator("main .count"))
        .hasText(Pattern.compile("^%,d results?$".formatted(all)));
    page.context().close();
  }

  @Test
  void aSchoolsNameFindsWhatThatSchoolOffersInEitherLanguage() {
    for (String school : new String[] {"华东师范大学", "East China Normal University"}) {
      Page page = Browsers.open(Viewer.desk());
      page.navigate("/");
      search(page, school);
      Locator first = page.locator("main .results > li").first();
      assertThat(first.locator(".meta")).containsText("East China Normal University");
      Browsers.picture(page, "journey-school-" + school.codePointAt(0));
      page.context().close();
    }
  }

  @Test
  void aVisitorSearchesInEnglishAndOpensWhatSheFound() {
    Page page = Browsers.open(Viewer.desk());
    page.navigate("/");
    search(page, "teaching");
    page.locator("main a[href^='/resources/']").first().click();
    assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
        .isVisible();
    assertThat(page.getByText("Free for every teacher")).isVisible();
    page.goBack();
    assertThat(page.getByRole(AriaRole.COMBOBOX).first()).hasValue("teaching");
    page.context().close();
  }

  private static void search(Page page, String words) {
    page.getByRole(AriaRole.COMBOBOX).first().fill(words);
    page.keyboard().press("Enter");
    page.waitForURL(Pattern.compile("[?&]q="));
  }

  private static int count(Page page) {
    Locator count = page.locator("main .count");
    assertThat(count).hasText(Pattern.compile("^[\\d,]+ results?$"));
    return Integer.parseInt(count.innerText().replaceAll("\\D", ""));
  }

  private static Page.GetByRoleOptions name(String words) {
    return new Page.GetByRoleOptions().setName(words);
  }

  private static Page.GetByTextOptions exact() {
    return new Page.GetByTextOptions().setExact(true);
  }
}
