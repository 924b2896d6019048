package org.teachercloud.catalog.sharing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
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
import org.teachercloud.catalog.describing.reaching.Reach;
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

  /** What is decided here; teaching is, where offerings are opened. */
  private static final Purpose[] DECIDED = {
    Purpose.READ, Purpose.ENROL, Purpose.COPY, Purpose.ADAPT
  };

  /** Rows: who she is; columns: before, first day, while all are in, after one left, last, over. */
  @ParameterizedTest
  @EnumSource(GrantScope.class)
  void theWholeTableOfScopePurposeRoleMembershipAndTerm(GrantScope scope) {
    List<LocalDate> days =
        List.of(BEGIN.minusDays(1), BEGIN, LEFT.minusDays(1), LEFT, END.minusDays(1), END);
    String expected = expected(scope);
    int asked = 0;
    for (Purpose granted : Purpose.values()) {
      Reach reach = ResolveGrants.of("owner", List.of(grant(scope, granted)), MEMBERS);
      for (Purpose wanted : DECIDED) {
        for (String role : RandomWorld.ROLES) {
          boolean possible =
              RandomWorld.isFor(role, wanted) && (wanted == Purpose.READ || wanted == granted);
          assertEquals(
              possible ? expected : expected.replace('+', '-'),
              table(reach, wanted, role, days),
              scope + " granted for " + granted + ", wanted by a " + role + " for " + wanted);
          asked += 5 * days.size();
        }
      }
    }
    assertEquals(5 * 4 * 8 * 30, asked);
  }

  private static String expected(GrantScope scope) {
    return switch (scope) {
      case PRIVATE -> "owner ------ stays ------ leaves ------ elsewhere ------ none ------";
      case INSTITUTION -> "owner -++++- stays ------ leaves ------ elsewhere ------ none ------";
      case CLUSTER -> "owner -++++- stays -++++- leaves -++--- elsewhere ------ none ------";
      case SELECTED -> "owner ------ stays ------ leaves -++++- elsewhere ------ none ------";
      case NATIONAL -> "owner -++++- stays -++++- leaves -++++- elsewhere -++++- none ------";
      case PUBLIC -> "owner -++++- stays -++++- leaves -++++- elsewhere -++++- none -++++-";
    };
  }

  @ParameterizedTest
  @EnumSource(GrantScope.class)
  void teachingReachesOthersAsAShareForTeachingOrNotAtAll(GrantScope scope) {
    for (Purpose granted : Purpose.values()) {
      Reach reach = ResolveGrants.of("owner", List.of(grant(scope, granted)), MEMBERS);
      assertEquals(
          scope != GrantScope.PRIVATE && granted == Purpose.TEACH,
          reach.shares().stream().anyMatch(share -> share.purposes().contains(Purpose.TEACH)));
      Caller teacher = new Caller(new UUID(1, 1), "", Set.of(Role.TEACHER), Set.of("stays"));
      assertThrows(
          IllegalArgumentException.class,
          () -> reach.allows(teacher, Purpose.TEACH, RandomWorld.noon(BEGIN)));
    }
  }

  @ParameterizedTest
  @EnumSource(Purpose.class)
  void aVisitorOnlyReadsWhatIsPublic(Purpose purpose) {
    for (GrantScope scope : GrantScope.values()) {
      Reach reach = ResolveGrants.of("owner", List.of(grant(scope, purpose)), MEMBERS);
      for (Purpose wanted : DECIDED) {
        assertEquals(
            scope == GrantScope.PUBLIC && wanted == Purpose.READ,
            reach.allows(Caller.visitor(), wanted, RandomWorld.noon(BEGIN)));
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
    for (int i = 0; i < 1_000; i++) {
      RandomWorld world = new RandomWorld(random);
      for (int j = 0; j < 100; j++) {
        Caller caller = RandomWorld.caller(random);
        Purpose purpose = DECIDED[random.nextInt(DECIDED.length)];
        LocalDate day = RandomWorld.day(random);
        boolean naive = world.naive(caller, purpose, day);
        assertEquals(
            naive,
            world.reach().allows(caller, purpose, RandomWorld.noon(day)),
            () -> caller + " " + purpose + " on " + day);
        allowed += naive ? 1 : 0;
      }
    }
    assertTrue(allowed > 10_000 && allowed < 90_000, "the worlds say yes and no: " + allowed);
  }

  private static String table(Reach reach, Purpose wanted, String role, List<LocalDate> days) {
    StringBuilder table = new StringBuilder();
    for (String home : List.of("owner", "stays", "leaves", "elsewhere", "none")) {
      Set<String> homes = home.equals("none") ? Set.of() : Set.of(home);
      Caller caller = new Caller(new UUID(1, 1), "", Set.of(role), homes);
      table.append(table.isEmpty() ? "" : " ").append(home).append(' ');
      for (LocalDate day : days) {
        table.append(reach.allows(caller, wanted, RandomWorld.noon(day)) ? '+' : '-');
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
}
