package org.teachercloud.system.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.teachercloud.system.security.Permissions.Row;
import org.teachercloud.system.security.Permissions.Subject;

/** The running cloud answers every role as the table says. */
class PermissionMatrixTest {

  @TestFactory
  Stream<DynamicTest> everyRoleIsAnsweredAsTheTableSays() {
    Door door = Door.open();
    Specimens specimens = new Specimens(door);
    return inOrder(Permissions.read()).stream()
        .flatMap(
            row ->
                row.expected().entrySet().stream()
                    .filter(cell -> cell.getValue() != Expectation.NOT_ASKED)
                    .map(
                        cell ->
                            DynamicTest.dynamicTest(
                                cell.getKey() + " " + row.operation() + " " + row.subject(),
                                () ->
                                    assertAnswered(
                                        door, specimens, row, cell.getKey(), cell.getValue()))));
  }

  @Test
  void whatIsNotYoursIsAnsweredLikeWhatIsNotThere() {
    Door door = Door.open();
    Specimens specimens = new Specimens(door);
    Operation read = new Operation("GET", "/api/v1/enrollments/{id}");
    String foreign = specimens.id(read, Subject.FOREIGN, "teacher");
    String absent = specimens.id(read, Subject.ABSENT, "teacher");
    Door.Answer hidden = door.ask("teacher", read.method(), read.pathFor("enrollment", foreign));
    Door.Answer missing = door.ask("teacher", read.method(), read.pathFor("enrollment", absent));
    assertEquals(404, hidden.statusCode());
    assertEquals(missing.statusCode(), hidden.statusCode());
    assertEquals(missing.body(), hidden.body());
    assertEquals(
        missing.headers().firstValue("Content-Type"), hidden.headers().firstValue("Content-Type"));
  }

  private static void assertAnswered(
      Door door, Specimens specimens, Row row, String role, Expectation expected) {
    String account = Permissions.ACCOUNTS.get(role);
    String id =
        row.operation().namesAnObject()
            ? specimens.id(row.operation(), row.subject(), account)
            : "absent";
    String path = row.operation().pathFor("enrollment", id);
    int status = door.ask(account, row.operation().method(), path).statusCode();
    assertTrue(expected.holds(status), role + " expected " + expected + " but got " + status);
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
