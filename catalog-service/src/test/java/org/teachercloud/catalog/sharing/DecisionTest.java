package org.teachercloud.catalog.sharing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.teachercloud.access.Caller;
import org.teachercloud.access.Role;
import org.teachercloud.catalog.describing.Reach;
import org.teachercloud.catalog.networking.ClusterRole;
import org.teachercloud.catalog.networking.Membership;
import org.teachercloud.contracts.Purpose;

/** Who may do what with a shared item on which day: the whole table, and against a naive twin. */
class DecisionTest {

  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final LocalDate BEGIN = LocalDate.of(2026, 9, 1);
  private static final LocalDate END = LocalDate.of(2027, 7, 1);
  private static final LocalDate LEFT = LocalDate.of(2027, 1, 1);
  private static final int CLUSTER = 2;

  private static final List<Membership> MEMBERS =
      List.of(
          new Membership(CLUSTER, "owner", ClusterRole.LEAD, LocalDate.of(2021, 9, 1), null),
          new Membership(CLUSTER, "stays", ClusterRole.PARTNER, LocalDate.of(2021, 9, 1), null),
          new Membership(CLUSTER, "leaves", ClusterRole.SUPPORTED, LocalDate.of(2021, 9, 1), LEFT),
          new Membership(3, "elsewhere", ClusterRole.SUPPORTED, LocalDate.of(2021, 9, 1), null));

  private static final List<String> ROLES =
      List.of(
          Role.TEACHER,
          Role.TRAINEE,
          Role.COACH,
          Role.PUBLISHER,
          Role.INSTITUTION_ADMIN,
          Role.CLUSTER_LEAD,
          Role.MONITOR,
          Role.OPERATOR);

  /** Rows: who she is; columns: before, first day, while all are in, after one left, last, over. */
  @ParameterizedTest
  @EnumSource(GrantScope.class)
  void theWholeTableOfScopePurposeRoleMembershipAndTerm(GrantScope scope) {
    List<LocalDate> days =
        List.of(BEGIN.minusDays(1), BEGIN, LEFT.minusDays(1), LEFT, END.minusDays(1), END);
    String expected =
        switch (scope) {
          case PRIVATE -> "owner ------ stays ------ leaves ------ elsewhere ------ none ------";
          case INSTITUTION ->
              "owner -++++- stays ------ leaves ------ elsewhere ------ none ------";
          case CLUSTER -> "owner -++++- stays -++++- leaves -++--- elsewhere ------ none ------";
          case SELECTED -> "owner ------ stays ------ leaves -++++- elsewhere ------ none ------";
          case NATIONAL -> "owner -++++- stays -++++- leaves -++++- elsewhere -++++- none ------";
          case PUBLIC -> "owner -++++- stays -++++- leaves -++++- elsewhere -++++- none -++++-";
        };
    int asked = 0;
    for (Purpose granted : Purpose.values()) {
      Reach reach = ResolveGrants.of("owner", List.of(grant(scope, granted)), MEMBERS);
      for (Purpose wanted : Purpose.values()) {
        for (String role : ROLES) {
          boolean possible = isFor(role, wanted) && (wanted == Purpose.READ || wanted == granted);
          assertEquals(
              possible ? expected : expected.replace('+', '-'),
              table(reach, wanted, role, days),
              scope + " granted for " + granted + ", wanted by a " + role + " for " + wanted);
          asked += 5 * days.size();
        }
      }
    }
    assertEquals(5 * 5 * 8 * 30, asked);
  }

  @ParameterizedTest
  @EnumSource(Purpose.class)
  void aVisitorOnlyReadsWhatIsPublic(Purpose purpose) {
    for (GrantScope scope : GrantScope.values()) {
      Reach reach = ResolveGrants.of("owner", List.of(grant(scope, purpose)), MEMBERS);
      for (Purpose wanted : Purpose.values()) {
        assertEquals(
            scope == GrantScope.PUBLIC && wanted == Purpose.READ,
            reach.allows(Caller.visitor(), wanted, noon(BEGIN)));
      }
    }
  }

  @Test
  void aTermBeginsAndEndsAtMidnightOfTheProgramme() {
    Reach reach =
        ResolveGrants.of("owner", List.of(grant(GrantScope.PUBLIC, Purpose.READ)), List.of());
    Instant first = BEGIN.atStartOfDay(SHANGHAI).toInstant();
    Instant over = END.atStartOfDay(SHANGHAI).toInstant();
    assertEquals(
        List.of(false, true, true, false),
        Stream.of(first.minusNanos(1), first, over.minusNanos(1), over)
            .map(at -> reach.allows(Caller.visitor(), Purpose.READ, at))
            .toList());
  }

  @Test
  void aHundredThousandDecisionsAgreeWithANaiveTwin() {
    Random random = new Random(20261125);
    int allowed = 0;
    for (int world = 0; world < 1_000; world++) {
      List<Membership> memberships = memberships(random);
      List<Grant> grants = grants(random);
      String owner = institution(random);
      Reach reach = ResolveGrants.of(owner, grants, memberships);
      for (int i = 0; i < 100; i++) {
        Caller caller = caller(random);
        Purpose purpose = pick(random, Purpose.values());
        LocalDate day = day(random);
        Asked asked = new Asked(caller, purpose, day);
        boolean naive = naive(asked, owner, grants, memberships);
        assertEquals(
            naive,
            reach.allows(caller, purpose, noon(day)),
            () -> caller + " " + purpose + " on " + day);
        allowed += naive ? 1 : 0;
      }
    }
    assertTrue(allowed > 10_000 && allowed < 90_000, "the worlds say yes and no: " + allowed);
  }

  private record Asked(Caller caller, Purpose purpose, LocalDate day) {}

  /** Straight from the words of the rules, day by day, with nothing resolved in advance. */
  private static boolean naive(
      Asked asked, String owner, List<Grant> grants, List<Membership> memberships) {
    Caller caller = asked.caller();
    Purpose purpose = asked.purpose();
    LocalDate day = asked.day();
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
                && isIn(grant.cluster, home, memberships, day)
                && isIn(grant.cluster, owner, memberships, day)) {
          return true;
        }
      }
      if (grant.scope == GrantScope.PUBLIC) {
        return true;
      }
    }
    return false;
  }

  private static boolean isIn(int cluster, String who, List<Membership> all, LocalDate day) {
    return all.stream()
        .anyMatch(
            one -> one.cluster() == cluster && one.institution().equals(who) && one.holdsOn(day));
  }

  private static boolean isFor(String role, Purpose purpose) {
    return switch (purpose) {
      case READ -> true;
      case ENROL -> Set.of("teacher", "trainee").contains(role);
      case COPY, ADAPT ->
          Set.of("teacher", "coach", "publisher", "institution-admin").contains(role);
      case TEACH -> Set.of("teacher", "coach").contains(role);
    };
  }

  private static String table(Reach reach, Purpose wanted, String role, List<LocalDate> days) {
    StringBuilder table = new StringBuilder();
    for (String home : List.of("owner", "stays", "leaves", "elsewhere", "none")) {
      Set<String> homes = home.equals("none") ? Set.of() : Set.of(home);
      Caller caller = new Caller(new UUID(1, 1), "", Set.of(role), homes);
      table.append(table.isEmpty() ? "" : " ").append(home).append(' ');
      for (LocalDate day : days) {
        table.append(reach.allows(caller, wanted, noon(day)) ? '+' : '-');
      }
    }
    return table.toString();
  }

  private static Grant grant(GrantScope scope, Purpose purpose) {
    Grant grant = new Grant();
    grant.scope = scope;
    grant.cluster = scope == GrantScope.CLUSTER ? CLUSTER : null;
    grant.grantees = scope == GrantScope.SELECTED ? new String[] {"leaves"} : new String[0];
    grant.purposes = new String[] {purpose.name()};
    grant.from = BEGIN;
    grant.to = END;
    return grant;
  }

  private static Instant noon(LocalDate day) {
    return day.atTime(12, 0).atZone(SHANGHAI).toInstant();
  }

  private static List<Grant> grants(Random random) {
    List<Grant> grants = new ArrayList<>();
    for (int i = random.nextInt(4); i >= 0; i--) {
      Grant grant = grant(pick(random, GrantScope.values()), Purpose.READ);
      grant.cluster = grant.cluster == null ? null : random.nextInt(3);
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

  private static Caller caller(Random random) {
    if (random.nextInt(10) == 0) {
      return Caller.visitor();
    }
    Set<String> homes =
        random.nextInt(8) == 0
            ? Set.of()
            : random.nextInt(4) == 0
                ? Set.of("i" + random.nextInt(4), "i" + (4 + random.nextInt(4)))
                : Set.of(institution(random));
    return new Caller(
        new UUID(1, random.nextLong()), "", Set.of(ROLES.get(random.nextInt(8))), homes);
  }

  private static String institution(Random random) {
    return "i" + random.nextInt(8);
  }

  private static LocalDate day(Random random) {
    return BEGIN.plusDays(random.nextInt(60));
  }

  private static <T> T pick(Random random, T[] values) {
    return values[random.nextInt(values.length)];
  }
}
