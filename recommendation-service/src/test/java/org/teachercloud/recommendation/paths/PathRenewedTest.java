package org.teachercloud.recommendation.paths;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.teachercloud.recommendation.testing.Paths.ahead;
import static org.teachercloud.recommendation.testing.Paths.changes;
import static org.teachercloud.recommendation.testing.Paths.current;
import static org.teachercloud.recommendation.testing.Paths.currentWhen;
import static org.teachercloud.recommendation.testing.Paths.state;
import static org.teachercloud.recommendation.testing.Paths.tried;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.teachercloud.recommendation.testing.RealParts;

/** The one event that crosses a threshold renews the path, and so does what she sets anew. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class PathRenewedTest extends TwoStandards {

  private static final int MANY = 12;

  @Test
  void theOneTryWithWhichAStandardIsMasteredTakesItsStepOut() {
    JsonPath before = current(token);
    for (int right = 1; right <= MANY; right++) {
      JsonPath path = triedOnceMore(right, true);
      if (tried(path, first).contains("MASTERED")) {
        assertTrue(right > 1, "not by the first try");
        assertEquals(List.of(other), ahead(path));
        assertEquals("LEFT_OUT", state(path, one));
        assertEquals(List.of("DROPPED.MASTERED"), changes(path, one));
        assertTrue(path.getInt("version") > before.getInt("version"));
        return;
      }
      assertEquals(Set.of(one, other), Set.copyOf(ahead(path)));
      before = path;
    }
    throw new AssertionError("Never mastered");
  }

  @Test
  void theOneTryWithWhichAStandardIsWeakBringsBackWhatSheCompletedForIt() {
    facts.arrive(facts.enrolled(learner, one), facts.completed(learner, one));
    currentWhen(token, now -> ahead(now).equals(List.of(other)));
    for (int wrong = 1; wrong <= MANY; wrong++) {
      JsonPath path = triedOnceMore(wrong, false);
      if (tried(path, first).contains("WEAK")) {
        assertTrue(wrong > 1, "not by the first try");
        assertEquals(Set.of(one, other), Set.copyOf(ahead(path)));
        assertEquals(List.of("ADDED.PRACTISES"), changes(path, one));
        return;
      }
      assertEquals(List.of(other), ahead(path));
    }
    throw new AssertionError("Never weak");
  }

  @Test
  void whatSheSetsAnewAboutHerTriesRenewsItBothWays() {
    attempts(one, MANY, 0);
    JsonPath with = currentWhen(token, now -> ahead(now).equals(List.of(other)));
    facts.arrive(facts.profile(learner, Set.of(), Set.of(), true));
    JsonPath without = currentWhen(token, now -> ahead(now).contains(one));
    assertTrue(without.getInt("version") > with.getInt("version"));
    facts.arrive(facts.profile(learner, Set.of(), Set.of(), false));
    JsonPath again = currentWhen(token, now -> ahead(now).equals(List.of(other)));
    assertTrue(again.getInt("version") > without.getInt("version"));
    assertEquals("LEFT_OUT", state(again, one));
  }

  /** The path that knows of one try more. */
  private JsonPath triedOnceMore(int tries, boolean right) {
    attempts(one, right ? 1 : 0, right ? 0 : 1);
    return currentWhen(
        token, path -> !tried(path, first).isEmpty() && tried(path, first).getLast().equals(tries));
  }
}
