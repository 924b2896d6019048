package org.teachercloud.enrollment.certifying;

import org.teachercloud.enrollment.awards.Award;

/** A certificate was issued or revoked: told to the other rooms inside the transaction. */
public record CertificateChanged(Certificate certificate, Award award) {}
