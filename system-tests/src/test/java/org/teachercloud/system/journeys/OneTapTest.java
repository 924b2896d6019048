package org.teachercloud.system.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.teachercloud.system.running.Axe;
import org.teachercloud.system.running.Browsers;
import org.teachercloud.system.running.Browsers.Viewer;
import org.teachercloud.system.running.Fit;

/** A teacher asks why something is suggested, and says what she thinks of it. */
class OneTapTest {

  private static final Pattern PERCENT = Pattern.compile("^\\+\\d+%$");

  /** What the page says in the language of whoever looks. */
  private record Words(String why, String madeOf, String refuse, String sentAway, String again) {}

  @Test
  void reasonsAreOneTapAwayAndOneTapSendsAwayUntilSheTakesItBackOnThePhone() {
    asksAndSendsAway(
        begun(Viewer.phone()), new Words("为什么推荐", "这一评分由什么组成", "暂时不看：", "不再推荐的内容", "恢复推荐："), "zh");
  }

  @Test
  void reasonsAreOneTapAwayAndOneTapSendsAwayUntilSheTakesItBackAtTheDesk() {
    asksAndSendsAway(
        begun(Viewer.desk()),
        new Words(
            "Why this?",
            "What the score is made of",
            "Not for me: ",
            "What is not suggested any more",
            "Suggest it again: "),
        "en");
  }

  @Test
  void aTapThatWasAMistakeIsUndoneWhereItWasMade() {
    Page page = begun(Viewer.phone());
    page.navigate("/next");
    String title = first(page).innerText();
    button(page, "不适合我：" + title).click();
    assertThat(link(page, title)).hasCount(0);
    Browsers.button(page, "撤销").click();
    assertThat(link(page, title)).hasCount(1);
    page.context().close();
  }

  /**
   * Somebody who has begun something, so that her way speaks for what she is told first. A newcomer
   * is told of many that are as good as each other, and of others among them the next time.
   */
  private static Page begun(Viewer viewer) {
    Page page = People.registered(viewer);
    String first = suggested(page).getFirst();
    People.enrolled(page, first);
    Awaitility.await().until(() -> !suggested(page).contains(first));
    return page;
  }

  private static List<String> suggested(Page page) {
    List<String> ids = new ArrayList<>();
    People.call(page, "GET", "/recommendations", "")
        .get("items")
        .forEach(one -> ids.add(one.at("/resource/id").asText()));
    return ids;
  }

  private static void asksAndSendsAway(Page page, Words words, String language) {
    page.navigate("/next");
    String title = first(page).innerText();
    Locator why = page.locator("details.why").first();
    assertThat(why.locator("li").first()).isHidden();
    why.getByText(words.why()).click();
    assertThat(why.locator("li").first()).isVisible();
    assertThat(why.getByText(words.madeOf())).isVisible();
    assertThat(why.locator(".part-figure").first()).hasText(PERCENT);
    see(page, "journey-why-" + language);

    button(page, words.refuse() + title).click();
    assertThat(link(page, title)).hasCount(0);
    page.reload();
    assertThat(first(page)).isVisible();
    assertThat(link(page, title)).hasCount(0);

    page.getByText(words.sentAway()).click();
    Locator sentAway = page.locator(".sent-away");
    assertThat(sentAway.getByRole(AriaRole.LINK)).hasText(title);
    see(page, "journey-sent-away-" + language);
    // What others do meanwhile may give another one the first place.
    button(page, words.again() + title).click();
    assertThat(link(page, title)).hasCount(1);
    assertThat(sentAway.getByRole(AriaRole.LINK)).hasCount(0);
    page.reload();
    assertThat(link(page, title)).hasCount(1);
    page.context().close();
  }

  private static Locator first(Page page) {
    return headings(page).first();
  }

  /** The suggestion of this title. */
  private static Locator link(Page page, String title) {
    return headings(page).filter(new Locator.FilterOptions().setHasText(title));
  }

  private static Locator headings(Page page) {
    return page.getByRole(AriaRole.ARTICLE).getByRole(AriaRole.HEADING).getByRole(AriaRole.LINK);
  }

  private static Locator button(Page page, String name) {
    return Browsers.button(page, name);
  }

  private static void see(Page page, String name) {
    Browsers.picture(page, name);
    Axe.findsNothing(page, name);
    Fit.nothingIsWiderThanTheWindow(page, name);
    Fit.everythingToPressIsAFingerHigh(page, name);
  }
}
