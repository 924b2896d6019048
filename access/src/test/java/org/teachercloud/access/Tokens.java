package org.teachercloud.access;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Tokens, right and wrong. */
public final class Tokens {

  static final String TEACHER_ID = "00000000-0000-4000-8000-000000000001";
  private static final String ISSUER = "http://127.0.0.1:8080/auth/realms/teacher-cloud";

  private Tokens() {}

  public static JwtClaimsBuilder teacher() {
    return Jwt.subject(TEACHER_ID)
        .issuer(ISSUER)
        .audience("teacher-cloud-api")
        .claim("name", "Li Hua")
        .claim("organization", List.of("ecnu"))
        .groups(Set.of(Role.TEACHER))
        .expiresAt(Instant.now().plusSeconds(300));
  }

  public static String signed(JwtClaimsBuilder claims) {
    return claims.sign(Keys.OURS.getPrivate());
  }

  static String forged() {
    return teacher().sign(Keys.FORGER.getPrivate());
  }
}
