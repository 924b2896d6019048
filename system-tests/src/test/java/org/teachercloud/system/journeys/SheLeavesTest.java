package org.teachercloud.system.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.AriaRole;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Set;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.teachercloud.system.canary.Canary;
import org.teachercloud.system.running.Browsers;
import org.teachercloud.system.running.Browsers.Viewer;
import org.teachercloud.system.running.Remains;
import org.teachercloud.system.running.RunningCloud;
import org.teachercloud.system.signing.SignIn;

/** Somebody with one word in whatever she may write: her copy has it, and then nothing has. */
class SheLeavesTest {

  private static final RunningCloud CLOUD = RunningCloud.shared();

  /** What network logs are kept for, by law, with the name to sign in (decision 14). */
  private static final Set<String> LOG_OF_SIGN_INS = Set.of("keycloak.event_entity");

  /** What her page says when her account is closed. */
  private static final String CLOSED = "The log of sign-ins is kept";

  private static final double ERASED_WITHIN_MILLIS = 90_000;

  private final String word = Canary.word();

  @Test
  void sheTakesHerCopyAndLeavesNoTraceInAnyTableTopicOrFile() throws IOException {
    Page she = People.registered(Viewer.desk(), word, "Mei " + word);
    writesWhereverSheMay(she);
    assertTrue(copy(she).contains(word), "her copy has what she wrote");
    Set<String> before = new Remains(CLOUD).of(word);
    assertTrue(before.size() > LOG_OF_SIGN_INS.size(), before.toString());

    leaves(she);
    Browsers.picture(she, "journey-leaving");
    Set<String> after = new Remains(CLOUD).of(word);
    after.removeAll(LOG_OF_SIGN_INS);
    assertEquals(Set.of(), after, "it stood in " + before);
    she.context().close();
  }

  @Test
  void aServiceThatWasDownErasesWhenItIsBackAndTheAccountIsClosedAfterIt() {
    Page she = People.registered(Viewer.desk(), word, "Mei " + word);
    String id = People.call(she, "GET", "/me", "").get("id").asText();
    People.enrolled(she, course(she));
    CLOUD.kill("recommendation");
    try {
      asksToLeave(she);
      assertThat(she.getByRole(AriaRole.MAIN))
          .containsText("Not reported yet", new ContainsTextOptions().setTimeout(60_000));
      assertFalse(she.getByText(CLOSED).isVisible());
    } finally {
      CLOUD.command("up");
    }
    isErased(she);
    Set<String> stays = new Remains(CLOUD).of(id);
    assertFalse(stays.contains("enrollment.enrollment"), stays.toString());
    assertFalse(stays.contains("recommendation.history"), stays.toString());
    she.context().close();
  }

  /** In the browser, and by the API in every field that its documents tell of. */
  private void writesWhereverSheMay(Page she) {
    she.navigate("/?q=" + word);
    People.completed(she, enrolled(she), enrolled(she).at("/units/0"));
    String token = new SignIn(CLOUD.url()).as(word, People.passwordOf(word)).access();
    Canary canary = new Canary(word, token);
    canary.triesEveryField();
    canary.writesWhereverSheMay();
  }

  private static JsonNode enrolled(Page she) {
    return People.enrolled(she, course(she));
  }

  private static String copy(Page she) throws IOException {
    byte[] archive = she.request().get("/api/v1/my-data").body();
    StringBuilder all = new StringBuilder();
    try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(archive))) {
      while (parts.getNextEntry() != null) {
        all.append(new String(parts.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
      }
    }
    return all.toString();
  }

  private void leaves(Page she) {
    asksToLeave(she);
    isErased(she);
  }

  private void asksToLeave(Page she) {
    she.navigate("/profile");
    she.getByText("Leave and erase my data").click();
    she.getByLabel("To confirm, type your name").fill("Mei " + word);
    she.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Erase everything")).click();
    she.getByText("See how far it is").click();
  }

  private static void isErased(Page she) {
    assertThat(she.getByRole(AriaRole.MAIN))
        .containsText(CLOSED, new ContainsTextOptions().setTimeout(ERASED_WITHIN_MILLIS));
  }

  private static String course(Page page) {
    return People.call(page, "GET", "/resources?kind=COURSE&size=1", "").at("/items/0/id").asText();
  }
}
