package org.teachercloud.catalog.sharing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.teachercloud.access.Caller;
import org.teachercloud.access.Role;
import org.teachercloud.catalog.describing.reaching.Reach;
import org.teachercloud.catalog.networking.ClusterRole;
import org.teachercloud.catalog.networking.Membership;
import org.teachercloud.contracts.Purpose;

/**
 * An item with grants of its owner, and institutions that are in clusters for a while; and a naive
 * twin of the decision, straight from the words of the rules.
 */
public final class RandomWorld {

  static final List<String> ROLES =
      List.of(
          Role.TEACHER,
          Role.TRAINEE,
          Role.COACH,
          Role.PUBLISHER,
          Role.INSTITUTION_ADMIN,
          Role.CLUSTER_LEAD,
          Role.MONITOR,
          Role.OPERATOR);

  /** Names of all institutions there are. */
  public static final List<String> INSTITUTIONS =
      Stream.iterate(0, i -> i < 8, i -> i + 1).map(i -> "i" + i).toList();

  private static final LocalDate BEGIN = LocalDate.of(2026, 9, 1);

  private final String owner;
  private final List<Grant> grants;
  private final List<Membership> memberships;
  private final Reach reach;

  public RandomWorld(Random random) {
    memberships = memberships(random);
    grants = grants(random);
    owner = institution(random);
    reach = ResolveGrants.of(owner, grants, memberships);
  }

  public String owner() {
    return owner;
  }

  /** What its grants come to. */
  public Reach reach() {
    return reach;
  }

  /** Day by day, with nothing resolved in advance. */
  public boolean naive(Caller caller, Purpose purpose, LocalDate day) {
    if (purpose != Purpose.READ && caller.roles().stream().noneMatch(r -> isFor(r, purpose))) {
      return false;
    }
    for (Grant grant : grants) {
      boolean term =
          (grant.from == null || !day.isBefore(grant.from))
              && (grant.to == null || day.isBefore(grant.to));
      if (!term || purpose != Purpose.READ && !List.of(grant.purposes).contains(purpose.name())) {
        continue;
      }
      for (String home : caller.institutions()) {
        if (grant.scope == GrantScope.INSTITUTION && home.equals(owner)
            || grant.scope == GrantScope.SELECTED && List.of(grant.grantees).contains(home)
            || grant.scope == GrantScope.NATIONAL
            || grant.scope == GrantScope.CLUSTER
                && isIn(grant.cluster, home, day)
                && isIn(grant.cluster, owner, day)) {
          return true;
        }
      }
      if (grant.scope == GrantScope.PUBLIC) {
        return true;
      }
    }
    return false;
  }

  private boolean isIn(int cluster, String who, LocalDate day) {
    return memberships.stream()
        .anyMatch(
            one -> one.cluster() == cluster && one.institution().equals(who) && one.holdsOn(day));
  }

  static boolean isFor(String role, Purpose purpose) {
    return switch (purpose) {
      case READ -> true;
      case ENROL -> Set.of("teacher", "trainee").contains(role);
      case COPY, ADAPT ->
          Set.of("teacher", "coach", "publisher", "institution-admin").contains(role);
      case TEACH -> throw new AssertionError("Not decided here");
    };
  }

  /** A visitor, or somebody with one role or several, of no, one or two institutions. */
  public static Caller caller(Random random) {
    if (random.nextInt(10) == 0) {
      return Caller.visitor();
    }
    Set<String> homes =
        random.nextInt(8) == 0
            ? Set.of()
            : random.nextInt(4) == 0
                ? Set.of("i" + random.nextInt(4), "i" + (4 + random.nextInt(4)))
                : Set.of(institution(random));
    Set<String> roles = new HashSet<>();
    for (int i = random.nextInt(3); i >= 0; i--) {
      roles.add(ROLES.get(random.nextInt(8)));
    }
    return new Caller(new UUID(1, random.nextLong()), "", roles, homes);
  }

  public static LocalDate day(Random random) {
    return BEGIN.plusDays(random.nextInt(60));
  }

  /** A moment of a day that is none of its ends. */
  public static Instant noon(LocalDate day) {
    return day.atTime(12, 0).atZone(ZoneId.of("Asia/Shanghai")).toInstant();
  }

  private static List<Grant> grants(Random random) {
    List<Grant> grants = new ArrayList<>();
    for (int i = random.nextInt(4); i >= 0; i--) {
      Grant grant = new Grant();
      grant.scope = pick(random, GrantScope.values());
      grant.cluster = grant.scope == GrantScope.CLUSTER ? random.nextInt(3) : null;
      if (grant.scope == GrantScope.SELECTED) {
        grant.grantees =
            Stream.generate(() -> institution(random))
                .limit(1 + random.nextInt(3))
                .toArray(String[]::new);
      }
      Set<Purpose> purposes = EnumSet.of(pick(random, Purpose.values()));
      purposes.add(pick(random, Purpose.values()));
      grant.purposes = purposes.stream().map(Enum::name).toArray(String[]::new);
      grant.from = random.nextInt(4) == 0 ? null : day(random);
      grant.to =
          random.nextInt(3) == 0
              ? null
              : (grant.from == null ? day(random) : grant.from.plusDays(1 + random.nextInt(40)));
      grants.add(grant);
    }
    return grants;
  }

  private static List<Membership> memberships(Random random) {
    List<Membership> memberships = new ArrayList<>();
    for (int cluster = 0; cluster < 3; cluster++) {
      for (int i = 0; i < 6; i++) {
        LocalDate from = day(random);
        LocalDate to = random.nextInt(3) == 0 ? null : from.plusDays(1 + random.nextInt(40));
        memberships.add(
            new Membership(cluster, institution(random), ClusterRole.PARTNER, from, to));
      }
    }
    return memberships;
  }

  private static String institution(Random random) {
    return INSTITUTIONS.get(random.nextInt(INSTITUTIONS.size()));
  }

  private static <T> T pick(Random random, T[] values) {
    return values[random.nextInt(values.length)];
  }
}
