/** Which standards there are, and what those of one country say in another, as adopted there. */
package org.teachercloud.enrollment.standards;
