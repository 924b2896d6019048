package org.teachercloud.enrollment.awards;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far an award reaches: certificates stack into diplomas. */
@Schema(name = "AwardLevel")
public enum AwardLevel {
  CERTIFICATE,
  DIPLOMA
}
