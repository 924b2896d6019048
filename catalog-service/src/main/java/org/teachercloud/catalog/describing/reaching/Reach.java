package org.teachercloud.catalog.describing.reaching;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.teachercloud.access.Caller;
import org.teachercloud.access.Role;
import org.teachercloud.contracts.Purpose;
import org.teachercloud.contracts.Scope;
import org.teachercloud.contracts.Share;
import org.teachercloud.contracts.Share.Audience;

/**
 * Whom a published resource reaches, and the one decision that follows: who may do what with it at
 * a moment. It depends on nothing but its arguments.
 *
 * @param shares those that are over and those to come included
 */
public record Reach(List<Share> shares) {

  /** What everyone may do whom a scope of publication names. */
  public static final Set<Purpose> PUBLISHED = Set.of(Purpose.READ, Purpose.ENROL);

  public Reach {
    shares = List.copyOf(shares);
  }

  /** The reach of a resource whose publication said all: no grant was added or withdrawn. */
  public static Reach of(String institution, Scope scope) {
    return new Reach(
        List.of(
            switch (scope) {
              case PUBLIC -> new Share(Audience.EVERYONE, null, PUBLISHED, Instant.EPOCH, null);
              case INSTITUTION ->
                  new Share(Audience.INSTITUTION, institution, PUBLISHED, Instant.EPOCH, null);
            }));
  }

  /**
   * Whether the caller may do this with it at a moment.
   *
   * @param purpose any but TEACH: with what may be taught where offerings are opened tells, outside
   *     of the catalogue
   */
  public boolean allows(Caller caller, Purpose purpose, Instant at) {
    return isFor(caller, purpose)
        && shares.stream()
            .anyMatch(
                share ->
                    covers(share, purpose)
                        && holds(share, at)
                        && includes(share, caller.institutions()));
  }

  /** Whether it reaches members of the institutions at a moment, for whatever purpose. */
  public boolean reaches(Set<String> institutions, Instant at) {
    return shares.stream().anyMatch(share -> holds(share, at) && includes(share, institutions));
  }

  /** What a role is for, whatever is shared: learners enrol, who teaches or publishes adapts. */
  private static boolean isFor(Caller caller, Purpose purpose) {
    return switch (purpose) {
      case READ -> true;
      case ENROL -> caller.has(Role.TEACHER) || caller.has(Role.TRAINEE);
      case COPY, ADAPT ->
          caller.has(Role.TEACHER)
              || caller.has(Role.COACH)
              || caller.has(Role.PUBLISHER)
              || caller.has(Role.INSTITUTION_ADMIN);
      case TEACH -> throw new IllegalArgumentException("The catalogue does not decide on teaching");
    };
  }

  private static boolean covers(Share share, Purpose purpose) {
    return purpose == Purpose.READ || share.purposes().contains(purpose);
  }

  private static boolean holds(Share share, Instant at) {
    return !at.isBefore(share.from()) && (share.until() == null || at.isBefore(share.until()));
  }

  private static boolean includes(Share share, Set<String> institutions) {
    return switch (share.audience()) {
      case EVERYONE -> true;
      case MEMBERS -> !institutions.isEmpty();
      case INSTITUTION -> institutions.contains(share.institution());
    };
  }

  /** The purposes of some names. */
  static Set<Purpose> purposes(String[] names) {
    Set<Purpose> purposes = EnumSet.noneOf(Purpose.class);
    for (String name : names) {
      purposes.add(Purpose.valueOf(name));
    }
    return purposes;
  }
}
