package org.teachercloud.recommendation.testing;

import io.smallrye.jwt.build.Jwt;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;

/** Access tokens as the realm would issue them. */
public final class Tokens {

  private static final String ISSUER = "http://127.0.0.1:8080/auth/realms/teacher-cloud";

  private Tokens() {}

  /** A teacher without an institution. */
  public static String teacher(UUID id) {
    return of(id, Set.of(), Duration.ofMinutes(10));
  }

  /** A teacher of institutions, for a while. */
  public static String of(UUID id, Set<String> institutions, Duration life) {
    return Jwt.issuer(ISSUER)
        .audience("teacher-cloud-api")
        .subject(id.toString())
        .claim("name", "A Teacher")
        .preferredUserName("teacher")
        .groups(Set.of("teacher"))
        .claim("organization", institutions)
        .expiresIn(life)
        .sign();
  }

  /** A coach. */
  public static String coach(UUID id) {
    return Jwt.issuer(ISSUER)
        .audience("teacher-cloud-api")
        .subject(id.toString())
        .claim("name", "A Coach")
        .preferredUserName("coach")
        .groups(Set.of("coach"))
        .expiresIn(600)
        .sign();
  }

  /** An operator of the cloud. */
  public static String operator() {
    return staff("operator");
  }

  /** Somebody who monitors the programme. */
  public static String monitor() {
    return staff("monitor");
  }

  private static String staff(String role) {
    return Jwt.issuer(ISSUER)
        .audience("teacher-cloud-api")
        .subject(UUID.randomUUID().toString())
        .preferredUserName(role)
        .groups(Set.of(role))
        .expiresIn(600)
        .sign();
  }

  /** Good in everything but its audience. */
  public static String forAnotherAudience(UUID id) {
    return Jwt.issuer(ISSUER)
        .audience("another-api")
        .subject(id.toString())
        .groups(Set.of("teacher"))
        .expiresIn(600)
        .sign();
  }
}
