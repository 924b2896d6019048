/** An institution makes offerings, decides who gets in, and changes and transfers enrolments. */
package org.teachercloud.enrollment.admitting;
