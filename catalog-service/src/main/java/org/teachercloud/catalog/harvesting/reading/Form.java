package org.teachercloud.catalog.harvesting.reading;

import java.util.List;
import java.util.Optional;

/** A metadata format that is understood. */
sealed interface Form permits DublinCoreForm, LearningObjectForm, AmbForm {

  /** What the texts say of a resource. */
  Said read(List<Leaf> leaves);

  /** The format of a metadata prefix. */
  static Optional<Form> of(String prefix) {
    return switch (prefix) {
      case "oai_dc" -> Optional.of(new DublinCoreForm());
      case "oai_lom", "lom" -> Optional.of(new LearningObjectForm());
      case "amb" -> Optional.of(new AmbForm());
      default -> Optional.empty();
    };
  }
}
