package org.teachercloud.system.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** The documents of the API tell of every refusal that a client has to reckon with. */
class DocumentTest {

  /** Answers with items that are no pages of a list, and why. */
  private static final Path OTHER_LISTS = Path.of("src/test/resources/other-lists.csv");

  @Test
  void whoNamesAnObjectIsToldThatItMayNotBeThere() {
    assertEquals(List.of(), without("404", one -> one.path().contains("{")));
  }

  @Test
  void whoNamesAVersionIsToldThatItMayBeStale() {
    assertEquals(List.of(), without("412", one -> one.parameters().contains("If-Match")));
  }

  @Test
  void whoSendsAKeyIsToldThatItMayBeTaken() {
    assertEquals(List.of(), without("422", one -> one.parameters().contains("Idempotency-Key")));
  }

  @Test
  void whoMustSignInIsToldSo() {
    assertEquals(List.of(), without("401", Operation::isSecured));
  }

  @Test
  void everyRefusalOfOursIsAProblem() {
    assertEquals(
        List.of(),
        Operation.all().stream()
            .filter(one -> one.path().startsWith("/api/v1/"))
            .filter(one -> !one.refusesInProblems())
            .toList());
  }

  @Test
  void everyListThatGoesOnComesInPagesOfOneSize() {
    assertEquals(
        List.of(),
        Operation.all().stream()
            .filter(one -> one.method().equals("GET") && one.parameters().contains("cursor"))
            .filter(one -> one.answersInJson() && !one.answersInPages())
            .toList());
  }

  @Test
  void everyListTellsWhatComesNextAndHowManyThereAre() {
    Map<String, String> exceptions = Exceptions.read(OTHER_LISTS);
    List<Operation> lists =
        Operation.all().stream()
            .filter(one -> one.path().startsWith("/api/v1/"))
            .filter(one -> one.method().equals("GET") && one.answersAList())
            .toList();
    assertEquals(
        List.of(),
        lists.stream()
            .filter(one -> !one.answersInOneShape())
            .filter(one -> !exceptions.containsKey(one.toString()))
            .toList());
    assertEquals(List.of(), Exceptions.withoutNeed(exceptions, lists.stream()));
    assertTrue(lists.size() > exceptions.size() + 30, lists::toString);
  }

  @Test
  void theStatesOfAnImportAreNamed() {
    Operation read = new Operation("GET", "/api/v1/imports/{id}");
    assertEquals(
        List.of("WAITING", "RUNNING", "DONE", "FAILED"), read.valuesOf("ImportView", "state"));
  }

  private static List<Operation> without(String status, Predicate<Operation> which) {
    return Operation.all().stream().filter(which).filter(one -> !one.answers(status)).toList();
  }
}
