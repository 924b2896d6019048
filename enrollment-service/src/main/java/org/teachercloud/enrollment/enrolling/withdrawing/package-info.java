/** A place is given up, and whoever waits may have it. */
package org.teachercloud.enrollment.enrolling.withdrawing;
