package org.teachercloud.system.signing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The sign-in of a phone client (public client {@code mobile}, RFC 7636 and RFC 8252). */
public final class SignIn {

  private static final String CLIENT = "mobile";
  private static final String REDIRECT = "http://127.0.0.1:7171/callback";
  private static final Pattern FORM_ACTION =
      Pattern.compile("<form[^>]*\\baction=\"([^\"]+)\"", Pattern.CASE_INSENSITIVE);
  private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Pattern PASSWORD = Pattern.compile("<input[^>]*\\bname=\"password\"");

  /** Pages from the first one to the code. */
  private static final int PAGES = 4;

  private final String realm;

  /**
   * @param gateway base address of the cloud, such as {@code http://127.0.0.1:8080}
   */
  public SignIn(String gateway) {
    this.realm = gateway + "/auth/realms/teacher-cloud/protocol/openid-connect";
  }

  /**
   * Signs a person in by name and password.
   *
   * @throws IllegalStateException when the identity provider does not let her in
   */
  public Tokens as(String username, String password) {
    return through("/auth?", Map.of("username", username, "password", password));
  }

  /**
   * Registers a person by the form by which everybody does, and signs her in.
   *
   * @param called what others read
   * @throws IllegalStateException when the identity provider does not take her
   */
  public Tokens registered(String username, String password, String called) {
    return through(
        "/registrations?",
        Map.of(
            "username",
            username,
            "firstName",
            called,
            "password",
            password,
            "password-confirm",
            password));
  }

  private Tokens through(String entry, Map<String, String> fields) {
    String verifier = random();
    try (HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
      String code = walkThroughForms(new Visit(client), authorization(entry, verifier), fields);
      return token(
          client,
          Map.of(
              "grant_type", "authorization_code",
              "code", code,
              "redirect_uri", REDIRECT,
              "client_id", CLIENT,
              "code_verifier", verifier));
    }
  }

  /** New tokens for a refresh token. */
  public Tokens refresh(Tokens tokens) {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return token(
          client,
          Map.of(
              "grant_type",
              "refresh_token",
              "refresh_token",
              tokens.refresh(),
              "client_id",
              CLIENT));
    }
  }

  private URI authorization(String entry, String verifier) {
    Map<String, String> query = new LinkedHashMap<>();
    query.put("client_id", CLIENT);
    query.put("redirect_uri", REDIRECT);
    query.put("response_type", "code");
    query.put("scope", "openid");
    query.put("state", random());
    query.put("code_challenge_method", "S256");
    query.put("code_challenge", challenge(verifier));
    return URI.create(realm + entry + form(query));
  }

  /**
   * The login may ask for the name first and for the password on a second page; whoever is asked
   * for the password once more was refused.
   */
  private static String walkThroughForms(Visit visit, URI start, Map<String, String> fields) {
    HttpRequest.Builder request = HttpRequest.newBuilder(start);
    boolean told = false;
    for (int i = 0; i < PAGES; i++) {
      HttpResponse<String> answer = visit.send(request);
      String location = answer.headers().firstValue("location").orElse(null);
      if (location != null) {
        Matcher code = CODE.matcher(location);
        if (location.startsWith(REDIRECT) && code.find()) {
          return code.group(1);
        }
        request = HttpRequest.newBuilder(answer.uri().resolve(location));
        continue;
      }
      Matcher action = FORM_ACTION.matcher(answer.body());
      if (!action.find()) {
        throw new IllegalStateException(
            "No form for " + fields.get("username") + ": HTTP " + answer.statusCode());
      }
      boolean asked = PASSWORD.matcher(answer.body()).find();
      if (asked && told) {
        break;
      }
      told |= asked;
      URI target = answer.uri().resolve(action.group(1).replace("&amp;", "&"));
      request = post(target, fields);
    }
    throw new IllegalStateException(
        "The identity provider does not let " + fields.get("username") + " in");
  }

  private Tokens token(HttpClient client, Map<String, String> form) {
    HttpResponse<String> answer = send(client, post(URI.create(realm + "/token"), form).build());
    if (answer.statusCode() != 200) {
      throw new IllegalStateException("No token: HTTP " + answer.statusCode());
    }
    return new Tokens(field(answer.body(), "access_token"), field(answer.body(), "refresh_token"));
  }

  private static HttpRequest.Builder post(URI target, Map<String, String> form) {
    return HttpRequest.newBuilder(target)
        .timeout(PATIENCE)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString(form(form)));
  }

  /**
   * A browser's visit. Its cookies are kept by hand: the identity provider marks them as secure,
   * and on the loopback address browsers send such cookies without TLS, which Java's own jar does
   * not.
   */
  private static final class Visit {
    private final HttpClient client;
    private final Map<String, String> cookies = new LinkedHashMap<>();

    Visit(HttpClient client) {
      this.client = client;
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
      if (!cookies.isEmpty()) {
        request.header(
            "Cookie",
            cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; ")));
      }
      HttpResponse<String> answer = SignIn.send(client, request.timeout(PATIENCE).build());
      for (String cookie : answer.headers().allValues("set-cookie")) {
        String[] nameAndValue = cookie.split(";", 2)[0].split("=", 2);
        cookies.put(nameAndValue[0], nameAndValue[1]);
      }
      return answer;
    }
  }

  private static HttpResponse<String> send(HttpClient client, HttpRequest request) {
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException failure) {
      throw new IllegalStateException("No answer from " + request.uri().getPath(), failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Stopped", stopped);
    }
  }

  private static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
        .collect(Collectors.joining("&"));
  }

  private static String field(String json, String name) {
    Matcher value = Pattern.compile("\"" + name + "\"\\s*:\\s*\"([^\"]+)\"").matcher(json);
    if (!value.find()) {
      throw new IllegalStateException("The answer has no " + name);
    }
    return value.group(1);
  }

  private static String challenge(String verifier) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static String random() {
    byte[] bytes = new byte[32];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
