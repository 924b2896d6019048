package org.teachercloud.system.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.teachercloud.system.security.Permissions.Row;

/** The table is whole: nobody adds an operation without saying who may use it. */
class PermissionTableTest {

  @Test
  void everyOperationHasItsRows() {
    Set<String> decided = new TreeSet<>();
    Permissions.read().forEach(row -> decided.add(row.operation() + " " + row.subject()));
    List<String> missing = new ArrayList<>();
    for (Operation operation : Operation.all()) {
      List<String> skeleton = Permissions.skeleton(operation);
      List<Permissions.Subject> subjects = Permissions.subjects(operation);
      for (int i = 0; i < subjects.size(); i++) {
        if (!decided.contains(operation + " " + subjects.get(i))) {
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

  @Test
  void theColumnsAreTheRoles() throws IOException {
    assertEquals(Permissions.header(), Files.readAllLines(Permissions.FILE).getFirst());
  }
}
