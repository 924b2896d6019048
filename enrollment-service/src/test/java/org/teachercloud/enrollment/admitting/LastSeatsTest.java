package org.teachercloud.enrollment.admitting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.teachercloud.enrollment.Catalogue;
import org.teachercloud.enrollment.Person;
import org.teachercloud.enrollment.RealParts;

/** Two hundred clients, ten seats; as many rounds as {@code -Drace.rounds} says. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class LastSeatsTest {

  private static final int CLIENTS = 200;
  private static final int SEATS = 10;
  private static final int ROUNDS = Integer.getInteger("race.rounds", 5);

  @Inject Catalogue catalogue;

  @TestHTTPResource("/")
  URI base;

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private record Answer(Person who, UUID enrollment, String state, Long place) {}

  @TestFactory
  Stream<DynamicTest> exactlyTenGetOneAndTheOthersWaitInOrder() {
    List<Person> people = Stream.generate(Person::teacher).limit(CLIENTS).toList();
    return Stream.iterate(1, round -> round + 1)
        .limit(ROUNDS)
        .map(round -> DynamicTest.dynamicTest("round " + round, () -> race(people)));
  }

  private void race(List<Person> people) throws Exception {
    UUID course = catalogue.course(30).resource();
    UUID offering = Office.ofEcnu().offers(course, "OPEN", SEATS);
    List<Answer> answers = allAtOnce(people, course, offering);
    assertEquals(SEATS, answers.stream().filter(one -> one.state().equals("ACTIVE")).count());
    List<Answer> waiting =
        answers.stream()
            .filter(one -> one.state().equals("WAITLISTED"))
            .sorted(Comparator.comparing(Answer::place))
            .toList();
    assertEquals(
        LongStream.rangeClosed(1, CLIENTS - SEATS).boxed().toList(),
        waiting.stream().map(Answer::place).toList());

    List<Answer> seated =
        answers.stream().filter(one -> one.state().equals("ACTIVE")).limit(3).toList();
    seated.forEach(one -> Office.leaves(one.who(), one.enrollment()));

    for (int place = 0; place < waiting.size(); place += place < 6 ? 1 : 40) {
      JsonPath now = waiting.get(place).who().sees(waiting.get(place).enrollment()).jsonPath();
      assertEquals(place < 3 ? "ACTIVE" : "WAITLISTED", now.getString("state"));
      assertEquals(place < 3 ? null : Integer.valueOf(place - 2), now.get("place"));
    }
  }

  private List<Answer> allAtOnce(List<Person> people, UUID course, UUID offering) throws Exception {
    String wish = new JsonObject().put("resourceId", course).put("offeringId", offering).encode();
    CyclicBarrier start = new CyclicBarrier(CLIENTS);
    List<Callable<Answer>> wishes = new ArrayList<>();
    for (Person who : people) {
      HttpRequest request =
          HttpRequest.newBuilder(base.resolve("/api/v1/enrollments"))
              .header("Authorization", "Bearer " + who.token())
              .header("Content-Type", "application/json")
              .POST(HttpRequest.BodyPublishers.ofString(wish))
              .build();
      wishes.add(
          () -> {
            start.await();
            return answer(who, http.send(request, HttpResponse.BodyHandlers.ofString()));
          });
    }
    try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Answer> answers = new ArrayList<>();
      for (Future<Answer> answer : clients.invokeAll(wishes)) {
        answers.add(answer.get());
      }
      return answers;
    }
  }

  private static Answer answer(Person who, HttpResponse<String> response) {
    assertEquals(201, response.statusCode(), response.body());
    JsonObject told = new JsonObject(response.body());
    return new Answer(
        who, UUID.fromString(told.getString("id")), told.getString("state"), told.getLong("place"));
  }
}
