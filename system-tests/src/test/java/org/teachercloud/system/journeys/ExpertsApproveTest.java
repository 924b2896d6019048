package org.teachercloud.system.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.SelectOption;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.teachercloud.system.running.Browsers;
import org.teachercloud.system.running.Browsers.Viewer;

/** The publisher speaks for the Chinese standard, the coach for the English one. */
class ExpertsApproveTest {

  private static final String PUBLISHER = "00000000-0000-4000-8000-000000000005";
  private static final String COACH = "00000000-0000-4000-8000-000000000004";
  private static final String CHINESE = "Digital literacy of teachers (JY/T 0646-2022)";
  private static final String ENGLISH = "Teachers' Standards (England)";

  @Test
  void aCrosswalkLinkIsAdoptedOnceBothSidesHaveApprovedIt() {
    Page operator = People.signedIn("operator", "/standards", Viewer.desk());
    appoint(operator, "CN", PUBLISHER);
    appoint(operator, "GB", COACH);
    operator.context().close();

    String mark = "Both ask for it, round " + UUID.randomUUID();
    Page publisher = People.signedIn("publisher", "/crosswalks", Viewer.desk());
    propose(publisher, mark);
    Locator proposed = link(publisher, mark);
    assertThat(proposed).containsText("Proposed");
    proposed.getByText("Approve for my side").click();
    assertThat(proposed).containsText("Approved: " + CHINESE);
    assertThat(proposed.getByText("Approve for my side")).hasCount(0);
    publisher.context().close();

    Page coach = People.signedIn("coach", "/crosswalks", Viewer.desk());
    Locator waiting = link(coach, mark);
    assertThat(waiting).containsText("Waiting: " + ENGLISH);
    waiting.getByText("Approve for my side").click();
    assertThat(waiting.getByText("Adopted")).isVisible();
    Browsers.picture(coach, "journey-crosswalk-adopted");
    coach.context().close();

    Page visitor = Browsers.open(Viewer.phone());
    visitor.navigate("/crosswalks");
    assertThat(link(visitor, mark)).containsText("已采纳");
    visitor.context().close();
  }

  private static void appoint(Page operator, String country, String person) {
    Object status =
        operator.evaluate(
            """
            async ({ country, person }) => {
              const all = await (await fetch('/api/v1/standards')).json();
              const id = all.items.find((one) => one.country === country).id;
              const answer = await fetch(`/api/v1/standards/${id}/experts`, {
                method: 'POST',
                headers: { 'Content-Type': 'application/json', 'X-Requested-With': 'teacher-cloud' },
                body: JSON.stringify({ person, name: 'An expert of ' + country }),
              });
              return answer.status;
            }
            """,
            Map.of("country", country, "person", person));
    assertEquals(204, status);
  }

  /** A pair further down the lists for every link that there is already. */
  private static void propose(Page page, String mark) {
    assertThat(page.getByLabel("Framework")).hasCount(2);
    List<Locator> frameworks = page.getByLabel("Framework").all();
    frameworks.get(0).selectOption(new SelectOption().setLabel(CHINESE));
    frameworks.get(1).selectOption(new SelectOption().setLabel(ENGLISH));
    assertThat(page.getByLabel("Item")).hasCount(2);
    List<Locator> items = page.getByLabel("Item").all();
    assertThat(items.get(1).locator("option")).hasCount(11);
    assertThat(items.get(0).locator("option")).hasCount(52);
    page.getByLabel("Rationale").fill(mark);
    page.getByLabel("Evidence").fill("Clause 3.3 of the one, standard 6 of the other");
    int taken = ((Number) page.evaluate(COUNT)).intValue();
    items.get(0).selectOption(new SelectOption().setIndex(1 + taken % 51));
    items.get(1).selectOption(new SelectOption().setIndex(1 + taken / 51 % 10));
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Propose").setExact(true))
        .click();
    assertThat(page.getByText("Proposed. Experts of both sides")).isVisible();
  }

  private static final String COUNT =
      "async () => (await (await fetch('/api/v1/crosswalks?size=1')).json()).total + 7";

  private static Locator link(Page page, String mark) {
    Locator found = page.locator("li.link", new Page.LocatorOptions().setHasText(mark));
    Locator more = page.getByText("Show more").or(page.getByText("再看一些"));
    while (found.count() == 0 && more.count() > 0) {
      more.click();
      page.waitForLoadState(LoadState.NETWORKIDLE);
    }
    return found;
  }
}
