/** A running enrolment moves to a later version of its resource, where the learner wishes it. */
package org.teachercloud.enrollment.moving;
