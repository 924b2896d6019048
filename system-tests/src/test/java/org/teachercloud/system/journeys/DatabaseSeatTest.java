package org.teachercloud.system.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.teachercloud.system.running.Browsers;
import org.teachercloud.system.running.Browsers.Viewer;

/** A teacher asks for a seat of a database, its owner grants it, and takes it back. */
class DatabaseSeatTest {

  private static final String ADDRESS = "https://db.example/enter";

  @Test
  void whoIsGrantedASeatGetsInUntilItIsTakenBack() {
    Page publisher = People.signedIn("publisher", "/publishing", Viewer.desk());
    Page second = People.signedIn("publisher2", "/publishing", Viewer.desk());
    String word = "corpora" + UUID.randomUUID().toString().substring(0, 6);
    String database = "/resources/" + People.database(publisher, second, word);
    publisher.navigate(database + "/seats");
    publisher.getByLabel("Seats", new Page.GetByLabelOptions().setExact(true)).fill("1");
    publisher
        .getByLabel(Pattern.compile("^How to get in, in English"))
        .fill("Use your work e-mail.");
    Browsers.button(publisher, "Save").click();
    assertThat(publisher.getByText("Saved.")).isVisible();

    Page teacher = People.signedIn("teacher2", database, Viewer.phone());
    assertThat(teacher.getByText("余 1 个席位")).isVisible();
    Browsers.button(teacher, "申请使用").click();
    assertThat(teacher.getByText("已申请，待批准")).isVisible();
    Browsers.picture(teacher, "journey-seat-asked");

    publisher.reload();
    publisher.getByRole(AriaRole.BUTTON, named("^Grant: ")).click();
    assertThat(publisher.getByText("In use")).isVisible();
    Browsers.picture(publisher, "journey-seat-granted");

    teacher.navigate("/bookings");
    Locator row =
        teacher
            .getByRole(AriaRole.LISTITEM)
            .filter(
                new Locator.FilterOptions().setHas(teacher.locator("a[href='" + database + "']")));
    assertThat(row.getByText("使用中")).isVisible();
    assertThat(row.getByText("Use your work e-mail.")).isVisible();
    assertThat(row.locator("a[href='" + ADDRESS + "']")).isVisible();
    Browsers.picture(teacher, "journey-seat-held");

    publisher.getByRole(AriaRole.BUTTON, named("^Take back: ")).click();
    assertThat(publisher.getByText("Ended")).isVisible();
    teacher.reload();
    assertThat(row.getByText("已结束")).isVisible();
    assertThat(row.locator("a[href='" + ADDRESS + "']")).isHidden();
    List.of(publisher, second, teacher).forEach(page -> page.context().close());
  }

  private static Page.GetByRoleOptions named(String pattern) {
    return new Page.GetByRoleOptions().setName(Pattern.compile(pattern));
  }
}
