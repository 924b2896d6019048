/** What statements say about our own courses, as progress of the learners that they are about. */
package org.teachercloud.enrollment.statements.learning;
