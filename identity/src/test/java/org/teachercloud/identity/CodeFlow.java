package org.teachercloud.identity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.teachercloud.local.testing.TestIdentity;

/** Authorization code with PKCE as a client of the realm does it, by plain HTTP. */
record CodeFlow(TestIdentity identity, String client, String redirect, Optional<String> secret) {
  private static final String VERIFIER = "a-verifier-that-is-long-enough-to-be-accepted-0123456789";
  private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");
  private static final ObjectMapper JSON = new ObjectMapper();

  static CodeFlow web(TestIdentity identity) {
    return new CodeFlow(
        identity, "web", identity.publicUrl() + "/login", Optional.of(identity.webSecret()));
  }

  static CodeFlow mobile(TestIdentity identity, String redirect) {
    return new CodeFlow(identity, "mobile", redirect, Optional.empty());
  }

  /** Where a browser begins. */
  String start(String scope, boolean pkce) {
    var query = new LinkedHashMap<String, String>();
    query.put("client_id", client);
    query.put("redirect_uri", redirect);
    query.put("response_type", "code");
    query.put("scope", scope);
    query.put("state", "s");
    if (pkce) {
      query.put("code_challenge", challenge());
      query.put("code_challenge_method", "S256");
    }
    return endpoint("auth") + "?" + Browser.form(query);
  }

  /** The claims of the access token after signing in with the user's name as password. */
  JsonNode signIn(String user, String scope) {
    var browser = new Browser("zh-CN");
    var page = browser.open(start(scope, true));
    var sent = browser.submit(page, Map.of("username", user, "password", user));
    return claims(exchange(browser, sent, VERIFIER));
  }

  /** The token endpoint's answer to the code that the last step brought. */
  HttpResponse<String> exchange(Browser browser, HttpResponse<String> last, String verifier) {
    var code = CODE.matcher(last.headers().firstValue("location").orElse(last.body()));
    if (!code.find()) {
      throw new AssertionError("No code came: " + last.statusCode() + " " + last.body());
    }
    var form = new LinkedHashMap<String, String>();
    form.put("grant_type", "authorization_code");
    form.put("client_id", client);
    form.put("code", code.group(1));
    form.put("redirect_uri", redirect);
    form.put("code_verifier", verifier);
    secret.ifPresent(known -> form.put("client_secret", known));
    return browser.post(endpoint("token"), form);
  }

  static String verifier() {
    return VERIFIER;
  }

  String endpoint(String name) {
    return identity.internalUrl() + "/realms/teacher-cloud/protocol/openid-connect/" + name;
  }

  static JsonNode claims(HttpResponse<String> answer) {
    String token = json(answer.body()).path("access_token").asText();
    if (token.isEmpty()) {
      throw new AssertionError("No token came: " + answer.body());
    }
    byte[] claims = Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]);
    return json(new String(claims, StandardCharsets.UTF_8));
  }

  static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String challenge() {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
