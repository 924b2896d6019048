package org.teachercloud.system.bench;

import java.time.Duration;
import org.teachercloud.system.signing.SignIn;

/** The access token of somebody whose work takes longer than a token is good. */
final class Renewed {

  private static final long AFTER = Duration.ofMinutes(2).toNanos();

  private final SignIn signIn;
  private final String name;
  private String token;
  private long since;

  Renewed(String base, String name) {
    this.signIn = new SignIn(base);
    this.name = name;
  }

  /** One that is good for a while. */
  synchronized String token() {
    if (token == null || System.nanoTime() - since > AFTER) {
      token = signIn.as(name, name).access();
      since = System.nanoTime();
    }
    return token;
  }
}
