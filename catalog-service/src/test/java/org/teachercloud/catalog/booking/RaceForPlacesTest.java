package org.teachercloud.catalog.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.teachercloud.catalog.RealParts;
import org.teachercloud.catalog.Shelf;
import org.teachercloud.catalog.Tokens;
import org.teachercloud.catalog.describing.Resource;
import org.teachercloud.contracts.Scope;

/** Many want the same at the same moment. {@code -Dbooking.rounds=100} runs the long race. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class RaceForPlacesTest {

  private static final int ROUNDS = Integer.getInteger("booking.rounds", 5);
  private static final int CLIENTS = 200;
  private static final int SLOTS = 10;
  private static final int PLACES = 10;

  /** Signing is dear; each round has days of its own, and a person so many bookings at most. */
  private static final int ROUNDS_OF_ONE_CROWD = 20;

  @Inject Lab lab;
  @Inject Shelf shelf;

  @TestHTTPResource("/")
  URI base;

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @Test
  void twoHundredRaceForTenSlotsAndEachHasExactlyItsTen() throws Exception {
    String home = shelf.institution();
    Map<Integer, List<String>> crowds = new HashMap<>();
    for (int round = 0; round < ROUNDS; round++) {
      List<String> tokens =
          crowds.computeIfAbsent(round / ROUNDS_OF_ONE_CROWD, none -> crowd(home));
      int before = round % ROUNDS_OF_ONE_CROWD;
      Resource open = lab.open(Scope.PUBLIC);
      List<String> slots = new ArrayList<>();
      for (int day = 1; day <= SLOTS; day++) {
        slots = lab.offer(open, Lab.inDays(before * SLOTS + day, PLACES));
      }
      List<String> raced = slots;
      List<HttpResponse<String>> answers =
          atOnce(CLIENTS, i -> book(tokens.get(i), raced.get(i % SLOTS)));
      Map<String, Integer> places = new HashMap<>();
      for (int i = 0; i < CLIENTS; i++) {
        assertEquals(201, answers.get(i).statusCode(), answers.get(i).body());
        boolean placed = answers.get(i).body().contains("\"REQUESTED\"");
        places.merge(raced.get(i % SLOTS), placed ? 1 : 0, Integer::sum);
      }
      assertEquals(SLOTS, places.size());
      places.values().forEach(each -> assertEquals(PLACES, each));
      for (String slot : raced) {
        assertAddsUp(slot, PLACES, CLIENTS / SLOTS - PLACES);
      }
    }
  }

  @Test
  void nobodyIsInTwoPlacesAtATimeHoweverFastSheAsks() throws Exception {
    Resource open = lab.open(Scope.PUBLIC);
    List<String> slots = new ArrayList<>();
    for (int i = 0; i < SLOTS; i++) {
      slots = lab.offer(open, Lab.inDays(3, PLACES));
    }
    List<String> raced = slots;
    for (int round = 0; round < ROUNDS; round++) {
      UUID person = UUID.randomUUID();
      String token = Tokens.one(person, "teacher", open.institution());
      List<HttpResponse<String>> answers = atOnce(SLOTS, i -> book(token, raced.get(i)));
      assertEquals(1, answers.stream().filter(one -> one.statusCode() == 201).count());
      assertEquals(SLOTS - 1, answers.stream().filter(one -> one.statusCode() == 409).count());
      assertEquals(1, lab.ask("SELECT count(*) FROM booking WHERE person = '" + person + "'"));
    }
  }

  @Test
  void theDatabaseItselfRefusesWhatTheServiceMustNotDo() throws SQLException {
    Resource open = lab.open(Scope.PUBLIC);
    String slot = lab.offer(open, Lab.inDays(2, 1)).getFirst();
    Lab.booked(lab.teacher(), slot, "REQUESTED");
    String copy =
        "INSERT INTO booking (id, slot, person, name, from_at, to_at, state, asked_at, changed_by,"
            + " changed_at) SELECT gen_random_uuid(), slot, person, name, to_at - interval '1 min',"
            + " to_at + interval '1 h', 'CONFIRMED', now(), person, now() FROM booking"
            + " WHERE slot = '"
            + slot
            + "'";
    SQLException overlap = assertThrows(SQLException.class, () -> lab.sql(copy));
    assertEquals("23P01", overlap.getSQLState());
    String more = "UPDATE slot SET taken = taken + 1 WHERE id = '" + slot + "'";
    SQLException soldTwice = assertThrows(SQLException.class, () -> lab.sql(more));
    assertEquals("23514", soldTwice.getSQLState());
  }

  @Test
  void placesAndTheLineAddUpWhoeverComesAndGoesAtOnce() throws Exception {
    int people = 24;
    Resource open = lab.open(Scope.PUBLIC);
    String slot = lab.offer(open, Lab.inDays(4, 5)).getFirst();
    atOnce(
        people,
        i -> {
          String token = Tokens.one(UUID.randomUUID(), "teacher", open.institution());
          Random chance = new Random(i);
          HttpResponse<String> last = book(token, slot);
          for (int turn = 0; turn < 6; turn++) {
            assertTrue(last.statusCode() < 300, last.body());
            String id = last.body().replaceFirst(".*?\"id\":\"([^\"]+)\".*", "$1");
            if (chance.nextBoolean()) {
              HttpResponse<String> left = send(token, "DELETE", "/api/v1/bookings/" + id, "");
              assertEquals(204, left.statusCode(), left.body());
            }
            last = book(token, slot);
          }
          return last;
        });
    assertAddsUp(slot, 5, people - 5);
  }

  private static List<String> crowd(String home) {
    return IntStream.range(0, CLIENTS)
        .mapToObj(i -> Tokens.one(UUID.randomUUID(), "teacher", home))
        .toList();
  }

  private void assertAddsUp(String slot, int placed, int waiting) throws SQLException {
    String of = " FROM booking WHERE slot = '" + slot + "' AND state = ";
    assertEquals(placed, lab.ask("SELECT count(*)" + of + "'REQUESTED'"));
    assertEquals(waiting, lab.ask("SELECT count(*)" + of + "'WAITLISTED'"));
    assertEquals(placed, lab.ask("SELECT taken FROM slot WHERE id = '" + slot + "'"));
    assertEquals(waiting, lab.ask("SELECT waiting FROM slot WHERE id = '" + slot + "'"));
  }

  @FunctionalInterface
  private interface Try {
    HttpResponse<String> by(int client) throws IOException, InterruptedException;
  }

  /** Has so many clients try it from the same moment on. */
  private static List<HttpResponse<String>> atOnce(int clients, Try attempt) throws Exception {
    CountDownLatch start = new CountDownLatch(1);
    try (ExecutorService each = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<HttpResponse<String>>> tries =
          IntStream.range(0, clients)
              .mapToObj(
                  i ->
                      each.submit(
                          () -> {
                            start.await();
                            return attempt.by(i);
                          }))
              .toList();
      start.countDown();
      List<HttpResponse<String>> answers = new ArrayList<>();
      for (Future<HttpResponse<String>> one : tries) {
        answers.add(one.get());
      }
      return answers;
    }
  }

  private HttpResponse<String> book(String token, String slot)
      throws IOException, InterruptedException {
    return send(token, "POST", "/api/v1/slots/" + slot + "/bookings", "{\"briefed\": false}");
  }

  private HttpResponse<String> send(String token, String method, String path, String body)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(base.resolve(path))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .build();
    return http.send(request, HttpResponse.BodyHandlers.ofString());
  }
}
