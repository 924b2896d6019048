package org.teachercloud.enrollment.statements.keys;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.teachercloud.access.Caller;
import org.teachercloud.access.Callers;
import org.teachercloud.access.Role;
import org.teachercloud.enrollment.statements.checking.Forms;
import org.teachercloud.enrollment.statements.talking.XapiVersion;

/**
 * Finds out who talks. A key speaks for its institution or tool; with a token of the realm an admin
 * speaks for her institution, and a teacher or trainee for herself only, in her institution's
 * space.
 */
@ApplicationScoped
public class Admission {

  private static final String BASIC = "Basic ";
  private static final Set<Scope> OF_PERSONS =
      Set.of(Scope.STATEMENTS_WRITE, Scope.STATEMENTS_READ_MINE);

  /** What became of it. */
  public sealed interface Outcome permits Admitted, Unknown, NotAllowed {}

  /** She may talk. */
  public record Admitted(Speaker speaker) implements Outcome {}

  /** Nobody that is known. */
  public record Unknown() implements Outcome {}

  /** Known, but without a space to talk in. */
  public record NotAllowed() implements Outcome {}

  private final Keys keys;
  private final Spaces spaces;
  private final Callers callers;
  private final String home;

  Admission(
      Keys keys,
      Spaces spaces,
      Callers callers,
      @ConfigProperty(name = "teachercloud.public-url") String home) {
    this.keys = keys;
    this.spaces = spaces;
    this.callers = callers;
    this.home = home;
  }

  /** Who talks, by the {@code Authorization} of the call; null where it has none. */
  public Outcome admit(String authorization) {
    if (authorization != null && authorization.startsWith(BASIC)) {
      return key(authorization.substring(BASIC.length()))
          .<Outcome>map(key -> new Admitted(speaker(key)))
          .orElseGet(Unknown::new);
    }
    Caller caller = callers.current();
    return caller.isVisitor() ? new Unknown() : person(caller);
  }

  private Optional<Key> key(String credentials) {
    try {
      String plain = new String(Base64.getDecoder().decode(credentials), StandardCharsets.UTF_8);
      int colon = plain.indexOf(':');
      return colon > 0 && Forms.isUuid(plain.substring(0, colon))
          ? keys.good(UUID.fromString(plain.substring(0, colon)), plain.substring(colon + 1))
          : Optional.empty();
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  private Speaker speaker(Key key) {
    return new Speaker(
        key.space(),
        key.institution(),
        new Speaker.Account(home, "key:" + key.id()),
        null,
        key.scopes(),
        key.version());
  }

  private Outcome person(Caller caller) {
    String institution = caller.institutions().stream().sorted().findFirst().orElse(null);
    boolean admin = caller.has(Role.INSTITUTION_ADMIN);
    if (institution == null || !(admin || caller.has(Role.TEACHER) || caller.has(Role.TRAINEE))) {
      return new NotAllowed();
    }
    return new Admitted(
        new Speaker(
            spaces.of(institution),
            institution,
            new Speaker.Account(home, caller.id().toString()),
            admin ? null : caller.id(),
            admin ? Set.of(Scope.ALL) : OF_PERSONS,
            XapiVersion.SECOND));
  }
}
