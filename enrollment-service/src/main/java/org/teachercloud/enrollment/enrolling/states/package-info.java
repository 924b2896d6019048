/** The states of an enrolment and every change between them that is possible, as data. */
package org.teachercloud.enrollment.enrolling.states;
