package org.teachercloud.system.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.teachercloud.system.running.Browsers;
import org.teachercloud.system.running.Browsers.Viewer;

/** What experts of two countries adopted stands on the certificates that are issued after it. */
class BothCountriesTest {

  private static final String PUBLISHER = "00000000-0000-4000-8000-000000000005";
  private static final String COACH = "00000000-0000-4000-8000-000000000004";

  @Test
  void aCertificateNamesWhatItProvesInTheOtherCountryOnceTheLinkIsAdopted() {
    String word = "damson" + UUID.randomUUID().toString().substring(0, 6);
    Page operator = People.back("operator", Viewer.desk());
    Page publisher = People.back("publisher", Viewer.desk());
    Page coach = People.back("coach", Viewer.desk());
    JsonNode chinese = framework(operator, "CN", PUBLISHER);
    JsonNode british = framework(operator, "GB", COACH);
    JsonNode link = proposed(publisher, chinese, british, word);
    approve(publisher, link, 1);
    approve(coach, link, 2);

    Page second = People.back("publisher2", Viewer.desk());
    Page admin = People.back("admin", Viewer.desk());
    Page teacher = People.registered(Viewer.phone());
    String course = People.published(publisher, second, word, "PUBLIC");
    JsonNode one =
        Browsers.patiently()
            .ignoreExceptionsMatching(AssertionError.class::isInstance)
            .until(() -> People.enrolled(teacher, course), found -> true);
    String award = awarded(admin, chinese.get("id").asText(), link.get("origin"), word);
    People.completed(teacher, one, one.at("/units/0"));
    String learner = People.call(teacher, "GET", "/me", "").get("id").asText();
    String code =
        Browsers.patiently()
            .ignoreExceptionsMatching(AssertionError.class::isInstance)
            .until(() -> issuedWithBoth(admin, award, learner), found -> !found.isEmpty());

    Page anyone = Browsers.open(Viewer.phone());
    anyone.navigate("/verify/" + code);
    Locator proves = anyone.locator(".proves");
    assertThat(proves).containsText(link.at("/origin/title/zh").asText());
    assertThat(proves).containsText("部分证明");
    assertThat(proves).containsText(link.at("/destination/title/zh").asText());
    assertThat(proves).containsText("GB");
    Browsers.picture(anyone, "journey-certificate-both-countries");
    for (Page page : List.of(operator, publisher, coach, second, admin, teacher, anyone)) {
      page.context().close();
    }
  }

  private static JsonNode framework(Page operator, String country, String expert) {
    for (JsonNode one : People.call(operator, "GET", "/standards?size=50", "").get("items")) {
      if (one.get("country").asText().equals(country)) {
        String id = one.get("id").asText();
        String body = "{\"person\": \"%s\", \"name\": \"An expert\"}".formatted(expert);
        RequestOptions wish =
            RequestOptions.create()
                .setHeader("X-Requested-With", "teacher-cloud")
                .setHeader("Content-Type", "application/json")
                .setData(body);
        operator.request().post("/api/v1/standards/" + id + "/experts", wish);
        return People.call(operator, "GET", "/standards/" + id, "");
      }
    }
    throw new AssertionError("No standards of " + country);
  }

  /** A link between the first two items that are not linked yet. */
  private static JsonNode proposed(Page page, JsonNode chinese, JsonNode british, String word) {
    for (JsonNode origin : chinese.get("items")) {
      for (JsonNode destination : british.get("items")) {
        String body =
            """
            {"origin": "%s", "destination": "%s", "kind": "NARROWER",
             "rationale": "Both ask for %s", "evidence": ["Clause 3.3 and standard 6"]}
            """
                .formatted(origin.get("id").asText(), destination.get("id").asText(), word);
        RequestOptions wish =
            RequestOptions.create()
                .setHeader("X-Requested-With", "teacher-cloud")
                .setHeader("Content-Type", "application/json")
                .setData(body);
        APIResponse answer = page.request().post("/api/v1/crosswalks", wish);
        if (answer.status() != 409) {
          return People.answer(answer);
        }
      }
    }
    throw new AssertionError("All items are linked already");
  }

  private static void approve(Page expert, JsonNode link, int change) {
    String path = "/crosswalks/" + link.get("id").asText() + "/approve";
    People.call(expert, "POST", path, "{\"change\": " + change + "}");
  }

  /** Defines an award on the page, for a course found by its word and an item found by its own. */
  private static String awarded(Page admin, String framework, JsonNode item, String word) {
    String found = "/resources?kind=COURSE&institution=ecnu&q=" + word;
    Browsers.patiently()
        .until(() -> People.call(admin, "GET", found, "").get("total").asInt(), total -> total > 0);
    admin.navigate("/awards");
    admin.getByLabel("Title in Chinese").fill("研习" + word);
    admin.getByLabel("Title in English").fill("Student of " + word);
    admin.getByLabel("Find a course of yours").fill(word);
    admin.getByRole(AriaRole.BUTTON, named("Add: Growing " + word)).click();
    admin.getByLabel("Framework").selectOption(framework);
    String asked = item.get("code").asText() + " " + item.at("/title/zh").asText();
    admin.getByLabel("Find an item").fill(asked);
    Locator items = admin.getByRole(AriaRole.GROUP, named("Items of standards that it proves"));
    items.getByRole(AriaRole.BUTTON).first().click();
    assertThat(items.getByText("1 chosen")).isVisible();
    admin.getByRole(AriaRole.BUTTON, named("Define it")).click();
    assertThat(admin.getByText("Defined.")).isVisible();
    Browsers.picture(admin, "journey-award-defined");
    return People.call(admin, "GET", "/awards?institution=ecnu&size=1", "")
        .at("/items/0/id")
        .asText();
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  /** The code of her certificate once it names both; one that was too early is replaced. */
  private static String issuedWithBoth(Page admin, String award, String learner) {
    String wish = "{\"awardId\": \"%s\", \"learner\": \"%s\"}".formatted(award, learner);
    JsonNode one = People.call(admin, "POST", "/certificates", wish);
    if (!one.at("/proves/0/counterparts/0").isMissingNode()) {
      return one.get("code").asText();
    }
    String revoked = "/certificates/" + one.get("id").asText() + "/revoke";
    People.call(admin, "POST", revoked, "{\"reason\": \"REPLACED\"}");
    return "";
  }
}
