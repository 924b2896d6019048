package org.teachercloud.system.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.teachercloud.system.running.Browsers.button;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.teachercloud.system.running.Browsers;
import org.teachercloud.system.running.Browsers.Viewer;

/** Two people of a supported university publish for everyone; the platform has its word in it. */
class PlatformApprovesTest {

  private static final String WAITS = "Published for your institution; waits for the platform";

  private final String word = "pomelo" + UUID.randomUUID().toString().substring(0, 6);
  private final Page writer = People.back("publisher4", Viewer.desk());
  private final Page second = People.back("admin3", Viewer.phone());
  private final Page operator = People.back("operator", Viewer.phone());
  private final Page visitor = Browsers.open(Viewer.desk());

  @AfterEach
  void everybodyLeaves() {
    List.of(writer, second, operator, visitor).forEach(page -> page.context().close());
  }

  @Test
  void whatASupportedUniversityPublishesForEveryoneWaitsUntilThePlatformAgrees() {
    String id = People.written(writer, "COURSE", word, "PUBLIC");
    People.call(writer, "POST", "/resources/" + id + "/submit", "");
    second.navigate("/resources/" + id);
    button(second, "发布").click();
    assertThat(second.getByText("已为本校发布").first()).isVisible();
    Browsers.picture(second, "journey-waits-for-the-platform-zh");
    writer.navigate("/resources/" + id);
    assertThat(writer.getByText(WAITS).first()).isVisible();
    assertThat(writer.getByText("asked for by publishing it").first()).isVisible();
    visitor.navigate("/?q=" + word);
    assertThat(visitor.getByText("Nothing found").first()).isVisible();

    operator.navigate("/requests");
    Locator request = operator.getByRole(AriaRole.LISTITEM).filter(having(word));
    assertThat(request).containsText("希望对所有人公开");
    Browsers.picture(operator, "journey-platform-is-asked-zh");
    request
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^同意：")))
        .click();
    assertThat(operator.getByText("已处理。").first()).isVisible();
    Browsers.patiently()
        .untilAsserted(
            () -> {
              visitor.navigate("/?q=" + word);
              assertThat(visitor.locator("main a[href^='/resources/']").first())
                  .containsText(word, new ContainsTextOptions().setTimeout(Browsers.GLANCE_MILLIS));
            });
    writer.reload();
    assertThat(writer.getByText("asked for by publishing it").first()).isVisible();
    assertThat(writer.getByText(WAITS)).hasCount(0);
  }

  @Test
  void theOwnerReadsWhyThePlatformDeclined() {
    String id = People.published(writer, second, word, "PUBLIC");
    operator.navigate("/requests");
    Locator request = operator.getByRole(AriaRole.LISTITEM).filter(having(word));
    request.getByLabel("不同意的理由（可不填）").fill("Nobody says whose pictures these are");
    request
        .getByRole(
            AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^不同意：")))
        .click();
    assertThat(operator.getByText("已处理。").first()).isVisible();
    writer.navigate("/resources/" + id);
    writer.getByText("Earlier sharing").click();
    assertThat(writer.getByText("Reason: Nobody says whose pictures these are")).isVisible();
    Browsers.picture(writer, "journey-platform-declined");
  }

  @Test
  void aUniversityReadsWhetherThePlatformHasApprovedInAdvance() {
    writer.navigate("/requests");
    assertThat(writer.getByText("has not approved in advance")).isVisible();
    operator.navigate("/requests");
    operator.getByText(Pattern.compile("^显示全部")).click();
    Page.GetByRoleOptions takeBack =
        new Page.GetByRoleOptions().setName("收回：华东师范大学").setExact(true);
    assertThat(operator.getByRole(AriaRole.BUTTON, takeBack)).isVisible();
    Browsers.picture(operator, "journey-approved-in-advance-zh");
  }

  private static Locator.FilterOptions having(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }
}
