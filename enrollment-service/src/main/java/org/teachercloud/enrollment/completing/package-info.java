/** What a course asks for before it counts as completed, in versions, and whether it is met. */
package org.teachercloud.enrollment.completing;
