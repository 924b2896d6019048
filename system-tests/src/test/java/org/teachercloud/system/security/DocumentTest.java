package org.teachercloud.system.security;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** The documents of the API tell of every refusal that a client has to reckon with. */
class DocumentTest {

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
  void everyListComesInPagesOfOneShape() {
    assertEquals(
        List.of(),
        Operation.all().stream()
            .filter(one -> one.method().equals("GET") && one.parameters().contains("cursor"))
            .filter(one -> one.answersInJson() && !one.answersInPages())
            .toList());
  }

  private static List<Operation> without(String status, Predicate<Operation> which) {
    return Operation.all().stream().filter(which).filter(one -> !one.answers(status)).toList();
  }
}
