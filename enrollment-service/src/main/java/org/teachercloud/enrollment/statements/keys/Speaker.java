package org.teachercloud.enrollment.statements.keys;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.UUID;
import org.teachercloud.enrollment.statements.talking.XapiVersion;

/**
 * Who talks, and where.
 *
 * @param space the only one that is seen
 * @param institution slug of the institution that the space belongs to
 * @param authority who vouches for what is stored: an account at this platform
 * @param self the account of a person who speaks for herself only; null for a key and an admin
 * @param usual the version of answers to calls that name none
 */
public record Speaker(
    int space,
    String institution,
    Account authority,
    UUID self,
    Set<Scope> scopes,
    XapiVersion usual) {

  /** An account, as agents have it. */
  public record Account(String homePage, String name) {}

  public Speaker {
    scopes = Set.copyOf(scopes);
  }

  /** Whether one of the scopes, or the scope for everything, was given. */
  public boolean may(Scope... anyOf) {
    if (scopes.contains(Scope.ALL)) {
      return true;
    }
    for (Scope scope : anyOf) {
      if (scopes.contains(scope)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the actor of a statement is the account of who speaks. */
  public boolean isActorOf(JsonNode statement) {
    JsonNode account = statement.at("/actor/account");
    return authority.homePage().equals(account.path("homePage").asText())
        && authority.name().equalsIgnoreCase(account.path("name").asText());
  }

  /** Whether she reads only what she stored herself. */
  public boolean readsOnlyOwn() {
    return !may(Scope.STATEMENTS_READ, Scope.ALL_READ);
  }
}
