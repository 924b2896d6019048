package org.teachercloud.system.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.teachercloud.system.security.Permissions.Row;
import org.teachercloud.system.security.specimens.Door;
import org.teachercloud.system.security.specimens.Specimens;
import org.teachercloud.system.security.specimens.Whose;
import org.teachercloud.system.security.specimens.Wish;

/**
 * The running cloud answers every role as the table says; and wherever it hides somebody's object,
 * it answers word for word as if there were none.
 */
class PermissionMatrixTest {

  private final Door door = Door.open();
  private final Specimens specimens = new Specimens(door);

  @TestFactory
  Stream<DynamicTest> everyRoleIsAnsweredAsTheTableSays() {
    return inOrder(Permissions.read()).stream()
        .flatMap(
            row ->
                row.expected().entrySet().stream()
                    .filter(cell -> cell.getValue() != Expectation.NOT_ASKED)
                    .map(
                        cell ->
                            DynamicTest.dynamicTest(
                                cell.getKey() + " " + row.operation() + " " + row.whose(),
                                () -> assertAnswered(row, cell.getKey(), cell.getValue()))));
  }

  private void assertAnswered(Row row, String role, Expectation expected) {
    String account = Permissions.ACCOUNTS.get(role);
    Door.Answer answer = answer(row.operation(), row.whose(), account);
    assertTrue(
        expected.holds(answer.statusCode(), Requests.isIncomplete(row.operation())),
        () ->
            "%s %s %s: %s expected, but %d %s"
                .formatted(
                    role,
                    row.operation(),
                    row.whose(),
                    expected,
                    answer.statusCode(),
                    answer.body()));
    if (expected == Expectation.HIDDEN && row.whose() != Whose.ABSENT) {
      Door.Answer absent = answer(row.operation(), Whose.ABSENT, account);
      assertEquals(absent.statusCode(), answer.statusCode());
      assertEquals(absent.body(), answer.body());
      assertEquals(kind(absent), kind(answer));
    }
  }

  private Door.Answer answer(Operation operation, Whose whose, String account) {
    String address = specimens.address(operation.path(), whose, account);
    Wish wish = Requests.of(operation, address, specimens.words());
    return door.send(door.token(account), wish);
  }

  private static String kind(Door.Answer answer) {
    return answer.headers().firstValue("Content-Type").orElse("");
  }

  /** What takes objects away comes last. */
  private static List<Row> inOrder(List<Row> rows) {
    List<Row> ordered = new ArrayList<>(rows);
    ordered.sort((a, b) -> Boolean.compare(takesAway(a), takesAway(b)));
    return ordered;
  }

  private static boolean takesAway(Row row) {
    return row.operation().method().equals("DELETE")
        || row.operation().path().endsWith("/withdraw")
        || row.operation().path().endsWith("/discard");
  }
}
