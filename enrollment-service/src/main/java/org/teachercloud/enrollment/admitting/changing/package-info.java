/** Enrolments change by the hand of their learner or of the institution. */
package org.teachercloud.enrollment.admitting.changing;
