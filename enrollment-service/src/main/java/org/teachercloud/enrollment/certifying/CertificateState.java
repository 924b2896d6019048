package org.teachercloud.enrollment.certifying;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether a certificate holds. */
@Schema(name = "CertificateState")
public enum CertificateState {
  VALID,
  EXPIRED,
  REVOKED
}
