package org.teachercloud.enrollment.enrolling;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.teachercloud.enrollment.enrolling.places.Wish;

/**
 * A wish to enrol.
 *
 * @param resourceId what to learn with
 * @param offeringId by which of its offerings; may be absent where it has one or none
 * @param invitation the code, where the offering takes one
 */
public record EnrollRequest(
    @NotNull UUID resourceId, UUID offeringId, @Size(min = 1, max = 40) String invitation) {

  Wish wish() {
    return new Wish(resourceId, offeringId, invitation);
  }
}
