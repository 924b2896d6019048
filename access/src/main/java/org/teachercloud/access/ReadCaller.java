package org.teachercloud.access;

import io.quarkus.security.UnauthorizedException;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Reads who asks from a verified token. */
final class ReadCaller {

  private static final String ORGANIZATION_CLAIM = "organization";

  private ReadCaller() {}

  /**
   * The caller, whatever accounts have gone into others since the token was signed.
   *
   * @throws UnauthorizedException where the token is not a person's
   */
  static Caller from(JsonWebToken token) {
    if (token.getSubject() == null) {
      return Caller.visitor();
    }
    String name = token.getClaim("name");
    return new Caller(
        person(token.getSubject()),
        name == null ? token.getName() : name,
        token.getGroups() == null ? Set.of() : token.getGroups(),
        slugs(token.getClaim(ORGANIZATION_CLAIM)));
  }

  /** People have UUIDs; a token for anything else opens nothing here. */
  private static UUID person(String subject) {
    try {
      return UUID.fromString(subject);
    } catch (IllegalArgumentException nobody) {
      throw new UnauthorizedException(nobody);
    }
  }

  /** Keycloak writes the claim as a list of aliases, or as an object with the aliases as names. */
  private static Set<String> slugs(Object claim) {
    Set<String> slugs = new LinkedHashSet<>();
    switch (claim) {
      case null -> {}
      case JsonObject organizations -> slugs.addAll(organizations.keySet());
      case JsonArray aliases ->
          aliases.forEach(
              alias -> slugs.add(alias instanceof JsonString text ? text.getString() : ""));
      case JsonString alias -> slugs.add(alias.getString());
      case Map<?, ?> organizations -> organizations.keySet().forEach(k -> slugs.add(k.toString()));
      case Collection<?> aliases ->
          aliases.forEach(
              alias ->
                  slugs.add(
                      alias instanceof JsonString text ? text.getString() : alias.toString()));
      default -> slugs.add(claim.toString());
    }
    slugs.remove("");
    return slugs;
  }
}
