package org.teachercloud.system.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.teachercloud.system.running.Browsers.button;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.teachercloud.system.running.Browsers;
import org.teachercloud.system.running.Browsers.Viewer;

/** A framework of CASE comes in through the page. */
class FrameworkImportedTest {

  private static final Pattern IDENTITY =
      Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  @Test
  void aCasePackageWithFaultsIsRefusedPlaceByPlaceAndARightOneIsAFramework() {
    Page operator = People.back("operator", Viewer.desk());
    String title = "Standards of round " + UUID.randomUUID();
    JsonNode known = anotherFramework(operator, title);
    ObjectNode faulty = known.deepCopy();
    ((ObjectNode) faulty.get("CFDocument")).remove("creator");

    operator.navigate("/standards");
    operator
        .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Import a framework"))
        .click();
    chooses(operator, "{");
    assertThat(operator.getByText("This file is no JSON. Nothing was sent.")).isVisible();
    chooses(operator, faulty.toString());
    operator.getByLabel("Country").fill("FR");
    button(operator, "Import").click();
    Locator fault =
        operator
            .getByRole(AriaRole.ROW)
            .filter(new Locator.FilterOptions().setHasText("CFDocument.creator"));
    assertThat(fault).containsText("This has to be there.");
    Browsers.picture(operator, "journey-framework-faults");

    chooses(operator, known.toString());
    assertThat(operator.getByText("“" + title + "”")).isVisible();
    button(operator, "Import").click();
    assertThat(operator.getByText("holds from now on")).isVisible();
    Browsers.picture(operator, "journey-framework-imported");
    operator
        .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("See the framework"))
        .click();
    assertThat(operator.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(title)))
        .isVisible();

    operator.navigate("/standards/import");
    chooses(operator, known.toString());
    operator.getByLabel("Country").fill("FR");
    button(operator, "Import").click();
    assertThat(operator.getByText("was here already, word for word")).isVisible();
    operator.context().close();
  }

  private static void chooses(Page page, String body) {
    page.locator("input[type=file]")
        .setInputFiles(
            new FilePayload(
                "framework.json", "application/json", body.getBytes(StandardCharsets.UTF_8)));
  }

  /** The English framework once more, with a title and identities of its own. */
  private static JsonNode anotherFramework(Page page, String title) {
    String english = "";
    for (JsonNode one : People.call(page, "GET", "/standards?size=50", "").get("items")) {
      english = one.get("country").asText().equals("GB") ? one.get("id").asText() : english;
    }
    JsonNode known = People.answer(page.request().get("/ims/case/v1p1/CFPackages/" + english));
    Map<String, String> others = new ConcurrentHashMap<>();
    String text =
        IDENTITY
            .matcher(known.toString())
            .replaceAll(
                found -> others.computeIfAbsent(found.group(), id -> UUID.randomUUID().toString()));
    ObjectNode renamed = (ObjectNode) People.read(text);
    ((ObjectNode) renamed.get("CFDocument")).put("title", title);
    return renamed;
  }
}
