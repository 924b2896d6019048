package org.teachercloud.catalog.sharing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.teachercloud.access.Caller;
import org.teachercloud.catalog.RealParts;
import org.teachercloud.catalog.describing.Description;
import org.teachercloud.catalog.describing.Resource;
import org.teachercloud.catalog.describing.Resources;
import org.teachercloud.catalog.describing.Text;
import org.teachercloud.catalog.describing.Unit;
import org.teachercloud.catalog.describing.reaching.Reach;
import org.teachercloud.catalog.describing.reaching.Reaches;
import org.teachercloud.catalog.networking.RegisterInstitution;
import org.teachercloud.contracts.Purpose;
import org.teachercloud.contracts.ResourceKind;
import org.teachercloud.contracts.Scope;
import org.teachercloud.contracts.Subject;

/** The rule as it stands in the database against the function and its naive twin. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class DatabaseDecisionTest {

  private static final int WORLDS = 400;
  private static final int QUESTIONS = 30_000;

  @Inject Resources resources;
  @Inject Reaches reaches;
  @Inject RegisterInstitution register;
  @Inject AgroalDataSource dataSource;

  private final Random random = new Random(20261128);
  private final List<UUID> ids = new ArrayList<>();
  private final List<RandomWorld> worlds = new ArrayList<>();

  /** Nothing of it stays: it is taken back before it was anybody's. */
  @Test
  void thirtyThousandDecisionsOfTheDatabaseAgreeWithTheFunctionAndItsNaiveTwin() {
    QuarkusTransaction.begin();
    try {
      decideAll();
    } catch (SQLException failure) {
      throw new AssertionError(failure);
    } finally {
      QuarkusTransaction.rollback();
    }
  }

  private void decideAll() throws SQLException {
    List<Resource> items = items();
    Object[] asked = new Object[QUESTIONS];
    Object[] people = new Object[QUESTIONS];
    Object[] moments = new Object[QUESTIONS];
    boolean[] expected = new boolean[QUESTIONS];
    int yes = 0;
    for (int i = 0; i < QUESTIONS; i++) {
      int which = random.nextInt(WORLDS);
      Caller caller = RandomWorld.caller(random);
      LocalDate day = RandomWorld.day(random);
      expected[i] = naive(which, items.get(which), caller, day);
      assertEquals(expected[i], decided(which, items.get(which), caller, day));
      yes += expected[i] ? 1 : 0;
      asked[i] = ids.get(which);
      people[i] = String.join(",", caller.institutions());
      moments[i] = RandomWorld.noon(day).toString();
    }
    assertTrue(yes > QUESTIONS / 10 && yes < QUESTIONS * 9 / 10, "yes and no: " + yes);
    int answered = 0;
    String sql =
        """
        SELECT n, reaches(resource, string_to_array(people, ','), at::timestamptz)
        FROM unnest(?::uuid[], ?::text[], ?::text[]) WITH ORDINALITY AS asked (id, people, at, n)
          JOIN resource USING (id)
        """;
    try (var connection = dataSource.getConnection();
        var select = connection.prepareStatement(sql)) {
      select.setArray(1, connection.createArrayOf("uuid", asked));
      select.setArray(2, connection.createArrayOf("text", people));
      select.setArray(3, connection.createArrayOf("text", moments));
      try (var row = select.executeQuery()) {
        while (row.next()) {
          int i = row.getInt(1) - 1;
          assertEquals(expected[i], row.getBoolean(2), people[i] + " at " + moments[i]);
          answered++;
        }
      }
    }
    assertEquals(QUESTIONS, answered);
  }

  private boolean naive(int which, Resource item, Caller caller, LocalDate day) {
    return isShared(which)
        ? worlds.get(which).naive(caller, Purpose.READ, day)
        : item.description().scope() == Scope.PUBLIC
            || caller.institutions().contains(item.institution());
  }

  private boolean decided(int which, Resource item, Caller caller, LocalDate day) {
    Reach reach =
        isShared(which)
            ? worlds.get(which).reach()
            : Reach.of(item.institution(), item.description().scope());
    return reach.allows(caller, Purpose.READ, RandomWorld.noon(day));
  }

  private static boolean isShared(int which) {
    return which % 5 != 0;
  }

  private List<Resource> items() {
    for (String slug : RandomWorld.INSTITUTIONS) {
      register.findOrRegister(slug, new Text(null, "Decides " + slug));
    }
    List<Resource> items = new ArrayList<>();
    Map<UUID, Reach> shared = new HashMap<>();
    for (int i = 0; i < WORLDS; i++) {
      RandomWorld world = new RandomWorld(random);
      UUID id = UUID.randomUUID();
      Scope scope = random.nextBoolean() ? Scope.PUBLIC : Scope.INSTITUTION;
      items.add(Resource.published(id, world.owner(), description(scope), null, Instant.now()));
      ids.add(id);
      worlds.add(world);
      if (isShared(i)) {
        shared.put(id, world.reach());
      }
    }
    resources.save(items);
    reaches.write(shared, Instant.now());
    return items;
  }

  private static Description description(Scope scope) {
    return new Description(
        ResourceKind.COURSE,
        new Text(null, "A random world"),
        null,
        Subject.PEDAGOGY,
        Set.of(),
        Set.of(),
        Set.of("en"),
        30,
        null,
        scope,
        List.of(new Unit(UUID.randomUUID(), new Text(null, "One"), 30)),
        List.of());
  }
}
