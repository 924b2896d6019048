/** What everybody may check: whether a certificate is genuine, and whether it still holds. */
package org.teachercloud.enrollment.verifying;
