package org.teachercloud.enrollment.awards;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;

/** A requirement as a row of its award; {@code renewal} tells for which of the two it counts. */
@Embeddable
record Asked(@Enumerated(EnumType.STRING) Requirement.Kind kind, UUID item, boolean renewal) {

  Requirement requirement() {
    return new Requirement(kind, item);
  }
}
