package org.teachercloud.system.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.teachercloud.system.signing.SignIn;
import org.teachercloud.system.signing.Tokens;

/** The bench's signed-in teachers; their tokens are renewed before they end. */
final class Teachers {

  private static final Duration RENEW_AFTER = Duration.ofMinutes(3);

  private final SignIn signIn;
  private final List<Tokens> tokens = new ArrayList<>();
  private Instant renewed = Instant.now();

  /** Signs {@code bench01} to {@code benchNN} in. */
  Teachers(String base, int count) {
    signIn = new SignIn(base);
    for (int i = 1; i <= count; i++) {
      String name = "bench%02d".formatted(i);
      tokens.add(signIn.as(name, name));
    }
  }

  int count() {
    return tokens.size();
  }

  /** The access token of one of them. */
  String token(int teacher) {
    return tokens.get(teacher).access();
  }

  /** Renews all tokens if they are old; called between measurements. */
  void renew() {
    if (renewed.plus(RENEW_AFTER).isAfter(Instant.now())) {
      return;
    }
    tokens.replaceAll(signIn::refresh);
    renewed = Instant.now();
  }
}
