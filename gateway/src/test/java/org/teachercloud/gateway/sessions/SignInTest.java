package org.teachercloud.gateway.sessions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.teachercloud.gateway.SignInWorld;

@QuarkusTest
@QuarkusTestResource(value = SignInWorld.class, restrictToAnnotatedClass = true)
class SignInTest {
  private static final String API = "/api/v1/resources/7";

  @Inject IdentityConfig config;

  private Browser browser;

  @BeforeEach
  void openBrowser() {
    browser = new Browser(config.publicUrl());
  }

  @Test
  void teacherSignsInAndServicesKnowHer() throws Exception {
    assertFalse(known(browser.get(API)));
    browser.signIn("teacher", "/login?return=%2Fapi%2Fv1%2Fresources%2F7");
    assertTrue(known(browser.get(API)));
  }

  @Test
  void sheComesBackToWhereSheWas() throws Exception {
    HttpResponse<String> page =
        browser.signIn(
            "teacher", "/login?return=%2Fapi%2Fv1%2Fresources%2F7%3Fq%3D%25E6%2595%2599");
    assertTrue(page.body().contains("/api/v1/resources/7?q=%E6%95%99"), page.body());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"https://evil.example/", "//evil.example", "/\\evil.example", "javascript:1"})
  void signingInNeverLeadsElsewhere(String wanted) throws Exception {
    browser.signIn("teacher", "/login?return=%2Fapi%2Fdocs");
    String address = "/login?return=" + java.net.URLEncoder.encode(wanted, "UTF-8");
    assertEquals("/", Browser.location(browser.get(address)));
  }

  @Test
  void browserHoldsOneSmallCookieAndNoToken() throws Exception {
    browser.signIn("teacher", "/login?return=%2Fapi%2Fdocs");
    assertEquals(43, browser.cookies().get("session").length());
    assertFalse(browser.cookies().keySet().stream().anyMatch(name -> name.startsWith("q_")));
  }

  @Test
  void changesByCookieComeFromOurOwnPagesOnly() throws Exception {
    browser.signIn("teacher", "/login?return=%2Fapi%2Fdocs");
    HttpResponse<String> refused = browser.change(API, false);
    assertEquals(403, refused.statusCode());
    assertTrue(refused.body().contains("HEADER_MISSING"));
    assertTrue(known(browser.change(API, true)));
  }

  @Test
  void newcomerIsLedStraightToRegistration() throws Exception {
    HttpResponse<String> page = browser.follow("/login?return=%2F&register=1&lang=en");
    assertTrue(page.body().contains("Create an account"), page.body());
  }

  @Test
  void signingOutEndsTheSessionHereAndAtTheProvider() throws Exception {
    browser.signIn("teacher", "/login?return=%2Fapi%2Fdocs");
    String session = browser.cookies().get("session");
    HttpResponse<String> left = browser.get("/logout");
    String provider = Browser.location(left);
    assertFalse(browser.cookies().containsKey("session"));
    assertEquals(config.publicUrl() + "/", Browser.location(browser.get(provider)));

    browser.cookies().put("session", session);
    assertFalse(known(browser.get(API)));
    assertTrue(browser.follow("/login?return=%2F").body().contains("kc-form-login"));
  }

  @Test
  void signOutAtTheProviderEndsTheSessionHere() throws Exception {
    browser.signIn("teacher2", "/login?return=%2Fapi%2Fdocs");
    HttpResponse<String> confirm =
        browser.get(config.publicRealm() + "/protocol/openid-connect/logout");
    browser.submit(
        confirm, java.util.Map.of("session_code", sessionCode(confirm), "confirmLogout", "1"));
    boolean still = true;
    for (int call = 0; still && call < 1_000; call++) {
      still = known(browser.get(API));
    }
    assertFalse(still);
  }

  @Test
  void outdatedReturnFromTheProviderBeginsAgain() throws Exception {
    assertEquals("/login", Browser.location(browser.get("/login?state=old&code=x")));
    assertEquals("/", Browser.location(browser.get("/login?state=old&error=access_denied")));
  }

  @Test
  void otherNamesOfThisHostLeadToTheOneThatCookiesKnow() throws Exception {
    URI other = URI.create(config.publicUrl().toString().replace("127.0.0.1", "localhost"));
    HttpResponse<String> answer = new Browser(other).get("/login?return=%2Fx");
    assertEquals(config.publicUrl() + "/login?return=%2Fx", Browser.location(answer));
  }

  @Test
  void linkOfAnotherSiteSignsNobodyOut() throws Exception {
    io.restassured.RestAssured.given()
        .header("Sec-Fetch-Site", "cross-site")
        .redirects()
        .follow(false)
        .get("/logout")
        .then()
        .statusCode(403);
  }

  /** Whether the service behind the door was told who calls. */
  private static boolean known(HttpResponse<String> answer) {
    assertEquals(200, answer.statusCode());
    return answer.body().contains("\"authorization\":[\"Bearer ey");
  }

  private static String sessionCode(HttpResponse<String> page) {
    var code =
        java.util.regex.Pattern.compile("name=\"session_code\" value=\"([^\"]+)\"")
            .matcher(page.body());
    return code.find() ? code.group(1) : "";
  }
}
