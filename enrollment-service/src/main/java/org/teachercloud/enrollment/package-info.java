/** Enrolments, progress and completion: what a learner does with what the catalogue offers. */
package org.teachercloud.enrollment;
