package org.teachercloud.enrollment.enrolling.states;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who may bring a change about. */
@Schema(name = "EnrollmentActor")
public enum Actor {
  LEARNER,
  INSTITUTION,
  /** Nobody: it follows from another change. */
  CLOUD
}
