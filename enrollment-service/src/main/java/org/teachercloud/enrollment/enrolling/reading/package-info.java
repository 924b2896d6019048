/** Enrolments as their learner reads them. */
package org.teachercloud.enrollment.enrolling.reading;
