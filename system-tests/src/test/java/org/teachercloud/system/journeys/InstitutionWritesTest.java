package org.teachercloud.system.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.teachercloud.system.running.Browsers;
import org.teachercloud.system.running.Browsers.Viewer;

/** What an institution says of a teacher, says otherwise and takes back; she reads all of it. */
class InstitutionWritesTest {

  @Test
  void anAdministratorEntersCorrectsAndTakesBackAndTheTeacherReadsWhatBecameOfIt() {
    String word = "sorrel" + UUID.randomUUID().toString().substring(0, 6);
    Page learner = People.registered(Viewer.phone(), "new-" + word, "Mei " + word);
    learner.navigate("/record");
    learner.locator("select").selectOption("ecnu");
    learner.getByRole(AriaRole.BUTTON, named("允许补充")).click();
    assertThat(learner.getByRole(AriaRole.BUTTON, named("不再允许华东师范大学"))).isVisible();

    Page admin = People.signedIn("admin", "/records", Viewer.desk());
    admin.getByLabel("Name").fill("mei " + word);
    admin.getByLabel("Name").press("Enter");
    admin.getByRole(AriaRole.LINK, named("Mei " + word)).click();
    assertThat(admin.getByRole(AriaRole.HEADING, named("The record of Mei " + word))).isVisible();

    admin.getByRole(AriaRole.BUTTON, named("Enter it")).click();
    assertThat(admin.getByLabel("What it was (Chinese)")).isFocused();
    admin.getByLabel("What it was (Chinese)").fill("校本研修：" + word);
    admin.getByLabel("What it was (English)").fill("School-based training: " + word);
    admin.getByLabel("Day").fill("2026-03-02");
    admin.getByLabel("Minutes").fill("90");
    admin.getByRole(AriaRole.BUTTON, named("Enter it")).click();
    assertThat(admin.getByText("1.5 hours")).isVisible();

    admin
        .getByRole(AriaRole.BUTTON, named("Correct: School-based training: " + word))
        .press("Enter");
    Locator correction = admin.getByRole(AriaRole.FORM, named("Enter the correction"));
    assertThat(correction.getByLabel("What it was (Chinese)")).isFocused();
    correction.getByLabel("Minutes").fill("45");
    correction.getByLabel("Why").fill("It was one lesson");
    correction.getByLabel("Why").press("Tab");
    admin.keyboard().press("Enter");
    assertThat(admin.getByText("Corrected by a later entry: It was one lesson")).isVisible();
    Browsers.picture(admin, "journey-record-corrected");

    admin.getByRole(AriaRole.BUTTON, named("Take back: School-based training: " + word)).click();
    Locator end = admin.getByRole(AriaRole.BUTTON, named("Take this entry back"));
    end.click();
    assertThat(admin.getByText("Give a reason")).isVisible();
    admin.getByLabel("Why it is taken back").fill("Somebody else took part");
    end.click();
    assertThat(admin.getByText("that wrote it: Somebody else took part")).isVisible();
    assertThat(admin.getByRole(AriaRole.BUTTON, named("Take back: "))).hasCount(0);

    learner.reload();
    assertThat(learner.getByText("已由后来的记录更正：It was one lesson")).isVisible();
    assertThat(learner.getByText("已由写入的院校撤回：Somebody else took part")).isVisible();
    Browsers.picture(learner, "journey-record-taken-back");
    for (Page page : List.of(learner, admin)) {
      page.context().close();
    }
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }
}
