package org.teachercloud.system.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.teachercloud.system.running.Browsers.button;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.teachercloud.system.bench.generated.GeneratedRepository;
import org.teachercloud.system.running.Browsers;
import org.teachercloud.system.running.Browsers.Viewer;
import org.teachercloud.system.running.RunningCloud;

/** What another institution keeps in its repository comes to the catalogue, and goes again. */
class PublisherHarvestsTest {

  private static final RunningCloud CLOUD = RunningCloud.shared();
  private static final int RECORDS = 3;

  private GeneratedRepository repository;
  private Page publisher;

  @BeforeEach
  void aRepositoryAndAPublisher() throws IOException {
    repository = new GeneratedRepository(CLOUD.port("repository"), RECORDS);
    publisher = People.back("publisher", Viewer.desk());
  }

  @AfterEach
  void bothClose() {
    publisher.context().close();
    repository.close();
  }

  @Test
  void whatIsHarvestedForReviewIsADraftThatASecondPersonPublishes() {
    adds("Drafts, for your institution to review and publish");
    harvests("Harvest now");
    assertThat(publisher.getByText(RECORDS + " records read")).isVisible();
    assertEquals(RECORDS, Reports.told(publisher, "Created"));
    assertEquals(0, Reports.told(publisher, "Refused"));
    Browsers.picture(publisher, "journey-harvest-report");

    publisher.navigate("/publishing");
    Locator drafts = publisher.getByRole(AriaRole.LINK).filter(having(repository.word()));
    assertThat(drafts).hasCount(RECORDS);
    drafts.first().click();
    button(publisher, "Save and submit for review").click();
    assertThat(publisher.getByText("A few things are missing")).isVisible();
    completes();
    button(publisher, "Save and submit for review").click();
    publisher.waitForURL(Pattern.compile("/resources/[0-9a-f-]+$"));
    Page second = People.back("publisher2", Viewer.desk());
    second.navigate(publisher.url());
    button(second, "Publish").click();
    assertThat(second.getByText("Published. Teachers can find it now.")).isVisible();
    Browsers.picture(second, "journey-harvested-published");
    second.context().close();
  }

  @Test
  void whatASecondPersonAgreesToIsPublishedAtOnceAndGoesWhenItIsDeletedThere() {
    adds("Published at once (a second person has to agree)", "Everyone");
    assertThat(publisher.getByText("Waits for a second person").first()).isVisible();
    assertThat(button(publisher, "Agree to what it publishes")).hasCount(0);
    assertThat(button(publisher, "Harvest now")).hasCount(0);
    Page second = People.back("publisher2", Viewer.desk());
    second.navigate(publisher.url());
    button(second, "Agree to what it publishes").click();
    assertThat(button(second, "Harvest now")).isVisible();
    second.context().close();

    publisher.reload();
    String source = publisher.url();
    harvests("Harvest now");
    assertEquals(RECORDS, Reports.told(publisher, "Created"));
    Page visitor = Browsers.open(Viewer.phone());
    found(visitor, RECORDS);
    Browsers.picture(visitor, "journey-harvested-found-zh");

    repository.deleteAll();
    publisher.navigate(source);
    harvests("Harvest everything again");
    assertEquals(RECORDS, Reports.told(publisher, "Withdrawn"));
    found(visitor, 0);
    visitor.context().close();

    publisher.navigate(source);
    button(publisher, "Remove the source").click();
    button(publisher, "Remove the source").click();
    publisher.waitForURL("**/harvests");
    assertThat(publisher.getByRole(AriaRole.LINK, named(repository.word()))).hasCount(0);
  }

  @Test
  void anAddressInsideTheHouseIsRefusedInWords() {
    publisher.navigate("/harvests");
    fills("http://127.0.0.1:" + CLOUD.port("postgres") + "/" + repository.word());
    button(publisher, "Save the source").click();
    publisher.waitForURL(Pattern.compile("/harvests/[0-9a-f-]+$"));
    button(publisher, "Harvest now").click();
    assertThat(publisher.getByText("The harvest did not finish").first()).isVisible();
    assertThat(publisher.getByRole(AriaRole.ALERT).first()).containsText("public");
    Browsers.picture(publisher, "journey-harvest-refused");
  }

  /** Adds the repository as a source with these choices and stands on its page. */
  private void adds(String... choices) {
    publisher.navigate("/harvests");
    fills(repository.address());
    for (String choice : choices) {
      publisher
          .getByLabel(choice, new Page.GetByLabelOptions().setExact(true))
          .check(new Locator.CheckOptions().setForce(true));
    }
    button(publisher, "Save the source").click();
    publisher.waitForURL(Pattern.compile("/harvests/[0-9a-f-]+$"));
  }

  /** Says what the repository did not say of the draft that is open. */
  private void completes() {
    publisher.getByLabel("Subject").first().selectOption("MATHEMATICS");
    for (String choice : new String[] {"Primary", "In-service"}) {
      publisher
          .getByLabel(Pattern.compile("^" + choice))
          .first()
          .check(new Locator.CheckOptions().setForce(true));
    }
    publisher.getByLabel("Name in English").first().fill("First steps");
    publisher.getByLabel("Minutes").first().fill("20");
  }

  private void fills(String address) {
    publisher
        .getByLabel("Name", new Page.GetByLabelOptions().setExact(true))
        .fill(repository.word());
    publisher.getByLabel("Address of the repository").fill(address);
  }

  private void harvests(String button) {
    button(publisher, button).click();
    assertThat(publisher.getByText("The harvest is finished").first()).isVisible();
  }

  private void found(Page visitor, int many) {
    Browsers.patiently()
        .untilAsserted(
            () -> {
              visitor.navigate("/?q=" + repository.word());
              assertThat(visitor.locator("main h1")).isVisible();
              assertThat(visitor.locator("main a[href^='/resources/']"))
                  .hasCount(many, new HasCountOptions().setTimeout(Browsers.GLANCE_MILLIS));
              assertThat(visitor.getByText("没有找到合适的内容")).hasCount(many == 0 ? 1 : 0);
            });
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  private static Locator.FilterOptions having(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }
}
