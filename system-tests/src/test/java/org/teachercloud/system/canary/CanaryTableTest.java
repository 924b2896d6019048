package org.teachercloud.system.canary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.teachercloud.system.security.Exceptions;
import org.teachercloud.system.security.Operation;

/** Nobody adds a field for words without saying what becomes of hers when she leaves. */
class CanaryTableTest {

  /**
   * Fields without a specimen, and why; {@code *} at the end of a name stands for all fields that
   * begin like it.
   */
  private static final Path EXCEPTIONS = Path.of("src/test/resources/without-canary.csv");

  private final Map<String, String> exceptions = Exceptions.read(EXCEPTIONS);

  @Test
  void everyFieldThatTakesWordsHasASpecimenOrSaysWhyNot() {
    Set<String> missing =
        fields().stream()
            .filter(field -> !isFilled(field))
            .map(WritableField::toString)
            .filter(name -> exceptions.keySet().stream().noneMatch(one -> isAbout(one, name)))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(
        "", String.join("\n", missing), "Add to " + Specimen.FILE + ", or to " + EXCEPTIONS);
  }

  @Test
  void noExceptionIsWithoutNeed() {
    List<String> needed =
        fields().stream().filter(field -> !isFilled(field)).map(WritableField::toString).toList();
    assertEquals(
        List.of(),
        exceptions.keySet().stream()
            .filter(one -> needed.stream().noneMatch(name -> isAbout(one, name)))
            .toList());
  }

  @Test
  void everySpecimenIsForAnOperationAndHasTheWord() {
    Set<String> operations =
        Operation.all().stream().map(Operation::toString).collect(Collectors.toSet());
    assertFalse(Specimen.all().isEmpty());
    for (Specimen one : Specimen.all()) {
      assertTrue(operations.contains(one.operation()), one.operation());
      assertTrue(one.said().toString().contains(Specimen.WORD), one.operation());
    }
  }

  /**
   * What is kept. Headers, and whatever reads take, are sent with every operation of the documents
   * ({@link EveryField}): nobody has to write them down.
   */
  private static List<WritableField> fields() {
    return WritableField.all().stream()
        .filter(field -> field.operation().writes() && !field.part().equals("header"))
        .filter(field -> field.takes(Canary.word()))
        .toList();
  }

  private static boolean isFilled(WritableField field) {
    return Specimen.all().stream().anyMatch(one -> one.fills(field));
  }

  private static boolean isAbout(String exception, String name) {
    return exception.endsWith("*") && !exception.endsWith(".*")
        ? name.startsWith(exception.substring(0, exception.length() - 1))
        : name.equals(exception);
  }
}
