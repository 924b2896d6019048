package org.teachercloud.system.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.teachercloud.system.running.Browsers.button;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.teachercloud.system.bench.generated.GeneratedRepository;
import org.teachercloud.system.running.Browsers;
import org.teachercloud.system.running.Browsers.Viewer;
import org.teachercloud.system.running.RunningCloud;

class PublisherHarvestsTest {

  private static final RunningCloud CLOUD = RunningCloud.shared();
  private static final double PATIENCE_MILLIS = 60_000;
  private static final int RECORDS = 3;

  @Test
  void aPublisherAddsARepositoryHarvestsItReadsTheReportAndHasTheDrafts() throws IOException {
    try (GeneratedRepository repository =
        new GeneratedRepository(CLOUD.port("repository"), RECORDS)) {
      Page page = People.signedIn("publisher", "/harvests", Viewer.desk());
      page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill(repository.word());
      page.getByLabel("Address of the repository").fill(repository.address());
      button(page, "Save the source").click();
      String source = harvest(page, "Harvest now");
      assertEquals(RECORDS, told(page, "Created"));
      Browsers.picture(page, "journey-harvest-report");
      assertEquals(RECORDS, drafts(page, repository.word()));

      page.navigate(source);
      harvest(page, "Harvest everything again");
      assertEquals(0, told(page, "Created"));
      assertEquals(RECORDS, told(page, "Unchanged"));

      page.navigate(source);
      button(page, "Remove the source").click();
      page.getByRole(AriaRole.ALERT).getByText("Remove the source").click();
      page.waitForURL("**/harvests");
      assertEquals(RECORDS, drafts(page, repository.word()));
      page.context().close();
    }
  }

  /** Begins a harvest on the page of a source and waits for its end; the address of the source. */
  private static String harvest(Page page, String words) {
    assertThat(button(page, words)).isVisible();
    String source = page.url();
    button(page, words).click();
    assertThat(page.getByText("The harvest is finished").first())
        .isVisible(new IsVisibleOptions().setTimeout(PATIENCE_MILLIS));
    return source;
  }

  /** The number under a word of the report. */
  private static int told(Page page, String word) {
    Locator figure =
        page.locator(
            "dl.outcome > div",
            new Page.LocatorOptions()
                .setHas(page.getByText(word, new Page.GetByTextOptions().setExact(true))));
    return Integer.parseInt(figure.locator("dd").innerText());
  }

  /** How many drafts of her institution have a word in their title. */
  private static int drafts(Page page, String word) {
    int found = 0;
    String next = "";
    while (next != null) {
      JsonNode drafts = People.call(page, "GET", "/resources?state=DRAFT&size=50" + next, "");
      assertTrue(drafts.path("items").isArray());
      for (JsonNode one : drafts.path("items")) {
        found += one.path("title").path("zh").asText().contains(word) ? 1 : 0;
      }
      next = drafts.path("next").isTextual() ? "&cursor=" + drafts.get("next").asText() : null;
    }
    return found;
  }
}
