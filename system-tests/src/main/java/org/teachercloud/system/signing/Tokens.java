package org.teachercloud.system.signing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the identity provider gives for a sign-in.
 *
 * @param access the access token, for {@code Authorization: Bearer}
 * @param refresh the refresh token
 */
public record Tokens(String access, String refresh) {

  private static final Pattern SUBJECT = Pattern.compile("\"sub\"\\s*:\\s*\"([^\"]+)\"");

  /** The identifier of the account that they are for. */
  public String subject() {
    Matcher subject =
        SUBJECT.matcher(new String(Base64.getUrlDecoder().decode(access.split("\\.")[1]), UTF_8));
    if (!subject.find()) {
      throw new IllegalStateException("The access token names nobody");
    }
    return subject.group(1);
  }
}
