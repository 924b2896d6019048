package org.teachercloud.system.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.teachercloud.system.security.Permissions.Row;
import org.teachercloud.system.security.specimens.Whose;

/** The table is whole: nobody adds an operation without saying who may use it. */
class PermissionTableTest {

  @Test
  void everyOperationHasItsRows() {
    Set<String> decided = new TreeSet<>();
    Permissions.read().forEach(row -> decided.add(row.operation() + " " + row.whose()));
    List<String> missing = new ArrayList<>();
    for (Operation operation : Operation.all()) {
      List<String> skeleton = Permissions.skeleton(operation);
      List<Whose> kinds = Permissions.kinds(operation);
      for (int i = 0; i < kinds.size(); i++) {
        if (!decided.contains(operation + " " + kinds.get(i))) {
          missing.add(skeleton.get(i));
        }
      }
    }
    assertEquals(
        "", String.join("\n", missing), "Fill in and add to " + Permissions.FILE.getFileName());
  }

  @Test
  void noRowIsAboutAnOperationThatIsNot() {
    List<Operation> operations = Operation.all();
    assertFalse(operations.isEmpty());
    assertEquals(
        List.of(),
        Permissions.read().stream()
            .map(Row::operation)
            .filter(operation -> !operations.contains(operation))
            .distinct()
            .toList());
  }

  /** Nobody is left unasked about what belongs to others: a hole would be there. */
  @Test
  void everyRoleIsAskedForWhatIsNotHers() {
    assertEquals(
        List.of(),
        Permissions.read().stream()
            .filter(row -> row.whose() != Whose.OWN)
            .filter(row -> row.expected().containsValue(Expectation.NOT_ASKED))
            .map(row -> row.operation() + " " + row.whose())
            .toList());
  }

  /** An empty request is refused as such before anybody looks whose object it names. */
  @Test
  void everyOperationThatChangesSomethingHasAValidRequest() {
    assertEquals(
        List.of(),
        Operation.all().stream()
            .filter(Operation::writes)
            .filter(operation -> !Requests.has(operation))
            .toList(),
        "Add to " + Requests.FILE.getFileName());
  }

  @Test
  void noRequestIsForAnOperationThatIsNot() {
    List<String> operations = Operation.all().stream().map(Operation::toString).toList();
    for (String name : Requests.names()) {
      assertTrue(operations.contains(name), name);
    }
  }

  @Test
  void theColumnsAreTheRoles() throws IOException {
    assertEquals(Permissions.header(), Files.readAllLines(Permissions.FILE).getFirst());
  }
}
