package org.teachercloud.system.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.teachercloud.system.running.Axe;
import org.teachercloud.system.running.Browsers;
import org.teachercloud.system.running.Browsers.Viewer;
import org.teachercloud.system.running.Fit;

/** A teacher does not want her learning to be used for recommendations, and later does again. */
class SheOptsOutTest {

  @Test
  void whoOptsOutSeesTheListOfEverybodyLikeHerIsToldSoAndMayComeBack() {
    Page page = People.registered(Viewer.desk());
    Page other = People.registered(Viewer.desk());
    String hers = learn(page, 0);
    String others = learn(other, 1);
    page.navigate("/next");
    Locator because = page.getByRole(AriaRole.MAIN).getByText("Because you completed units of “");
    assertThat(because.first()).isAttached();
    assertThat(page.getByText("From what you have learnt and your profile.")).isVisible();

    optOut(page, true);
    optOut(other, true);
    Browsers.patiently()
        .untilAsserted(() -> assertEquals(less(titles(page), others), less(titles(other), hers)));
    assertThat(page.getByText("Personal recommendations are off")).isVisible();
    assertThat(because).hasCount(0);
    assertThat(page.getByRole(AriaRole.MAIN).getByText(" went on to “")).hasCount(0);
    page.locator("details.why > summary").first().click();
    assertThat(page.locator(".made-of li").first()).isVisible();
    assertThat(page.locator(".made-of").getByText("You studied ")).hasCount(0);
    see(page, "journey-opted-out-en");
    onThePhone(page);

    optOut(page, false);
    assertThat(page.getByText("From what you have learnt and your profile.")).isVisible();
    assertThat(because.first()).isAttached();
    page.context().close();
    other.context().close();
  }

  private static void onThePhone(Page page) {
    Page phone = Browsers.open(Viewer.phone(), page.context().storageState());
    phone.navigate("/next");
    assertThat(phone.getByText("个性化推荐已关闭")).isVisible();
    assertThat(phone.getByRole(AriaRole.MAIN).getByText("因为您")).hasCount(0);
    see(phone, "journey-opted-out-zh");
    phone.context().close();
  }

  /** On the page of her profile, and from there to the list. */
  private static void optOut(Page page, boolean out) {
    page.navigate("/profile");
    page.getByLabel("No personal recommendations").setChecked(out);
    Browsers.button(page, "Save").click();
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("See next steps")).click();
  }

  /** Completes the first unit of the best course but so many; its title. */
  private static String learn(Page page, int better) {
    JsonNode course =
        StreamSupport.stream(
                People.call(page, "GET", "/recommendations?size=50", "").get("items").spliterator(),
                false)
            .map(item -> item.get("resource"))
            .filter(resource -> resource.get("kind").asText().equals("COURSE"))
            .skip(better)
            .findFirst()
            .orElseThrow();
    JsonNode enrollment = People.enrolled(page, course.get("id").asText());
    People.completed(page, enrollment, enrollment.at("/units/0"));
    return course.get("title").elements().next().asText();
  }

  /** As many as both lists have, whatever was taken away from each. */
  private static List<String> less(List<String> titles, String title) {
    List<String> rest = new ArrayList<>(titles);
    rest.remove(title);
    return rest.subList(0, Math.min(rest.size(), 8));
  }

  private static List<String> titles(Page page) {
    Locator headings =
        page.getByRole(AriaRole.ARTICLE).getByRole(AriaRole.HEADING).getByRole(AriaRole.LINK);
    assertThat(headings.first()).isVisible();
    return headings.allInnerTexts();
  }

  private static void see(Page page, String name) {
    Browsers.picture(page, name);
    Axe.findsNothing(page, name);
    Fit.nothingIsWiderThanTheWindow(page, name);
    Fit.everythingToPressIsAFingerHigh(page, name);
  }
}
