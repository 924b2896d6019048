package org.teachercloud.system.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.teachercloud.system.running.Browsers;
import org.teachercloud.system.running.Browsers.Viewer;

/** Two teachers want the last place of a laboratory at the same moment. */
class LabBookedTest {

  /** Both pages press at the same moment of the same machine's clock, some time ahead. */
  private static final String PRESS_AT =
      "(button, at) => setTimeout(() => button.click(), at - Date.now())";

  private static final int AHEAD_MILLIS = 1500;

  @Test
  void oneHasTheLastPlaceTheOtherWaitsAndHasItWhenTheFirstGivesUp() {
    Page publisher = People.signedIn("publisher", "/publishing", Viewer.desk());
    Page second = People.signedIn("publisher2", "/publishing", Viewer.desk());
    String word = "cyclotron" + UUID.randomUUID().toString().substring(0, 6);
    String lab = "/resources/" + People.laboratory(publisher, second, word);
    offerOnePlace(publisher, lab + "/slots");

    Page one = People.signedIn("teacher", lab, Viewer.desk());
    Page other = People.signedIn("teacher2", lab, Viewer.phone());
    Locator book = times(one).getByRole(AriaRole.BUTTON, named(Pattern.compile("^Book: ")));
    Locator bookToo = times(other).getByRole(AriaRole.BUTTON, named(Pattern.compile("^预约：")));
    assertThat(book).isVisible();
    assertThat(bookToo).isVisible();
    long moment = System.currentTimeMillis() + AHEAD_MILLIS;
    book.evaluate(PRESS_AT, (double) moment);
    bookToo.evaluate(PRESS_AT, (double) moment);
    Locator had = times(one).getByText("Booked, to be confirmed");
    Locator hadToo = times(other).getByText("已预约，待确认");
    Locator waits = times(one).getByText("number 1 in line");
    Locator waitsToo = times(other).getByText("候补第 1 位");
    assertThat(had.or(waits)).isVisible();
    assertThat(hadToo.or(waitsToo)).isVisible();
    boolean firstHas = had.isVisible();
    assertEquals(firstHas, waitsToo.isVisible(), "one has it and the other waits");
    Browsers.picture(firstHas ? other : one, "journey-lab-waits");

    Page winner = firstHas ? one : other;
    Page loser = firstHas ? other : one;
    times(winner).getByRole(AriaRole.BUTTON, named(Pattern.compile("^(Give up: |取消预约：)"))).click();
    assertThat((firstHas ? had : hadToo)).isHidden();
    loser.navigate("/bookings");
    Locator row =
        loser
            .getByRole(AriaRole.LISTITEM)
            .filter(new Locator.FilterOptions().setHas(loser.locator("a[href='" + lab + "']")));
    assertThat(row.getByText(firstHas ? "已预约，待确认" : "Booked, to be confirmed")).isVisible();

    publisher.reload();
    publisher.getByText("Who comes").click();
    publisher.getByRole(AriaRole.BUTTON, pageNamed(Pattern.compile("^Confirm: "))).click();
    assertThat(
            publisher
                .getByRole(AriaRole.STATUS)
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^Confirmed$"))))
        .isVisible();
    Browsers.picture(publisher, "journey-lab-confirmed");
    loser.reload();
    assertThat(row.getByText(firstHas ? "已确认" : "Confirmed")).isVisible();
    Browsers.picture(loser, "journey-lab-bookings");
    row.getByRole(AriaRole.BUTTON).click();
    assertThat(row.getByText(firstHas ? "已取消" : "Cancelled")).isVisible();
    List.of(publisher, second, one, other).forEach(page -> page.context().close());
  }

  private static void offerOnePlace(Page publisher, String path) {
    publisher.navigate(path);
    LocalDateTime from = LocalDateTime.now().plusDays(60).truncatedTo(ChronoUnit.DAYS).withHour(6);
    publisher.getByLabel("Begins, by the laboratory’s clocks").fill(from.toString());
    publisher.getByLabel("Places", new Page.GetByLabelOptions().setExact(true)).fill("1");
    publisher
        .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Offer times"))
        .click();
    assertThat(publisher.getByText("The times are open.")).isVisible();
    assertThat(publisher.getByText("1 of 1 places left")).isVisible();
    Browsers.picture(publisher, "journey-lab-offered");
  }

  private static Locator times(Page page) {
    return page.getByRole(AriaRole.REGION, pageNamed(Pattern.compile("^(Times to book|可预约的时段)$")));
  }

  private static Locator.GetByRoleOptions named(Pattern name) {
    return new Locator.GetByRoleOptions().setName(name);
  }

  private static Page.GetByRoleOptions pageNamed(Pattern name) {
    return new Page.GetByRoleOptions().setName(name);
  }
}
