package org.teachercloud.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.teachercloud.local.TestStack;
import org.teachercloud.local.testing.TestIdentity;

/** What the realm promises to the gateway, to phones and to the services. */
class RealmTest {
  private static final String PHONE = "http://127.0.0.1:53211/callback";

  private final TestIdentity identity = TestStack.identity();

  @ParameterizedTest
  @ValueSource(strings = {PHONE, "http://127.0.0.1:1/callback", "teachercloud://callback"})
  void phoneSignsInOnAnyLoopbackPortAndByItsOwnScheme(String redirect) {
    JsonNode claims = CodeFlow.mobile(identity, redirect).signIn("teacher", "openid");
    assertEquals("mobile", claims.path("azp").asText());
    assertEquals(identity.publicUrl() + "/auth/realms/teacher-cloud", claims.path("iss").asText());
    assertTrue(texts(claims.path("aud")).contains("teacher-cloud-api"));
    assertEquals(300, claims.path("exp").asLong() - claims.path("iat").asLong());
  }

  @ParameterizedTest
  @CsvSource({
    "teacher,1,teacher,zhaotong-university",
    "teacher2,2,teacher,lijiang-normal-university",
    "trainee,3,trainee,gannan-normal-university",
    "coach,4,coach,ecnu",
    "publisher,5,publisher,ecnu",
    "publisher2,6,publisher,ecnu",
    "admin,7,institution-admin,ecnu",
    "lead,8,cluster-lead,ecnu",
    "monitor,9,monitor,",
    "operator,10,operator,",
    "publisher3,11,publisher,bnu",
    "admin2,12,institution-admin,bnu",
    "publisher4,13,publisher,zhaotong-university",
    "admin3,14,institution-admin,zhaotong-university",
    "bench64,1064,teacher,shangqiu-normal-university"
  })
  void demoAccountsAreWhoTheyAreSaidToBe(
      String user, int number, String role, String organization) {
    JsonNode claims = CodeFlow.web(identity).signIn(user, "openid organization:*");
    assertEquals("00000000-0000-4000-8000-%012d".formatted(number), claims.path("sub").asText());
    assertEquals(user, claims.path("preferred_username").asText());
    assertFalse(claims.path("name").asText().isBlank());
    assertEquals(List.of(role), texts(claims.path("groups")));
    assertEquals(
        organization == null ? List.of() : List.of(organization),
        texts(claims.path("organization")));
  }

  @Test
  void codeWithoutItsVerifierIsWorthNothing() {
    var flow = CodeFlow.mobile(identity, PHONE);
    var browser = new Browser("zh-CN");
    var page = browser.open(flow.start("openid", true));
    var sent = browser.submit(page, Map.of("username", "teacher", "password", "teacher"));
    var answer = flow.exchange(browser, sent, CodeFlow.verifier() + "x");
    assertEquals(400, answer.statusCode());
    assertEquals("invalid_grant", CodeFlow.json(answer.body()).path("error").asText());
  }

  @Test
  void noClientSignsInWithoutPkce() {
    for (CodeFlow flow : List.of(CodeFlow.web(identity), CodeFlow.mobile(identity, PHONE))) {
      var answer = new Browser("zh-CN").open(flow.start("openid", false));
      assertTrue(
          answer.headers().firstValue("location").orElse("").contains("error=invalid_request"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "mobile,http://127.0.0.1/elsewhere",
    "mobile,http://192.168.0.1/callback",
    "mobile,https://evil.example/callback",
    "mobile,teachercloud://elsewhere",
    "web,http://127.0.0.1:53211/callback"
  })
  void codesGoNowhereElse(String client, String redirect) {
    var flow = new CodeFlow(identity, client, redirect, java.util.Optional.empty());
    var answer = new Browser("en").open(flow.start("openid", true));
    assertEquals(400, answer.statusCode());
  }

  @Test
  void passwordsAreNotAcceptedOutsideTheSignInPage() {
    var flow = CodeFlow.mobile(identity, PHONE);
    var answer =
        new Browser("en")
            .post(
                flow.endpoint("token"),
                Map.of(
                    "grant_type", "password",
                    "client_id", "mobile",
                    "username", "teacher",
                    "password", "teacher"));
    assertEquals(400, answer.statusCode());
  }

  @Test
  void seedingHandIsAnOperatorAndNothingElse() {
    var answer =
        new Browser("en")
            .post(
                CodeFlow.web(identity).endpoint("token"),
                Map.of(
                    "grant_type", "client_credentials",
                    "client_id", "local-cloud",
                    "client_secret", identity.localSecret()));
    JsonNode claims = CodeFlow.claims(answer);
    assertEquals(List.of("operator"), texts(claims.path("groups")));
    assertTrue(texts(claims.path("aud")).contains("teacher-cloud-api"));
  }

  @Test
  void newcomerRegistersHerselfInOneStepAndIsATeacher() {
    var flow = CodeFlow.mobile(identity, PHONE);
    var browser = new Browser("zh-CN");
    var page = browser.open(flow.start("openid", true) + "&prompt=create");
    assertTrue(page.body().contains("注册新账号"), page.body());
    String password = UUID.randomUUID().toString();
    var sent =
        browser.submit(
            page,
            Map.of(
                "username",
                "new-" + password.substring(0, 8),
                "firstName",
                "新老师",
                "password",
                password,
                "password-confirm",
                password));
    JsonNode claims = CodeFlow.claims(flow.exchange(browser, sent, CodeFlow.verifier()));
    assertTrue(texts(claims.path("groups")).contains("teacher"));
    assertEquals("新老师", claims.path("name").asText());
  }

  @Test
  void weakPasswordIsRefusedInWords() {
    var flow = CodeFlow.mobile(identity, PHONE);
    var browser = new Browser("zh-CN");
    var page = browser.open(flow.start("openid", true) + "&prompt=create");
    var sent =
        browser.submit(
            page,
            Map.of(
                "username", "weak-teacher",
                "firstName", "李老师",
                "password", "short",
                "password-confirm", "short"));
    assertTrue(sent.body().contains("密码至少 8 个字符"), sent.body());
  }

  @ParameterizedTest
  @CsvSource({
    "zh-CN,zh-CN,登录 · 教师云,用户名或密码不对",
    "'fr,en;q=0.5',en,Sign in · Teacher Cloud,the password is not right",
    "ja,zh-CN,登录 · 教师云,用户名或密码不对"
  })
  void pagesSpeakTheBrowsersLanguageAndChineseOtherwise(
      String asked, String lang, String title, String refusal) {
    var browser = new Browser(asked);
    var page = browser.open(CodeFlow.web(identity).start("openid", true));
    assertTrue(page.body().contains("<title>" + title), page.body());
    assertTrue(page.body().contains("lang=\"" + lang + "\""));
    assertTrue(page.body().contains("css/teacher-cloud.css"));
    var sent = browser.submit(page, Map.of("username", "nobody", "password", "wrong"));
    assertTrue(sent.body().contains(refusal), sent.body());
  }

  private static List<String> texts(JsonNode node) {
    if (node.isTextual()) {
      return List.of(node.asText());
    }
    var all = new ArrayList<String>();
    node.forEach(each -> all.add(each.asText()));
    return all;
  }
}
