package org.teachercloud.catalog.finding.index;

import java.util.stream.Stream;
import org.teachercloud.contracts.Phase;
import org.teachercloud.contracts.ResourceKind;
import org.teachercloud.contracts.Stage;
import org.teachercloud.contracts.Subject;

/** What results can be narrowed by. */
public enum Facet {
  KIND(ResourceKind.values()),
  SUBJECT(Subject.values()),
  PHASE(Phase.values()),
  STAGE(Stage.values()),
  LANGUAGE,
  INSTITUTION;

  private final String[] values;

  Facet(Enum<?>... values) {
    this.values = Stream.of(values).map(Enum::name).toArray(String[]::new);
  }

  /** The names of its values by number; null where they are not fixed. */
  public String[] fixed() {
    return values.length == 0 ? null : values;
  }
}
