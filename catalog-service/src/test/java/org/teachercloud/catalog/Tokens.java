package org.teachercloud.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.smallrye.jwt.build.Jwt;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Tokens as the identity provider writes them. */
public final class Tokens {

  static final String ISSUER = "http://127.0.0.1/auth/realms/teacher-cloud";

  public static final UUID COACH = UUID.fromString("00000000-0000-4000-8000-000000000004");
  public static final UUID PUBLISHER = UUID.fromString("00000000-0000-4000-8000-000000000005");
  public static final UUID PUBLISHER2 = UUID.fromString("00000000-0000-4000-8000-000000000006");
  public static final UUID OPERATOR = UUID.fromString("00000000-0000-4000-8000-000000000010");

  private static final Map<Claims, String> SIGNED = new ConcurrentHashMap<>();

  private Tokens() {}

  public static String publisher(String institution) {
    return of(PUBLISHER, "publisher", institution);
  }

  public static String publisher2(String institution) {
    return of(PUBLISHER2, "publisher", institution);
  }

  public static String teacher(String institution) {
    return of(UUID.fromString("00000000-0000-4000-8000-000000000001"), "teacher", institution);
  }

  public static String coach(String institution) {
    return of(COACH, "coach", institution);
  }

  public static String operator() {
    return of(OPERATOR, "operator", null);
  }

  /** Somebody of an institution in a role; the same person each time. */
  public static String as(String role, String institution) {
    return of(personOf(role, institution), role, institution);
  }

  /** One of many people in the same role at the same institution. */
  public static String one(UUID person, String role, String institution) {
    return of(person, role, institution);
  }

  /** Somebody of several institutions. */
  public static String ofSeveral(UUID person, String role, List<String> institutions) {
    return SIGNED.computeIfAbsent(new Claims(person, role, institutions), Tokens::signed);
  }

  /** Who {@link #as} is. */
  public static UUID personOf(String role, String institution) {
    return UUID.nameUUIDFromBytes((role + " " + institution).getBytes(UTF_8));
  }

  private record Claims(UUID person, String role, List<String> institutions) {}

  /** The same each time for the same claims: signing is dear. */
  private static String of(UUID person, String role, String institution) {
    List<String> institutions = institution == null ? List.of() : List.of(institution);
    return SIGNED.computeIfAbsent(new Claims(person, role, institutions), Tokens::signed);
  }

  private static String signed(Claims claims) {
    return Jwt.issuer(ISSUER)
        .subject(claims.person().toString())
        .audience("teacher-cloud-api")
        .groups(Set.of(claims.role()))
        .claim("name", claims.role())
        .claim("organization", claims.institutions())
        .expiresIn(Duration.ofHours(1))
        .sign();
  }
}
