package org.teachercloud.access;

import java.util.Set;
import java.util.UUID;

/**
 * Who asks. Handed to every operation as an argument, so that no rule depends on hidden state.
 *
 * @param id subject of the token; null for a visitor
 * @param name the name to show; empty for a visitor
 * @param roles realm roles, see {@link Role}
 * @param institutions slugs of the institutions that she is a member of
 */
public record Caller(UUID id, String name, Set<String> roles, Set<String> institutions) {

  private static final Caller VISITOR = new Caller(null, "", Set.of(), Set.of());

  public Caller {
    roles = Set.copyOf(roles);
    institutions = Set.copyOf(institutions);
  }

  /** Somebody who has not signed in. */
  public static Caller visitor() {
    return VISITOR;
  }

  /** The same under the identifier of the account that hers has gone into. */
  Caller as(UUID other) {
    return other.equals(id) ? this : new Caller(other, name, roles, institutions);
  }

  /** Whether nobody has signed in. */
  public boolean isVisitor() {
    return id == null;
  }

  /** Whether the token carries the role. */
  public boolean has(String role) {
    return roles.contains(role);
  }

  /**
   * The slug of the institution that what she does is counted for: of several the first by name;
   * null for none.
   */
  public String institution() {
    return institutions.stream().min(String::compareTo).orElse(null);
  }

  /** Whether she is a member of the institution. */
  public boolean belongsTo(String institution) {
    return institutions.contains(institution);
  }
}
