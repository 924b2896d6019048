package org.teachercloud.enrollment.awards;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether an award can still be earned. */
@Schema(name = "AwardState")
public enum AwardState {
  OPEN,
  CLOSED
}
