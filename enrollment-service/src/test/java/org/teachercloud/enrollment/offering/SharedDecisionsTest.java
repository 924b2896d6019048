package org.teachercloud.enrollment.offering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.teachercloud.access.Caller;
import org.teachercloud.contracts.Purpose;
import org.teachercloud.contracts.Share;
import org.teachercloud.contracts.Share.Audience;
import org.teachercloud.enrollment.RealParts;
import org.teachercloud.enrollment.cohorts.Doors;

/** Enrolling and teaching as the database decides them, against the words of the rules. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class SharedDecisionsTest {

  private static final Instant BEGIN = Instant.parse("2026-08-31T16:00:00Z");
  private static final Instant END = Instant.parse("2027-06-30T16:00:00Z");
  private static final int ITEMS = 400;
  private static final int QUESTIONS = 30_000;

  @Inject AgroalDataSource dataSource;
  @Inject Doors doors;

  /** A copy of a catalogue's resource. */
  private record Item(UUID id, boolean published, boolean open, String owner, List<Share> shares) {}

  @Test
  void theWholeTableOfAudiencePurposeMembershipTermAndStateForTeaching() throws SQLException {
    List<Instant> moments = List.of(BEGIN.minusMillis(1), BEGIN, END.minusMillis(1), END);
    // Owner, grantee, another one, owner and grantee, grantee and another one, of none.
    List<Set<String>> homes =
        List.of(
            Set.of("owner"),
            Set.of("grantee"),
            Set.of("other"),
            Set.of("owner", "grantee"),
            Set.of("grantee", "other"),
            Set.of());
    for (Audience audience : Audience.values()) {
      for (Purpose purpose : Purpose.values()) {
        for (boolean published : List.of(true, false)) {
          String granted = audience == Audience.INSTITUTION ? "grantee" : null;
          Share share = new Share(audience, granted, Set.of(purpose), BEGIN, END);
          Item item = new Item(UUID.randomUUID(), published, false, "owner", List.of(share));
          boolean taught = published && purpose == Purpose.TEACH;
          String theirs = taught ? "gggg" : "----";
          String others = taught && granted == null ? "oooo" : "----";
          String expected =
              published
                  ? String.join(" ", "OOOO", theirs, others, "OOOO", theirs, "----")
                  : "---- ---- ---- ---- ---- ----";
          // Before its term and after it only the owner opens one.
          expected = expected.replace("gggg", "-gg-").replace("oooo", "-oo-");
          assertEquals(expected, inRolledBack(() -> table(item, homes, moments)), item.toString());
        }
      }
    }
  }

  private String table(Item item, List<Set<String>> homes, List<Instant> moments)
      throws SQLException {
    write(List.of(item));
    StringBuilder table = new StringBuilder();
    for (Set<String> home : homes) {
      table.append(table.isEmpty() ? "" : " ");
      Caller caller = new Caller(new UUID(1, 1), "", Set.of("publisher"), home);
      for (Instant moment : moments) {
        var opener = doors.openerAmong(caller, item.id(), moment);
        String who = opener.map(Doors.Opener::institution).orElse("-");
        boolean owns = who.equals("owner");
        assertEquals(owns || opener.isEmpty(), opener.map(Doors.Opener::version).isEmpty());
        table.append(owns ? 'O' : who.charAt(0));
      }
    }
    return table.toString();
  }

  @Test
  void sixtyThousandDecisionsAgreeWithANaiveTwin() throws SQLException {
    int yes = inRolledBack(this::decideAll);
    assertTrue(yes > QUESTIONS / 10 && yes < 2 * QUESTIONS * 9 / 10, "yes and no: " + yes);
  }

  private int decideAll() throws SQLException {
    Random random = new Random(20261128);
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < ITEMS; i++) {
      items.add(item(random, i % 5 != 0));
    }
    write(items);
    Object[] asked = new Object[QUESTIONS];
    Object[] people = new Object[QUESTIONS];
    Object[] moments = new Object[QUESTIONS];
    List<String> expected = new ArrayList<>();
    int yes = 0;
    for (int i = 0; i < QUESTIONS; i++) {
      Item item = items.get(random.nextInt(ITEMS));
      Set<String> homes = new TreeSet<>();
      for (int home = random.nextInt(4); home > 1; home--) {
        homes.add(institution(random));
      }
      homes.add(institution(random));
      homes = random.nextInt(8) == 0 ? Set.of() : homes;
      Instant at = moment(random);
      boolean offered = naive(item, Purpose.ENROL, homes, at);
      boolean taught = false;
      for (String home : homes) {
        taught |= !item.shares().isEmpty() && naive(item, Purpose.TEACH, Set.of(home), at);
      }
      expected.add(offered + " " + taught);
      yes += (offered ? 1 : 0) + (taught ? 1 : 0);
      asked[i] = item.id();
      people[i] = String.join(",", homes);
      moments[i] = at.toString();
    }
    assertEquals(expected, answers(asked, people, moments));
    return yes;
  }

  private List<String> answers(Object[] asked, Object[] people, Object[] moments)
      throws SQLException {
    String sql =
        """
        SELECT is_offered_to(offering, homes, at), EXISTS (
          SELECT FROM unnest(homes) AS home WHERE is_taught_by(offering, home, at))
        FROM unnest(?::uuid[], ?::text[], ?::text[]) WITH ORDINALITY AS q (id, people, moment, n)
          JOIN offering ON resource = id,
          LATERAL (SELECT string_to_array(people, ',') AS homes, moment::timestamptz AS at) AS r
        ORDER BY n
        """;
    List<String> answers = new ArrayList<>();
    try (Connection connection = dataSource.getConnection();
        var select = connection.prepareStatement(sql)) {
      select.setArray(1, connection.createArrayOf("uuid", asked));
      select.setArray(2, connection.createArrayOf("text", people));
      select.setArray(3, connection.createArrayOf("text", moments));
      try (var row = select.executeQuery()) {
        while (row.next()) {
          answers.add(row.getBoolean(1) + " " + row.getBoolean(2));
        }
      }
    }
    return answers;
  }

  /** One share after the other; where nothing was shared, the scope of the publication. */
  private static boolean naive(Item item, Purpose purpose, Set<String> homes, Instant at) {
    if (!item.published()) {
      return false;
    }
    if (item.shares().isEmpty()) {
      return item.open() || homes.contains(item.owner());
    }
    for (Share share : item.shares()) {
      boolean now =
          share.from().compareTo(at) <= 0
              && (share.until() == null || share.until().compareTo(at) > 0);
      if (now && share.purposes().contains(purpose)) {
        if (share.audience() == Audience.EVERYONE
            || share.audience() == Audience.MEMBERS && !homes.isEmpty()
            || share.audience() == Audience.INSTITUTION && homes.contains(share.institution())) {
          return true;
        }
      }
    }
    return false;
  }

  private static Item item(Random random, boolean shared) {
    List<Share> shares = new ArrayList<>();
    for (int i = random.nextInt(4); shared && i >= 0; i--) {
      Audience audience =
          random.nextInt(4) == 0 ? Audience.values()[random.nextInt(2)] : Audience.INSTITUTION;
      Set<Purpose> purposes = EnumSet.of(purpose(random), purpose(random));
      Instant from = moment(random);
      shares.add(
          new Share(
              audience,
              audience == Audience.INSTITUTION ? institution(random) : null,
              purposes,
              from,
              random.nextInt(3) == 0 ? null : from.plus(Duration.ofDays(1 + random.nextInt(20)))));
    }
    return new Item(
        UUID.randomUUID(),
        random.nextInt(10) > 0,
        random.nextBoolean(),
        institution(random),
        shares);
  }

  private static Purpose purpose(Random random) {
    return Purpose.values()[random.nextInt(Purpose.values().length)];
  }

  private static String institution(Random random) {
    return "i" + random.nextInt(6);
  }

  private static Instant moment(Random random) {
    return BEGIN.plus(Duration.ofDays(random.nextInt(30)));
  }

  private void write(List<Item> items) throws SQLException {
    String copy =
        """
        INSERT INTO offering (resource, version, state, scope, institution, phases, stages,
          languages, minutes, prerequisites)
        VALUES (?, 1, ?, ?, ?, '{}', '{}', '{}', 30, '{}')
        """;
    try (Connection connection = dataSource.getConnection();
        var offering = connection.prepareStatement(copy);
        var shared = connection.prepareStatement("INSERT INTO shared VALUES (?)");
        var share = connection.prepareStatement("INSERT INTO share VALUES (?, ?, ?, ?, ?, ?)")) {
      for (Item item : items) {
        offering.setObject(1, item.id());
        offering.setString(2, item.published() ? "PUBLISHED" : "WITHDRAWN");
        offering.setString(3, item.open() ? "PUBLIC" : "INSTITUTION");
        offering.setString(4, item.owner());
        offering.executeUpdate();
        if (!item.shares().isEmpty()) {
          shared.setObject(1, item.id());
          shared.executeUpdate();
        }
        for (Share one : item.shares()) {
          Object[] purposes = one.purposes().stream().map(Enum::name).toArray();
          share.setObject(1, item.id());
          share.setString(2, one.audience().name());
          share.setString(3, one.institution());
          share.setArray(4, connection.createArrayOf("text", purposes));
          share.setObject(5, one.from().atOffset(ZoneOffset.UTC));
          share.setObject(6, one.until() == null ? null : one.until().atOffset(ZoneOffset.UTC));
          share.executeUpdate();
        }
      }
    }
  }

  @FunctionalInterface
  private interface Asking<T> {
    T ask() throws SQLException;
  }

  /** Nothing of it stays: it is taken back before it was anybody's. */
  private static <T> T inRolledBack(Asking<T> asking) throws SQLException {
    QuarkusTransaction.begin();
    try {
      return asking.ask();
    } finally {
      QuarkusTransaction.rollback();
    }
  }
}
