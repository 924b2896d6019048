package org.teachercloud.recommendation.paths;

import static org.teachercloud.recommendation.testing.Paths.ahead;
import static org.teachercloud.recommendation.testing.Paths.begin;

import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.teachercloud.contracts.Subject;
import org.teachercloud.recommendation.testing.Facts;
import org.teachercloud.recommendation.testing.StandardsStated;
import org.teachercloud.recommendation.testing.Tokens;
import org.teachercloud.recommendation.testing.TriesStated;

/** A learner on her way to two standards, each of which one course serves. */
abstract class TwoStandards {

  @Inject Facts facts;
  @Inject StandardsStated stated;
  @Inject TriesStated tries;

  final UUID learner = UUID.randomUUID();
  final String token = Tokens.teacher(learner);
  final UUID heading = UUID.randomUUID();
  final UUID first = UUID.randomUUID();
  final UUID second = UUID.randomUUID();
  final UUID one = UUID.randomUUID();
  final UUID other = UUID.randomUUID();
  final UUID exercise = UUID.randomUUID();
  final String goal = "{\"kind\": \"STANDARDS\", \"standards\": [\"%s\"]}".formatted(heading);

  @BeforeEach
  void aCourseForEachOfTwoStandards() throws SQLException {
    tries.forgetWhatWasLearnt();
    facts.arrive(stated.framework(UUID.randomUUID(), heading, first, second));
    facts.arrive(
        facts.published(one, Subject.ECONOMICS),
        facts.published(other, Subject.ECONOMICS),
        facts.published(exercise, Subject.ECONOMICS));
    facts.arrive(stated.aligned(one, first), stated.aligned(other, second));
    begun(Set.of(one, other));
  }

  /** Begins until everything that was stated has come through to memory. */
  final JsonPath begun(Set<UUID> expected) {
    return Awaitility.await()
        .until(() -> begin(token, goal, 240), path -> Set.copyOf(ahead(path)).equals(expected));
  }

  final void attempts(UUID course, int right, int wrong) {
    facts.arrive(tries.attempts(learner, course, right, wrong));
  }
}
