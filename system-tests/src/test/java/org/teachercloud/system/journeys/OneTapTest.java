package org.teachercloud.system.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
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
  private static final int SHOWN = 10;

  /**
   * What is the best for her is among so many, though not always among those that a page shows:
   * every ten seconds others of the same worth may be lifted above it, for a group that is behind.
   */
  private static final int REACH = 50;

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
    String id = idOf(first(page));
    button(page, "不适合我：" + title).click();
    assertThat(link(page, title)).hasCount(0);
    Locator undo = Browsers.button(page, "撤销");
    undo.click();
    assertThat(undo).hasCount(0);
    assertTrue(suggested(page, REACH).contains(id), "suggested again");
    page.context().close();
  }

  /**
   * Somebody who has begun something, so that her way speaks for what she is told first. A newcomer
   * is told of many that are as good as each other, and of others among them the next time.
   */
  private static Page begun(Viewer viewer) {
    Page page = People.registered(viewer);
    String first = suggested(page, SHOWN).getFirst();
    People.enrolled(page, first);
    Awaitility.await().until(() -> !suggested(page, SHOWN).contains(first));
    return page;
  }

  private static List<String> suggested(Page page, int size) {
    List<String> ids = new ArrayList<>();
    People.call(page, "GET", "/recommendations?size=" + size, "")
        .get("items")
        .forEach(one -> ids.add(one.at("/resource/id").asText()));
    return ids;
  }

  private static void asksAndSendsAway(Page page, Words words, String language) {
    page.navigate("/next");
    String title = first(page).innerText();
    String id = idOf(first(page));
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
    button(page, words.again() + title).click();
    assertThat(sentAway.getByRole(AriaRole.LINK)).hasCount(0);
    assertTrue(suggested(page, REACH).contains(id), "suggested again");
    page.context().close();
  }

  /** The resource that a heading leads to. */
  private static String idOf(Locator heading) {
    String path = URI.create(heading.getAttribute("href")).getPath();
    return path.substring(path.lastIndexOf('/') + 1);
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
