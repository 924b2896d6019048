package org.teachercloud.recommendation.recommending;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.All;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.teachercloud.access.Caller;
import org.teachercloud.contracts.Subject;
import org.teachercloud.recommendation.history.Learners;
import org.teachercloud.recommendation.recommending.RecommendationsView.Recommendation;
import org.teachercloud.recommendation.replicas.Follower;
import org.teachercloud.recommendation.scoring.learnt.ServedModel;
import org.teachercloud.recommendation.testing.Crowd;
import org.teachercloud.recommendation.testing.Facts;
import org.teachercloud.recommendation.testing.ManyLearnt;
import org.teachercloud.recommendation.testing.RealParts;
import org.teachercloud.recommendation.testing.Tokens;

/**
 * What learning gains in the answers themselves, and what an answer costs. Small in the usual
 * suite; {@code -Dteachercloud.served.files=FOLDER} reads {@code train.tsv} and {@code test.tsv} of
 * a benchmark, {@code -Dteachercloud.served.items=15160 -Dteachercloud.served.people=40000}
 * generates a large programme; {@code -Dteachercloud.served.learnt} items are learnt.
 */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
@TestProfile(ManyLearnt.class)
class ServedFiguresTest {

  private static final Logger LOG = Logger.getLogger(ServedFiguresTest.class);
  private static final String LEARNING = "/api/v1/operations/recommendation/learning";
  private static final String FILES = System.getProperty("teachercloud.served.files");
  private static final int ITEMS = Integer.getInteger("teachercloud.served.items", 120);
  private static final int PEOPLE = Integer.getInteger("teachercloud.served.people", 500);
  private static final int ASKED = Integer.getInteger("teachercloud.served.asked", 300);
  private static final int BATCH = 4000;
  private static final int PLACES = 10;
  private static final double MICROS = 1e3;

  private static final String COUNT_PAIRS =
      """
      INSERT INTO co_enrollment (earlier, later, people, weight)
      SELECT a.item, b.item, count(*),
        sum(greatest(1, round(1000 * power(0.8, b.position - a.position - 1))))
      FROM history a JOIN history b
        ON a.learner = b.learner AND b.position - a.position BETWEEN 1 AND 20
      GROUP BY a.item, b.item
      """;

  @Inject Facts facts;
  @Inject Recommend recommend;
  @Inject Learners learners;
  @Inject ServedModel model;
  @Inject AgroalDataSource dataSource;
  @Inject @All List<Follower> followers;

  private final Map<Integer, UUID> resources = new HashMap<>();
  private final Map<Integer, List<Integer>> ways = new HashMap<>();
  private final Map<Integer, Integer> next = new HashMap<>();

  @Test
  void whatWasLearntRanksWhatComesNextHigherThanCountsDo() throws Exception {
    bringThemTogether();
    double counted = ask("counts").gain();
    long start = System.nanoTime();
    given().auth().oauth2(Tokens.operator()).post(LEARNING).then().statusCode(202);
    await().atMost(Duration.ofMinutes(20)).until(() -> model.name().startsWith("learnt-"));
    LOG.infof(
        "learnt in %.1f s: %s",
        (System.nanoTime() - start) / 1e9,
        given().auth().oauth2(Tokens.operator()).get(LEARNING).asString());
    ask("learnt, first");
    Figures learnt = ask("learnt");
    assertTrue(learnt.gain() > counted, learnt.gain() + " against " + counted);
  }

  private record Figures(double gain, double recall) {}

  private Figures ask(String name) {
    List<Integer> asked = next.keySet().stream().sorted().limit(ASKED).toList();
    double gain = 0;
    double recall = 0;
    double[] micros = new double[asked.size()];
    double[] busy = new double[asked.size()];
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    for (int i = 0; i < micros.length; i++) {
      UUID person = person(asked.get(i));
      var learner = learners.of(person);
      Caller caller = new Caller(person, "", Set.of(), Set.of());
      long start = System.nanoTime();
      long spent = threads.getCurrentThreadCpuTime();
      List<Recommendation> answer = recommend.next(learner, caller, 20, "zh").items();
      busy[i] = (threads.getCurrentThreadCpuTime() - spent) / MICROS;
      micros[i] = (System.nanoTime() - start) / MICROS;
      UUID right = resources.get(next.get(asked.get(i)));
      List<UUID> ids = answer.stream().limit(PLACES).map(each -> each.resource().id()).toList();
      int place = ids.indexOf(right);
      gain += place < 0 ? 0 : Math.log(2) / Math.log(place + 2);
      recall += place < 0 ? 0 : 1;
    }
    Arrays.sort(micros);
    Arrays.sort(busy);
    LOG.infof(
        "%s: NDCG@10 %.4f, recall@10 %.4f of %d; an answer of 20 with reasons p50 %.0f µs, p99 %.0f"
            + " µs; of a processor p50 %.0f µs, p99 %.0f µs",
        name,
        gain / micros.length,
        recall / micros.length,
        micros.length,
        micros[micros.length / 2],
        micros[micros.length * 99 / 100],
        busy[busy.length / 2],
        busy[busy.length * 99 / 100]);
    return new Figures(gain / micros.length, recall / micros.length);
  }

  private void bringThemTogether() throws IOException, SQLException {
    int items = FILES == null ? generate() : read();
    List<Facts.Stated> published = new ArrayList<>();
    for (int item = 0; item < items; item++) {
      resources.put(item, UUID.randomUUID());
      published.add(facts.published(resources.get(item), Subject.PEDAGOGY));
    }
    for (int from = 0; from < items; from += BATCH) {
      facts.arrive(published.subList(from, Math.min(items, from + BATCH)));
    }
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      insertHistories(connection);
      statement.execute("ANALYZE history");
      statement.execute(
          "INSERT INTO popularity (item, people) SELECT item, count(*) FROM history GROUP BY item");
      statement.execute(COUNT_PAIRS);
    }
    followers.forEach(Follower::reload);
  }

  private void insertHistories(Connection connection) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            INSERT INTO history (learner, item, position, state, units, progress, active_at)
            SELECT ?, number, place, 'ENROLLED', 0, 0, now() - interval '1 day' + place * interval '1 s'
            FROM unnest(?::uuid[]) WITH ORDINALITY AS way(resource, place)
            JOIN item USING (resource)
            """)) {
      int waiting = 0;
      for (var way : ways.entrySet()) {
        insert.setObject(1, person(way.getKey()));
        insert.setArray(
            2,
            connection.createArrayOf(
                "uuid", way.getValue().stream().map(resources::get).toArray()));
        insert.addBatch();
        if (++waiting % BATCH == 0) {
          insert.executeBatch();
        }
      }
      insert.executeBatch();
    }
  }

  private static UUID person(int number) {
    return new UUID(77, number);
  }

  private int read() throws IOException {
    Map<Integer, Map<Integer, Integer>> byPlace = new HashMap<>();
    int highest = 0;
    for (String line : Files.readAllLines(Path.of(FILES, "train.tsv"))) {
      int[] cells = Arrays.stream(line.split("\t")).mapToInt(Integer::parseInt).toArray();
      byPlace.computeIfAbsent(cells[0], person -> new TreeMap<>()).put(cells[2], cells[1]);
      highest = Math.max(highest, cells[1]);
    }
    byPlace.forEach((person, way) -> ways.put(person, List.copyOf(way.values())));
    for (String line : Files.readAllLines(Path.of(FILES, "test.tsv"))) {
      String[] cells = line.split("\t");
      next.put(Integer.parseInt(cells[0]), Integer.parseInt(cells[1]));
      highest = Math.max(highest, Integer.parseInt(cells[1]));
    }
    return highest + 1;
  }

  /** As a {@link Crowd}, by numbers alone. */
  private int generate() {
    List<int[]> all = Crowd.ways(ITEMS, PEOPLE, 7);
    for (int person = 0; person < PEOPLE; person++) {
      int[] way = all.get(person);
      ways.put(person, IntStream.of(way).limit(way.length - 1).boxed().toList());
      next.put(person, way[way.length - 1]);
    }
    return ITEMS;
  }
}
