package org.teachercloud.system.bench.world;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import org.teachercloud.system.bench.measuring.Load.Request;
import org.teachercloud.system.signing.SignIn;
import org.teachercloud.system.signing.Tokens;

/** The bench's signed-in teachers, each with several tokens, as with several devices. */
public final class Teachers {

  private static final int ONE_RESTS_OF = 4;

  private static final Duration RENEW_AFTER = Duration.ofMinutes(3);
  private static final int USUAL_TOKENS = 4;
  private static final int SIGNING_AT_ONCE = 4;

  private final SignIn signIn;
  private final int tokensEach;
  private final List<Tokens> signedIn;
  private volatile List<List<String>> tokens;
  private Instant renewed;

  /** Signs {@code bench01} to {@code benchNN} in. */
  public Teachers(String base, int count) throws InterruptedException {
    this(new SignIn(base), USUAL_TOKENS, count, (signIn, i) -> signIn.as(name(i), name(i)));
  }

  private Teachers(SignIn signIn, int tokensEach, int count, Entering entering)
      throws InterruptedException {
    this.signIn = signIn;
    this.tokensEach = tokensEach;
    signedIn = all(count, i -> entering.of(signIn, i));
    tokens = issue();
    renewed = Instant.now();
  }

  /**
   * Signs many teachers in, each with one token, whose accounts are made here by registering, where
   * they are not yet.
   */
  public static Teachers registered(String base, int count) throws InterruptedException {
    return new Teachers(new SignIn(base), 1, count, Teachers::signedInOrRegistered);
  }

  private static Tokens signedInOrRegistered(SignIn signIn, int teacher) {
    String name = "bench-history-%03d".formatted(teacher + 1);
    String password = "a long Passw0rd of " + name;
    try {
      return signIn.as(name, password);
    } catch (IllegalStateException notThere) {
      return signIn.registered(name, password, "测试教师 " + (teacher + 1));
    }
  }

  public int count() {
    return signedIn.size();
  }

  /** The identifiers of their accounts. */
  public List<String> subjects() {
    return signedIn.stream().map(Tokens::subject).toList();
  }

  /**
   * The first so many teachers are told about by the freshness alone, so that their histories stay
   * those of teachers: what fills and empties units enrols the others in hundreds of courses.
   */
  public int resting() {
    return count() / ONE_RESTS_OF;
  }

  /**
   * The same request by somebody who rests, as of everything that only reads: what it costs is not
   * to grow with each bench.
   */
  public Request byResting(Request request) {
    return (wire, teacher, random) -> request.send(wire, teacher % resting(), random);
  }

  /** The same request by somebody who does not rest. */
  public Request byBusy(Request request) {
    return (wire, teacher, random) -> request.send(wire, busy(teacher), random);
  }

  private int busy(int teacher) {
    return teacher < resting() ? resting() + teacher * (ONE_RESTS_OF - 1) : teacher;
  }

  /** One of the teacher's access tokens. */
  public String token(int teacher, RandomGenerator random) {
    return tokens.get(teacher).get(random.nextInt(tokensEach));
  }

  /** Renews all tokens if they are old; called between measurements. */
  public void renew() throws InterruptedException {
    if (renewed.plus(RENEW_AFTER).isBefore(Instant.now())) {
      tokens = issue();
      renewed = Instant.now();
    }
  }

  private List<List<String>> issue() throws InterruptedException {
    return all(
        signedIn.size(),
        teacher -> {
          List<String> issued = new ArrayList<>();
          for (int i = 0; i < tokensEach; i++) {
            Tokens next = signIn.refresh(signedIn.get(teacher));
            signedIn.set(teacher, next);
            issued.add(next.access());
          }
          return List.copyOf(issued);
        });
  }

  private static String name(int teacher) {
    return "bench%02d".formatted(teacher + 1);
  }

  private interface Entering {
    Tokens of(SignIn signIn, int teacher);
  }

  private interface Each<T> {
    T of(int teacher);
  }

  private static <T> List<T> all(int count, Each<T> each) throws InterruptedException {
    List<Future<T>> coming = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(SIGNING_AT_ONCE)) {
      for (int i = 0; i < count; i++) {
        int teacher = i;
        coming.add(threads.submit(() -> each.of(teacher)));
      }
    }
    List<T> done = new ArrayList<>();
    for (Future<T> one : coming) {
      try {
        done.add(one.get());
      } catch (ExecutionException refused) {
        throw new IllegalStateException("A teacher could not be signed in", refused.getCause());
      }
    }
    return done;
  }
}
