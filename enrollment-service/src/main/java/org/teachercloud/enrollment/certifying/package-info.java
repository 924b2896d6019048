/** Certificates and diplomas: earned, issued, signed, revoked. */
package org.teachercloud.enrollment.certifying;
