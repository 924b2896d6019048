package org.teachercloud.enrollment.certifying;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a certificate holds no longer. */
@Schema(name = "RevocationReason")
public enum RevocationReason {
  /** It should not have been issued. */
  ISSUED_IN_ERROR,
  /** What it was issued for was not the learner's own work. */
  MISCONDUCT,
  /** The learner asked for it. */
  AT_HOLDERS_WISH,
  /** A corrected one takes its place. */
  REPLACED
}
