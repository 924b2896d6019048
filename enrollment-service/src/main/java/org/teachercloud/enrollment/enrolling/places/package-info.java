/** The places of what can be learnt: taken, waited for, and moved up to. */
package org.teachercloud.enrollment.enrolling.places;
