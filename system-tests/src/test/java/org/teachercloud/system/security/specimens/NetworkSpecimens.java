package org.teachercloud.system.security.specimens;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;

/**
 * Clusters, which everybody sees, their members, approvals, and invitations, which only the invited
 * see.
 */
final class NetworkSpecimens implements Room {

  private static final String CLUSTERS = "/api/v1/clusters";
  private static final String INVITATIONS = "/api/v1/invitations";
  private static final String APPROVALS = "/api/v1/standing-approvals";

  /** Supported ones of either cluster, for which nobody publishes here: journeys go on. */
  private static final String OF_HERS = "lijiang-normal-university";

  private static final String OF_OTHERS = "aba-teachers-college";

  private final Door door;

  NetworkSpecimens(Door door) {
    this.door = door;
  }

  @Override
  public boolean knows(String path) {
    return path.startsWith(CLUSTERS) || path.startsWith(INVITATIONS) || path.startsWith(APPROVALS);
  }

  @Override
  public Map<String, String> named(String path, Whose whose, String account) {
    boolean own = whose == Whose.OWN;
    if (path.startsWith(INVITATIONS)) {
      return Map.of("id", own ? invitation("bnu", "ecnu") : invitation("ecnu", "bnu"));
    }
    if (path.startsWith(APPROVALS)) {
      return Map.of("institution", own ? OF_HERS : OF_OTHERS);
    }
    return own ? Map.of("id", "2", "institution", "ecnu") : Map.of("id", "1", "institution", "bnu");
  }

  /** A group of schools that one institution has begun and to which it invites another. */
  private String invitation(String host, String guest) {
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    String group =
        """
        {"kind": "SCHOOL_GROUP", "name": {"en": "A group for the permission matrix %s"},
         "first": "%s", "from": "%s", "articles": {"from": "%s"}}
        """
            .formatted(UUID.randomUUID(), host, today, today);
    String number = door.madeAt("operator", CLUSTERS, group);
    String body =
        "{\"institution\": \"%s\", \"role\": \"MEMBER\", \"from\": \"%s\"}"
            .formatted(guest, today.plusDays(2));
    String admin = host.equals("ecnu") ? "admin" : "admin2";
    return door.madeAt(admin, CLUSTERS + "/" + number + "/invitations", body);
  }
}
