package org.teachercloud.system.bench.world;

import java.time.Duration;
import org.teachercloud.system.signing.SignIn;

/** The access token of somebody whose work takes longer than a token is good. */
public final class Renewed {

  private static final long AFTER = Duration.ofMinutes(2).toNanos();

  private final SignIn signIn;
  private final String name;
  private String token;
  private long since;

  public Renewed(String base, String name) {
    this.signIn = new SignIn(base);
    this.name = name;
  }

  /** One that is good for a while. */
  public synchronized String token() {
    if (token == null || System.nanoTime() - since > AFTER) {
      token = signIn.as(name, name).access();
      since = System.nanoTime();
    }
    return token;
  }
}
