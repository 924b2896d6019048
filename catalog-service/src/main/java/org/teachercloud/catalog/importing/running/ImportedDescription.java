package org.teachercloud.catalog.importing.running;

import java.util.List;
import java.util.Set;
import org.teachercloud.catalog.describing.Description;
import org.teachercloud.catalog.describing.Text;
import org.teachercloud.catalog.describing.Unit;
import org.teachercloud.catalog.importing.reading.Mapping;
import org.teachercloud.catalog.importing.reading.RowReading.Course;
import org.teachercloud.contracts.Scope;
import org.teachercloud.contracts.Subject;

/** What an imported row says of a course. Nothing is known of its parts: it is one unit. */
final class ImportedDescription {

  private ImportedDescription() {}

  /** Of a course that is new here. */
  static Description of(Course course, Mapping mapping) {
    int minutes = course.minutes() == null ? 0 : course.minutes();
    return new Description(
        mapping.defaults().kind(),
        course.title(),
        course.summary(),
        course.subject(),
        Set.of(),
        Set.of(),
        mapping.defaults().languages(),
        minutes,
        course.licence(),
        Scope.PUBLIC,
        List.of(whole(course, minutes)),
        List.of());
  }

  /** Of a course that is here: what the file does not say stays as it is. */
  static Description over(Description present, Course course, Mapping mapping) {
    Text summary = course.summary() == null ? present.summary() : course.summary();
    int minutes = course.minutes() == null ? present.minutes() : course.minutes();
    boolean untouched =
        present.units().size() == 1
            && present.units().getFirst().id().equals(course.address().unit());
    boolean saysSubject = mapping.columns().subject() != null;
    return new Description(
        present.kind(),
        course.title(),
        summary,
        saysSubject && course.subject() != Subject.UNCLASSIFIED
            ? course.subject()
            : present.subject(),
        present.phases(),
        present.stages(),
        present.languages(),
        minutes,
        course.licence() == null ? present.licence() : course.licence(),
        present.scope(),
        untouched ? List.of(whole(course, minutes)) : present.units(),
        present.prerequisites(),
        present.changes());
  }

  private static Unit whole(Course course, int minutes) {
    return new Unit(course.address().unit(), course.title(), minutes);
  }
}
