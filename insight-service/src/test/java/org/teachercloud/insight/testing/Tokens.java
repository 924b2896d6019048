package org.teachercloud.insight.testing;

import io.smallrye.jwt.build.Jwt;
import java.util.Set;
import java.util.UUID;

/** Access tokens as the realm would issue them. */
public final class Tokens {

  private static final String ISSUER = "http://127.0.0.1:8080/auth/realms/teacher-cloud";

  private Tokens() {}

  /** Somebody in a role, of an institution; null for none. */
  public static String of(UUID id, String role, String institution) {
    return Jwt.issuer(ISSUER)
        .audience("teacher-cloud-api")
        .subject(id.toString())
        .claim("name", "Somebody")
        .preferredUserName("somebody")
        .groups(Set.of(role))
        .claim("organization", institution == null ? Set.of() : Set.of(institution))
        .expiresIn(600)
        .sign();
  }

  public static String of(String role, String institution) {
    return of(UUID.randomUUID(), role, institution);
  }
}
